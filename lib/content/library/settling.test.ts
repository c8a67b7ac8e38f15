import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { lookAt } from './scan';
import { Settling } from './settling';

async function open(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(files);
  const taken: string[][] = [];
  const failures: unknown[] = [];
  const settling = new Settling({
    look: (names) => lookAt(folder, names),
    take: (names) => Promise.resolve(taken.push([...names].sort())).then(() => []),
    failed: (error) => failures.push(error),
  });
  onTestFinished(() => settling.close());
  return { at: (name: string) => path.join(folder, name), settling, taken, failures };
}

it('a burst is taken together, with what is new and what is gone', async () => {
  const { settling, taken } = await open({ 'a.md': 'a', 'b.md': 'b' });
  settling.add(['a.md']);
  await settling.settled(['b.md', 'gone.md'], 5000);
  expect(taken).toEqual([['a.md', 'b.md', 'gone.md']]);
});

it('an upload is taken when it has ended, and holds up nothing else', async () => {
  const { at, settling, taken } = await open({ 'slow.md': 'un', 'b.md': 'b' });
  settling.add(['slow.md']);
  for (let chunk = 0; chunk < 8; chunk += 1) {
    await sleep(60);
    await appendFile(at('slow.md'), ' mot de plus');
    if (chunk === 2) settling.add(['b.md']);
    expect(taken.flat()).not.toContain('slow.md');
  }
  expect(taken).toEqual([['b.md']]);
  await settling.settled(['slow.md'], 5000);
  expect(taken).toEqual([['b.md'], ['slow.md']]);
});

it('a file that comes, goes and comes back is taken once', async () => {
  const { at, settling, taken } = await open({});
  for (let save = 0; save < 4; save += 1) {
    await writeFile(at('a.md'), `${save}`);
    settling.add(['a.md']);
    await sleep(30);
    if (save < 3) await rm(at('a.md'));
  }
  await settling.settled(['a.md'], 5000);
  expect(taken).toEqual([['a.md']]);
});

it('does not wait for ever for a file that does not rest', async () => {
  const { at, settling, taken } = await open({ 'a.md': 'a' });
  const writing = setInterval(() => void appendFile(at('a.md'), 'a'), 20);
  onTestFinished(() => clearInterval(writing));
  await settling.settled(['a.md'], 300);
  expect(taken).toEqual([]);
});
