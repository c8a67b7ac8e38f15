import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { guardTexts, workAt } from '@/lib/process/stalls';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { RenderQueue } from './renderQueue';
import { Barred, StallGuard } from './stallGuard';
import { StallLedger } from './stallLedger';

/** A guard over a file with these lines; `stamps` says what is at an address now. */
async function opened(lines: readonly object[] = []) {
  const file = path.join(await temporaryFolder({}), 'cache', 'stalls.jsonl');
  const stamps = new Map<string, string>();
  const refused: unknown[] = [];
  const ledger = new StallLedger(
    file,
    (address) => stamps.get(address) ?? 'v1',
    (error) => refused.push(error),
  );
  const noted: string[] = [];
  const guard = new StallGuard({ ledger, queue: new RenderQueue(2, 10), watchdog: { note: (text) => noted.push(text) } });
  if (lines.length > 0) ledger.takeBack('/elsewhere');
  for (const line of lines) await appendFile(file, `${JSON.stringify(line)}\n`);
  return { file, ledger, guard, noted, stamps, refused };
}

const stall = (address: string, stamp = 'v1') => ({ address, stamp });
const page = () => Promise.resolve('page');

it('an address at which processes stood still twice is not rendered, until what is there changes', async () => {
  const { guard, stamps } = await opened([stall('/a'), stall('/a')]);
  await expect(guard.run('/a', page)).rejects.toThrow(Barred);
  expect(await guard.run('/b', page)).toBe('page');
  stamps.set('/a', 'v2');
  expect(await guard.run('/a', page)).toBe('page');
});

it('what another process adds to the file counts at once', async () => {
  const { guard, file } = await opened([stall('/a')]);
  expect(await guard.run('/b', page)).toBe('page');
  await appendFile(file, `${JSON.stringify(stall('/b'))}\n${JSON.stringify(stall('/b'))}\n`);
  await expect(guard.run('/b', page)).rejects.toThrow(Barred);
});

it('a suspect is rendered alone, and is none any more when that goes well', async () => {
  const { guard, ledger, noted } = await opened([stall('/a')]);
  let end = (): void => undefined;
  const other = guard.run('/b', () => new Promise<void>((resolve) => (end = resolve)));
  const suspect = guard.run('/a', page);
  expect(noted.at(-1)).toBe(ledger.lineFor('/b'));
  end();
  await other;
  await suspect;
  expect(noted).toContain(ledger.lineFor('/a'));
  expect(noted.at(-1)).toBe('');
  expect(ledger.stalls('/a')).toBe(0);
});

it('while a text is set, the address of that text is noted and no other', async () => {
  const { guard, ledger, noted } = await opened();
  guardTexts(guard.enter);
  const seen = await guard.run('/', () => Promise.resolve(workAt('/a', () => noted.at(-1), undefined)));
  expect(seen).toBe(ledger.lineFor('/a'));
});

it('of a text that stopped processes twice, what stands in for it is taken', async () => {
  const { guard } = await opened([stall('/a'), stall('/a')]);
  guardTexts(guard.enter);
  expect([workAt('/a', () => 'text', ''), workAt('/b', () => 'text', '')]).toEqual(['', 'text']);
});

it('lines that cannot be read count for nothing, and a large file is shortened to its last lines', async () => {
  const { ledger, file } = await opened([stall('/a')]);
  await writeFile(file, `{"address":\n\u0000\n[]\n${`${JSON.stringify(stall('/old'))}\n`.repeat(10_000)}${JSON.stringify(stall('/a'))}\n`);
  expect([ledger.stalls('/a'), ledger.stalls('/old')]).toEqual([1, 10_000]);
  const again = new StallLedger(
    file,
    () => 'v1',
    () => undefined,
  );
  expect([again.stalls('/a'), again.stalls('/old')]).toEqual([1, 499]);
  expect((await readFile(file, 'utf8')).length).toBeLessThan(50_000);
});

it('a disk that refuses everything is told of once, and pages are rendered all the same', async () => {
  const { guard, ledger, file, refused } = await opened();
  await writeFile(path.dirname(file), '');
  ledger.takeBack('/a');
  expect([await guard.run('/a', page), await guard.run('/a', page), ledger.all()]).toEqual(['page', 'page', []]);
  expect(refused).toHaveLength(1);
});

it('what was written before this process began is known without a question about an address', async () => {
  const { ledger } = await opened([stall('/a'), stall('/a')]);
  expect(ledger.all()).toEqual([['/a', 2]]);
});
