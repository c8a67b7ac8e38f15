import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { asyncDisk, type Disk } from './disk';
import { readFrontMatterBytes, readFileBytes } from './readBytes';
import { LARGEST_TEXT, TooLarge } from './tooLarge';

const long = 'é'.repeat(20_000);

it.each([
  ['front matter alone', '---\na: b\n---\nTexte\n', '---\na: b\n---\n'],
  ['nothing behind the fence, not even a line end', '---\na: b\n---', '---\na: b\n---'],
  ['Windows line ends', '---\r\na: b\r\n---\r\nTexte\r\n', '---\r\na: b\r\n---\r\n'],
  ['a closing line that is not alone', '---\na: b\n--- x\nTexte\n', '---\na: b\n--- x\n'],
  ['no closing line: all of it, so that the error can name the last line', '---\na: b\nTexte\n', '---\na: b\nTexte\n'],
  ['front matter longer than the first look', `---\na: ${long}\n---\nTexte`, `---\na: ${long}\n---\nTexte`],
  ['a long text, of which nothing is taken', `---\na: b\n---\n${long}`, '---\na: b\n---\n'],
  ['nothing', '', ''],
])('the head of a file with %s', async (_, text, head) => {
  const folder = await temporaryFolder({ 'a.md': text });
  expect(String((await readFrontMatterBytes(path.join(folder, 'a.md')))?.bytes)).toBe(head);
  expect(await readFileBytes(path.join(folder, 'a.md'))).toMatchObject({
    bytes: Buffer.from(text),
    stamp: { size: Buffer.byteLength(text) },
  });
});

it('a file that is not there, and a folder, have no text', async () => {
  const folder = await temporaryFolder({ 'b/c.md': '' });
  expect([await readFrontMatterBytes(path.join(folder, 'a.md')), await readFrontMatterBytes(path.join(folder, 'b'))]).toEqual([
    undefined,
    undefined,
  ]);
});

const unreadable: Disk = {
  ...asyncDisk,
  read: () => {
    throw new Error('a byte of it was asked for');
  },
};

it.each([
  ['to its fields', readFrontMatterBytes],
  ['whole', readFileBytes],
])('a file above the largest text is refused unread, read %s', async (_, read) => {
  const folder = await temporaryFolder({ 'a.md': '---\na: b\n---\n' });
  const at = path.join(folder, 'a.md');
  // Sparse: 52 MB that take no room on the disk.
  await truncate(at, 52_428_800);
  await expect(read(at, unreadable)).rejects.toThrow(new TooLarge(52_428_800));
  await truncate(at, LARGEST_TEXT);
  expect((await read(at))?.stamp.size).toBe(LARGEST_TEXT);
});
