import { expect, it } from 'vitest';
import { HeldFolders } from './heldFolders';

it('knows a folder as long as a file lies in it, at any depth', () => {
  const folders = new HeldFolders();
  const held = (): string[] => ['articles', 'articles/2025', 'articles/2025/06', 'pages', ''].filter((folder) => folders.has(folder));
  for (const file of ['articles/a.md', 'articles/2025/06/b.md', 'articles/2025/06/c.md', 'site.yaml']) folders.add(file);
  expect(held()).toEqual(['articles', 'articles/2025', 'articles/2025/06']);
  folders.remove('articles/2025/06/b.md');
  expect(held()).toEqual(['articles', 'articles/2025', 'articles/2025/06']);
  folders.remove('articles/2025/06/c.md');
  expect(held()).toEqual(['articles']);
  folders.remove('articles/a.md');
  expect(held()).toEqual([]);
});
