import { execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { asyncDisk, type Disk } from './disk';
import { endsItsLine, readFileBytes } from './readBytes';
import { LARGEST_TEXT, TooLarge } from './tooLarge';

it.each([
  ['a text', '---\na: b\n---\nTexte\n'],
  ['nothing', ''],
])('a file with %s is read with what tells whether it changes', async (_, text) => {
  const folder = await temporaryFolder({ 'a.md': text });
  expect(await readFileBytes(path.join(folder, 'a.md'))).toMatchObject({
    bytes: Buffer.from(text),
    stamp: { size: Buffer.byteLength(text) },
  });
});

it('a file that is not there, and a folder, have no text', async () => {
  const folder = await temporaryFolder({ 'b/c.md': '' });
  expect([await readFileBytes(path.join(folder, 'a.md')), await readFileBytes(path.join(folder, 'b'))]).toEqual([undefined, undefined]);
});

it('a pipe in the place of a file, into which nobody writes, is no file, and is not waited for', async () => {
  const pipe = path.join(await temporaryFolder({}), 'a.md');
  execFileSync('mkfifo', [pipe]);
  // Each that waited would hold one of four threads.
  for (let look = 0; look < 5; look += 1) expect([await readFileBytes(pipe), await endsItsLine(pipe)]).toEqual([undefined, true]);
});

const unreadable: Disk = {
  ...asyncDisk,
  read: () => {
    throw new Error('a byte of it was asked for');
  },
};

it('a file above the largest text is refused unread', async () => {
  const folder = await temporaryFolder({ 'a.md': '---\na: b\n---\n' });
  const at = path.join(folder, 'a.md');
  // Sparse: 52 MB that take no room on the disk.
  await truncate(at, 52_428_800);
  await expect(readFileBytes(at, unreadable)).rejects.toThrow(new TooLarge(52_428_800));
  await truncate(at, LARGEST_TEXT);
  expect((await readFileBytes(at))?.stamp.size).toBe(LARGEST_TEXT);
});
