import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { asyncDisk, type Disk } from './disk';
import { readFileBytes } from './readBytes';
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
