import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { endsItsLine } from '../../files/readBytes';
import { lookAt } from '../indexer/scan';
import { AwaitWriteFinish } from './awaitWriteFinish';

/** Over a folder with these files, of which `bad` cannot be taken. */
async function open(files: Readonly<Record<string, string>>, bad?: string) {
  const folder = await temporaryFolder(files);
  const taken: string[][] = [];
  const failures: unknown[] = [];
  const settling = new AwaitWriteFinish({
    look: (names) => lookAt(folder, names),
    isEnded: (name) => endsItsLine(path.join(folder, name)),
    take: (names) => {
      if (bad !== undefined && names.includes(bad)) return Promise.reject(new Error(bad));
      taken.push([...names].sort());
      return Promise.resolve([]);
    },
    failed: (error) => failures.push(error),
  });
  onTestFinished(() => settling.close());
  return { at: (name: string) => path.join(folder, name), settling, taken, failures };
}

it('a burst is taken together, with what is new and what is gone', async () => {
  const { settling, taken } = await open({ 'a.md': 'a\n', 'b.md': 'b\n' });
  settling.add(['a.md']);
  await settling.settled(['b.md', 'gone.md'], 5000);
  expect(taken).toEqual([['a.md', 'b.md', 'gone.md']]);
});

it('an upload is taken when it has ended, and holds up nothing else', async () => {
  const { at, settling, taken } = await open({ 'slow.md': 'un', 'b.md': 'b\n' });
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

it('an upload that pauses within a line is waited for, and holds up nothing else', async () => {
  const { at, settling, taken } = await open({ 'slow.md': '---\nheadline: Un ti', 'b.md': 'b\n' });
  settling.add(['slow.md', 'b.md']);
  await sleep(400);
  expect(taken).toEqual([['b.md']]);
  await appendFile(at('slow.md'), 'tre\n');
  await settling.settled(['slow.md'], 5000);
  expect(taken).toEqual([['b.md'], ['slow.md']]);
});

it('a file that ends its last line is taken at once, and one that never does a little later', async () => {
  const { settling, taken } = await open({ 'a.md': 'a\n', 'b.md': 'b' });
  const began = performance.now();
  await settling.settled(['a.md', 'b.md'], 5000);
  expect([taken, performance.now() - began > 600]).toEqual([[['a.md'], ['b.md']], true]);
});

it('one that cannot be taken keeps no other back', async () => {
  const { settling, taken, failures } = await open({ 'a.md': 'a\n', 'bad.md': 'b\n', 'c.md': 'c\n', 'd.md': 'd\n' }, 'bad.md');
  await settling.settled(['a.md', 'bad.md', 'c.md', 'd.md'], 5000);
  expect([taken.flat().sort(), failures]).toEqual([['a.md', 'c.md', 'd.md'], [new Error('bad.md')]]);
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
