import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { findRoots } from './roots';

it('a folder that is deleted and made anew at once is another, though the disk gives it the same number', async () => {
  const folder = path.join(await temporaryFolder({}), 'content');
  await mkdir(folder);
  const before = await findRoots(folder);
  await rmdir(folder);
  await mkdir(folder);
  const after = await findRoots(folder);
  expect(after.roots).toEqual(before.roots);
  expect(after.identity).not.toBe(before.identity);
});
