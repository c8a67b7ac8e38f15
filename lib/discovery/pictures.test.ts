import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { Library } from '../library/library';
import { openLibrary } from '../library/openLibrary';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { testPaper } from '@/tests/support/testPaper';
import { newestStories, paperChannel } from './feed/channel';
import { asShown, photoAddress } from './pictures';
import { newsSitemap } from './sitemap/newsSitemap';
import { sitemapPart } from './sitemap/part';

const NOW = Date.parse('2025-06-11T12:00:00Z');
const photo = (src: string): string => articleText({ image: `{ src: ${src}, alt: Un port, credit: AFP }` });

/** Articles whose photo is where it should be, and where it should not. */
async function newsroom(): Promise<Library> {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'articles/posee/index.md': photo('port.jpg'),
    'articles/absente/index.md': photo('port.jpg'),
    'articles/a-plat.md': photo('port.jpg'),
    'articles/nommee/index.md': photo('"le port.jpg"'),
    'articles/dessin/index.md': photo('port.svg'),
    'articles/abimee/index.md': photo('port.jpg'),
    'articles/abimee/port.jpg': 'no picture',
    'articles/sans/index.md': articleText(),
  });
  const jpeg = await sharp({ create: { width: 16, height: 10, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer();
  for (const at of ['posee/port.jpg', 'nommee/le port.jpg', 'dessin/port.svg']) await writeFile(path.join(folder, 'articles', at), jpeg);
  const library = await openLibrary(folder, () => NOW);
  onTestFinished(() => library.close());
  return library;
}

test.for([
  ['beside the article', 'posee', 'https://gazette.example/media/posee/port.jpg'],
  ['not there', 'absente', undefined],
  ['beside an article without a folder', 'a-plat', undefined],
  ['there under a name that no address has', 'nommee', undefined],
  ['of a kind that no page shows', 'dessin', undefined],
  ['no picture', 'abimee', undefined],
  ['not named at all', 'sans', undefined],
] as const)('a photo that is %s', async ([, slug, address]) => {
  const library = await newsroom();
  const article = await library.findArticle(slug);
  expect(article && photoAddress(testPaper, await asShown(library, article))).toBe(address);
});

test('feeds and sitemaps name the one photo that is there, and keep every article', async () => {
  const library = await newsroom();
  const stories = await newestStories(library, paperChannel(testPaper));
  expect(stories.filter(({ image }) => image !== undefined).map(({ slug }) => slug)).toEqual(['posee']);
  expect(stories).toHaveLength(7);
  const maps = [await sitemapPart(library, '202506', testPaper), await newsSitemap(library, testPaper, NOW)];
  for (const xml of maps) {
    expect(xml?.match(/<image:loc>.*<\/image:loc>/g)).toEqual(['<image:loc>https://gazette.example/media/posee/port.jpg</image:loc>']);
    expect(xml?.match(/<url>/g)).toHaveLength(7);
  }
});
