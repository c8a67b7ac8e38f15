import { statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { isBusy } from './database';
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
