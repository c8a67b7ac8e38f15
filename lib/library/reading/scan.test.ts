import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { filesAt } from './scan';

const FILES = ['articles/2025/06/a.md', 'articles/2025/b.md'];

/** The files that a change at `at` stands for, and how often all known files were looked through. */
async function changedAt(at: string) {
  const folder = await temporaryFolder(Object.fromEntries([...FILES, 'articles/2025/06/photo.jpg'].map((file) => [file, ''])));
  let looks = 0;
  const known = {
    files: () => {
      looks += 1;
      return [...FILES, 'articles/2024/c.md'];
    },
    isFolder: (one: string) => ['articles', 'articles/2025', 'articles/2025/06', 'articles/2024'].includes(one),
  };
  return { files: [...(await filesAt(folder, [at], known))].sort(), looks };
}

it.each([
  ['articles/2025/06/a.md', ['articles/2025/06/a.md'], 0],
  ['articles/2025', ['articles/2025/06/a.md', 'articles/2025/b.md'], 1],
  ['articles/2024', ['articles/2024/c.md'], 1],
  ['articles/2025/06/photo.jpg', [], 0],
  ['articles/2025/06/a.md~', [], 0],
  ['articles/2025/06/.a.md.swp', [], 0],
])('a change at %s is one of %j', async (at, files, looks) => {
  expect(await changedAt(at)).toEqual({ files, looks });
});
