import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { contentFiles, slugOf } from './contentFiles';

it.each([
  ['articles/a.md', 'a'],
  ['articles/2025/06/a.md', 'a'],
  ['articles/a/index.md', 'a'],
  ['articles/2025/a.b.md', 'a.b'],
])('%s is published as « %s »', (file, slug) => {
  expect(slugOf(file)).toBe(slug);
});

it('an editor’s Markdown is found wherever it lies, in the order of its paths', async () => {
  const folder = await temporaryFolder({
    'articles/b.md': '',
    'articles/2025/06/a.md': '',
    'articles/c/index.md': '',
    'articles/c/photo.jpg': '',
    'articles/.b.md.swp': '',
    'articles/.trash/d.md': '',
    'articles/e.md~': '',
    'pages/don.md': '',
    'note.md': '',
  });
  expect(await contentFiles(folder, 'articles')).toEqual([
    { file: 'articles/2025/06/a.md', slug: 'a' },
    { file: 'articles/b.md', slug: 'b' },
    { file: 'articles/c/index.md', slug: 'c' },
  ]);
  expect(await contentFiles(folder, 'pages')).toEqual([{ file: 'pages/don.md', slug: 'don' }]);
});

it('a folder that is named like an article is no article', async () => {
  const folder = await temporaryFolder({ 'articles/vieux.md/photo.jpg': '' });
  expect(await contentFiles(folder, 'articles')).toEqual([]);
});

it('a new paper has no article yet', async () => {
  expect(await contentFiles(await temporaryFolder({}), 'articles')).toEqual([]);
});

it('a folder that cannot be read is a failure, not an empty paper', async () => {
  const folder = await temporaryFolder({ articles: 'a file where a folder should be' });
  await expect(contentFiles(folder, 'articles')).rejects.toThrow('ENOTDIR');
});
