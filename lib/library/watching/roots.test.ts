import { mkdir, rename, rmdir, symlink } from 'node:fs/promises';
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

it('a link that is set to another folder and back is seen to have been set', async () => {
  const folder = await temporaryFolder({ 'a/x': '', 'b/x': '' });
  const [link, next] = [path.join(folder, 'paper'), path.join(folder, 'next')];
  const set = async (to: string): Promise<void> => {
    await symlink(to, next);
    await rename(next, link);
  };
  await set('a');
  const before = await findRoots(link);
  expect(await findRoots(link)).toEqual(before);
  await set('b');
  await set('a');
  const after = await findRoots(link);
  expect(after.roots).toEqual(before.roots);
  expect(after.identity).not.toBe(before.identity);
});
