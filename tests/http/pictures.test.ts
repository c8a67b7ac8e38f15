import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PICTURE_WIDTHS } from '@/lib/addresses/renditions';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { cutOff, photo } from '../support/photo';
import { startServer, type Server } from '../support/server';

const FIELDS = { headline: 'Au port', image: '{ src: port.jpg, alt: Un port, credit: AFP, caption: Le port au matin }' };
const TEXT = articleText(FIELDS, 'Un paragraphe.\n\n![Un quai](quai.png)');
const CONTACT = {
  'pages/contact/index.md':
    '---\ntitle: Contact\ndescription: Une phrase\n---\n![Le bureau](./bureau.jpg) ![Ailleurs](https://b.example/a.jpg)',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';

let paper: ContentFolder;
let site: Server;
let images: readonly Readonly<Record<string, string>>[];

const at = (file: string): string => path.join(paper.folder, 'articles/au-port', file);

beforeAll(async () => {
  paper = await contentFolder({ 'articles/au-port/index.md': TEXT, 'articles/ailleurs/index.md': articleText(), ...CONTACT });
  await writeFile(at('port.jpg'), await photo(1600).jpeg().toBuffer());
  await writeFile(at('quai.png'), await photo(640).png().toBuffer());
  await writeFile(path.join(paper.folder, 'pages/contact/bureau.jpg'), await photo(640).jpeg().toBuffer());
  site = await startServer({ CONTENT_DIR: paper.folder });
  images = imagesIn((await site.request('/articles/au-port')).body);
});
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

/** The attributes of each `<img>`, by their names in lower case. */
function imagesIn(html: string): Readonly<Record<string, string>>[] {
  return [...html.matchAll(/<img ([^>]*)>/g)].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value])),
  );
}

/** The addresses of a srcset by their width. */
function offered(image: Readonly<Record<string, string>> | undefined): Map<number, string> {
  const each = (image?.srcset ?? '').split(', ').map((one) => one.split(' '));
  return new Map(each.map(([address = '', width = '']) => [Number.parseInt(width, 10), address]));
}

/** Through fetch, because a picture is no text. */
async function open(target: string, accept = 'image/avif,image/webp,*/*', method = 'GET', validator = '') {
  const response = await fetch(site.origin + target, { method, headers: { accept, 'if-none-match': validator } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const field = (name: string): string | null => response.headers.get(name);
  return {
    status: response.status,
    type: field('content-type'),
    vary: field('vary'),
    cache: field('cache-control'),
    etag: field('etag'),
    bytes,
  };
}

test('the photo that leads has its place kept and is loaded at once, one in the text when it comes near', () => {
  const [lead, inText] = images;
  expect(lead).toMatchObject({ alt: 'Un port', width: '1600', height: '1000', fetchpriority: 'high' });
  expect(lead).not.toHaveProperty('loading');
  expect(inText).toMatchObject({ alt: 'Un quai', width: '640', height: '400', loading: 'lazy' });
  expect(inText).not.toHaveProperty('fetchpriority');
  expect(images.map((image) => [...offered(image).keys()])).toEqual([[...PICTURE_WIDTHS], [480, 640]]);
});

test('its caption and credit are under it', async () => {
  const { body } = await site.request('/articles/au-port');
  expect(body.replaceAll(/<[^>]*>/g, '')).toContain('Le port au matin AFP');
});

describe.each(PICTURE_WIDTHS)('%i pixels wide', (width) => {
  test.for([
    ['image/avif,image/webp,*/*', 'image/avif', 'heif'],
    ['image/webp,*/*', 'image/webp', 'webp'],
    ['*/*', 'image/jpeg', 'jpeg'],
  ] as const)('a browser that accepts %s gets %s', async ([accept, type, kind]) => {
    const { bytes, ...answer } = await open(offered(images[0]).get(width) ?? '', accept);
    expect(answer).toMatchObject({ status: 200, type, vary: 'Accept', cache: IMMUTABLE });
    expect(await sharp(bytes).metadata()).toMatchObject({ width, format: kind });
  });
});

test('it is told in a few bytes that a picture is the one it has, and HEAD tells of it without its bytes', async () => {
  const target = offered(images[0]).get(480) ?? '';
  const { etag, type } = await open(target);
  const again = await open(target, undefined, 'GET', etag ?? '');
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  expect(await open(target, undefined, 'HEAD')).toMatchObject({ status: 200, type, etag, bytes: new Uint8Array() });
});

test('any other width or article is not there, nor is the framework’s own optimizer', async () => {
  const target = offered(images[0]).get(480) ?? '';
  const others = [
    target.replace('/480-', '/481-'),
    target.replace('/480-', '/'),
    target.replace('au-port', 'ailleurs'),
    (offered(images[1]).get(480) ?? '').replace('/480-', '/1200-'),
    '/_next/image?url=%2Fmedia%2Fau-port%2Fport.jpg&w=480&q=75',
    '/_next/image?url=%2Ficon.svg&w=480&q=75',
    `/media/au-port/${'a'.repeat(300)}.jpg`,
    '/media/au-port/index.md',
  ];
  for (const other of others) expect([other, (await open(other)).status]).toEqual([other, 404]);
});

test('a replaced photo has new addresses, and the old ones lead to it', async () => {
  const old = offered(images[1]).get(480) ?? '';
  await writeFile(at('quai.png'), await photo(800, 500, 3).png().toBuffer());
  const present = async () => imagesIn((await site.request('/articles/au-port')).body)[1];
  await expect.poll(async () => (await present())?.width).toBe('800');
  const fresh = offered(await present()).get(480) ?? '';
  const { status, headers } = await site.request(old);
  expect([status, headers.location, headers['cache-control']]).toEqual([301, fresh, 'public, max-age=0, s-maxage=60']);
  const [{ bytes }, { bytes: again }] = [await open(fresh), await open(old)];
  expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true);
});

test('a page has no ampersand in a picture’s address', () => {
  expect(images.map(({ src, srcset }) => `${src} ${srcset}`).join(' ')).not.toContain('&');
});

test.for([
  ['jpeg', 'image/webp'],
  ['png', 'image/webp'],
  ['avif', 'image/avif'],
] as const)('a photo that was cut off in a %s is no failure of the site', async ([format, type]) => {
  await writeFile(at(`abime.${format}`), cutOff(await photo(600).toFormat(format).toBuffer()));
  expect(await open(`/media/au-port/800/abime.${format}`, 'image/webp,*/*')).toMatchObject({ status: 200, type });
});

test('the pictures of a withdrawn article are gone with it', async () => {
  const target = offered(images[0]).get(480) ?? '';
  expect((await open(target)).status).toBe(200);
  await writeFile(at('index.md'), articleText({ ...FIELDS, withdrawn: '{ at: 2025-06-12, reason: Erreur }' }));
  await expect.poll(async () => (await open(target)).status).toBe(404);
  expect((await open('/media/au-port/port.jpg')).status).toBe(404);
});

test('a page has its own pictures, and no broken frame for one of another site', async () => {
  const { body } = await site.request('/contact');
  const [bureau, ...others] = imagesIn(body);
  expect(others).toEqual([]);
  expect(bureau).toMatchObject({ alt: 'Le bureau', width: '640' });
  expect(await open(bureau?.src ?? '')).toMatchObject({ status: 200, type: 'image/avif', cache: IMMUTABLE });
  expect(body).toContain('<a href="https://b.example/a.jpg" rel="external noopener">Ailleurs');
});
