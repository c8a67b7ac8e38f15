import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { openPages } from '../support/discovered';
import { feedErrors } from '../support/feedProfile';
import { googleArticleErrors } from '../support/googleArticle';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';

const ORIGIN = 'https://journal.example';
const ARTICLE = `${ORIGIN}/articles/au-port`;
const PHOTO = `${ORIGIN}/media/au-port/port.jpg`;

let paper: ContentFolder;
let site: Server;

beforeAll(async () => {
  const fields = { headline: 'Au port', image: '{ src: port.jpg, alt: Un port, credit: AFP, caption: Le port au matin }' };
  const text = 'Le port.\n\n![Un quai](quai.jpg "Le quai. AFP")\n\nEt ![une grue](quai.jpg) dans une phrase.';
  const alone = { headline: 'Sans dossier', image: fields.image };
  paper = await contentFolder({
    'articles/au-port/index.md': articleText(fields, text),
    'auteurs/au-port/index.md': '---\nname: Au Port\nphoto: { src: port.jpg, alt: Un portrait, credit: AFP }\n---\n',
    'articles/sans-dossier.md': articleText(alone),
  });
  const jpeg = await photo(1600).jpeg().toBuffer();
  for (const name of ['port.jpg', 'quai.jpg']) await writeFile(path.join(paper.folder, 'articles', 'au-port', name), jpeg);
  await writeFile(path.join(paper.folder, 'auteurs/au-port/port.jpg'), await photo(800).jpeg().toBuffer());
  site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN });
});
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

const person = z.looseObject({ mainEntity: z.looseObject({ image: z.looseObject({ url: z.string() }) }) });
const story = z.looseObject({ image: z.tuple([z.looseObject({ url: z.string(), creditText: z.literal('AFP') }), z.string(), z.string()]) });

test('structured data offers the photo in three shapes, and each is there', async () => {
  const node = (await openPages(site, ORIGIN, [ARTICLE])).get(ARTICLE)?.jsonLd[0];
  expect(googleArticleErrors(node)).toEqual([]);
  const [{ url }, ...others] = story.parse(node).image;
  const sizes = [url, ...others].map(async (address) => {
    const { type, bytes } = await open(address);
    const { width, height } = await sharp(bytes).metadata();
    return [type, width, height];
  });
  expect(await Promise.all(sizes)).toEqual([
    ['image/jpeg', 1200, 675],
    ['image/jpeg', 1200, 900],
    ['image/jpeg', 1000, 1000],
  ]);
});

test('a shape’s address of before leads to the shape, and one that nobody offers is the photo itself', async () => {
  const { status, headers } = await site.request('/media/au-port/port.jpg?crop=4x3');
  expect([status, headers.location]).toEqual([301, '/media/au-port/4x3/port.jpg']);
  const { bytes } = await open(`${PHOTO}?crop=7x3`);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1600, height: 1000 });
});

test('feeds and sitemap name the photo, which other sites may show', async () => {
  const rss = (await site.request('/feed.xml')).body;
  expect(feedErrors(rss, `${ORIGIN}/feed.xml`)).toEqual([]);
  expect(rss).toContain(
    `<media:content url="${PHOTO}" medium="image">\n<media:description type="plain">Le port au matin</media:description>\n<media:credit>AFP`,
  );
  expect((await site.request('/feed.json')).body).toContain(`"image":"${PHOTO}"`);
  expect((await site.request('/sitemaps/202506.xml')).body).toContain(`<image:loc>${PHOTO}</image:loc>`);
  expect(await open(PHOTO)).toMatchObject({ type: 'image/jpeg', policy: 'cross-origin' });
});

test.for([
  ['/feed.xml', /https:[^"&<]*\/media\/[^"&<]*/g],
  ['/feed.json', /https:[^"\\]*\/media\/[^"\\]*/g],
  ['/articles/au-port.md', /https:\S*\/media\/[^\s)]*/g],
  ['/sitemaps/202506.xml', /https:[^<]*\/media\/[^<]*/g],
] as const)('every picture that %s names is there', async ([target, addresses]) => {
  const named = (await site.request(target)).body.match(addresses) ?? [];
  const inText = named.filter((address) => address === `${ORIGIN}/media/au-port/quai.jpg`);
  expect(inText).toHaveLength(target.startsWith('/sitemaps') ? 0 : 2);
  for (const address of named) expect(await open(address)).toMatchObject({ type: 'image/jpeg' });
});

test('a photo that is not beside its article is named nowhere, and the social card stands in', async () => {
  const url = `${ORIGIN}/articles/sans-dossier`;
  const node = (await openPages(site, ORIGIN, [url])).get(url)?.jsonLd[0];
  expect(JSON.stringify(node)).toContain(`"image":["${ORIGIN}/cartes/sans-dossier/`);
  for (const target of ['/feed.xml', '/feed.json', '/articles/sans-dossier.md', '/sitemaps/202506.xml'])
    expect((await site.request(target)).body).not.toContain('/media/sans-dossier');
});

test('the portrait of an author who is called as an article is the author’s', async () => {
  const url = `${ORIGIN}/auteurs/au-port`;
  const page = (await openPages(site, ORIGIN, [url])).get(url);
  const widths = [...(page?.images ?? []), person.parse(page?.jsonLd[0]).mainEntity.image.url].map(async (address) => {
    const { bytes } = await open(new URL(address, ORIGIN).href);
    return (await sharp(bytes).metadata()).width;
  });
  expect(await Promise.all(widths)).toEqual([800, 500]);
});

/** Through fetch, because a picture is no text. */
async function open(address: string) {
  const response = await fetch(address.replace(ORIGIN, site.origin));
  expect([address, response.status]).toEqual([address, 200]);
  const { headers } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { type: headers.get('content-type'), policy: headers.get('cross-origin-resource-policy'), bytes };
}
