import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { isBusy, isDamage } from './database';
import { openIndex } from './schema';

/** A file in which nothing stands yet. */
async function emptyFile(): Promise<string> {
  const file = path.join(await temporaryFolder({}), 'library.db');
  writeFileSync(file, '');
  return file;
}

test('an index that another site has just created is waited for and not taken away', async () => {
  const file = await emptyFile();
  const { ino } = statSync(file);
  expect(() => openIndex(file)).toThrow(expect.toSatisfy(isBusy));
  expect(statSync(file).ino).toBe(ino);
});

test('an empty index that a killed process has left is made anew', async () => {
  const file = await emptyFile();
  utimesSync(file, 0, 0);
  const database = openIndex(file);
  expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'").first()).toEqual([1]);
  database.close();
});

test.for([
  // The first page lists the tables, the others hold them.
  ['cut short', (whole: Buffer) => whole.subarray(0, 4096)],
  ['cut within its first page', (whole: Buffer) => whole.subarray(0, 50)],
  ['filled with noise', (whole: Buffer) => Buffer.alloc(whole.length, 'bruit')],
] as const)('an index that was %s is made anew, and is told of', async ([, harm]) => {
  const file = await emptyFile();
  openIndex(`${file}.whole`).close();
  writeFileSync(file, harm(readFileSync(`${file}.whole`)));
  const told: unknown[] = [];
  const database = openIndex(file, (error) => told.push(error));
  expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'").first()).toEqual([1]);
  expect(told).toEqual([expect.toSatisfy(isDamage)]);
  database.close();
});
