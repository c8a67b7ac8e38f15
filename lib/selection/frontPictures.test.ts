import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { frames, photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from '../library/openLibrary';
import { frontPictures } from './frontPictures';
import { frontStories } from './frontStories';

const IMAGE = '{ src: photo.jpg, alt: Un port, credit: AFP }';

/** What the front shows of a paper whose stories, the newest first, have these photos; by the story's number. */
async function shown(photos: readonly (Buffer | undefined)[], image = IMAGE) {
  const stories = photos.map((bytes, n): [string, string] => [
    `articles/a-${n}/index.md`,
    articleText({ publishedAt: `2025-06-${30 - n}`, ...(bytes && { image }) }),
  ]);
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...Object.fromEntries(stories) });
  for (const [n, bytes] of photos.entries()) if (bytes) await writeFile(path.join(folder, `articles/a-${n}/photo.jpg`), bytes);
  const library = await openLibrary(folder, () => Date.parse('2025-07-01'));
  onTestFinished(() => library.close());
  const pictures = await frontPictures(library, frontStories(library));
  return Object.fromEntries([...pictures].map(([slug, { width, height }]) => [slug.slice(2), `${width} × ${height}`]));
}

const jpeg = (width: number, height: number): Promise<Buffer> => photo(width, height).jpeg().toBuffer();

it('of the lead, the two below it and the head of a section the photo is shown, three wide by two high, whatever its shape', async () => {
  const [wide, upright, small] = [await jpeg(1700, 800), await jpeg(600, 900), await jpeg(400, 300)];
  const all = await shown([wide, upright, small, wide, wide, wide, wide, upright, wide]);
  expect(all).toEqual({ 0: '1200 × 800', 1: '600 × 400', 2: '400 × 267', 7: '600 × 400' });
});

it('a photo that would be blown up is not shown, nor one that moves, nor any of a story that has none', async () => {
  const moving = await frames().gif().toBuffer();
  expect(await shown([await jpeg(470, 400), moving, undefined, undefined, undefined, undefined, undefined, await jpeg(230, 300)])).toEqual(
    {},
  );
});

it('a picture that a machine made is not shown where nothing says so', async () => {
  expect(await shown([await jpeg(1700, 800)], IMAGE.replace(' }', ', generated: true }'))).toEqual({});
});
