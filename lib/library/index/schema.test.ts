import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { isBusy, isDamage } from './database';
import { finishTables, letOthersIn, openIndex } from './schema';

/** A file in which nothing stands yet. */
async function emptyFile(): Promise<string> {
  const file = path.join(await temporaryFolder({}), 'library.db');
  writeFileSync(file, '');
  return file;
}

test('an index that another site makes is waited for and not taken away', async () => {
  const file = await emptyFile();
  const making = openIndex(file);
  const { ino } = statSync(file);
  expect(() => openIndex(file)).toThrow(expect.toSatisfy(isBusy));
  expect(statSync(file).ino).toBe(ino);
  making.exec("INSERT INTO meta VALUES ('complete', 'yes')");
  finishTables(making);
  openIndex(file).close();
  expect(statSync(file).ino).toBe(ino);
  making.close();
});

test('an index of which only the last is not written yet is not taken away', async () => {
  const file = await emptyFile();
  const making = openIndex(file);
  // The lock on the index itself is gone.
  finishTables(making);
  expect(() => openIndex(file)).toThrow(expect.toSatisfy(isBusy));
  making.exec("INSERT INTO meta VALUES ('complete', 'yes')");
  letOthersIn(making);
  openIndex(file).close();
  making.close();
});

test('an index whose maker ended before it was complete is made anew at once', async () => {
  const file = await emptyFile();
  const making = openIndex(file);
  making.exec("INSERT INTO meta VALUES ('rules', 'of another')");
  // Both locks are gone, as with a process that ends.
  finishTables(making);
  letOthersIn(making);
  const database = openIndex(file);
  expect(database.prepare('SELECT count(*) FROM meta').first()).toEqual([0]);
  database.close();
  making.close();
});

test('an empty index that a killed process has left a moment ago is made anew at once', async () => {
  const database = openIndex(await emptyFile());
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
