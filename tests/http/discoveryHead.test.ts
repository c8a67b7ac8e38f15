import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { readPage, type ServedPage } from '../support/servedPage';
import { startServer, type Server } from '../support/server';

const ORIGIN = 'https://journal.example';
const STORY = '/articles/au-port';
const PAGES = [
  '/',
  '/rubriques/economie',
  '/sujets/sante',
  '/auteurs/anne-dupont',
  '/archives',
  '/archives/2025',
  '/archives/2025/06',
  '/don',
  '/accessibilite',
];

let paper: ContentFolder;
let site: Server;

beforeAll(async () => {
  const fields = {
    headline: 'Au port',
    standfirst: 'Un chapô.',
    topics: '[Santé, École]',
    byline: '[Anne Dupont, Jean Petit]',
    publishedAt: '2025-06-10 14:30',
    updatedAt: '2025-06-11 08:00',
  };
  paper = await contentFolder({
    'articles/au-port.md': articleText(fields),
    'auteurs/jean-petit.md': '---\nname: Jean Petit\nfediverse: "@jean@exemple.org"\nlinks: [https://exemple.org/jean]\n---\nUne vie.\n',
    'articles/sous-licence.md': articleText({ canonical: 'https://ailleurs.example/x' }),
    'articles/cache.md': articleText({ noindex: 'true' }),
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Une erreur }' }),
  });
  site = await startServer({ CONTENT_DIR: paper.folder, SITE_URL: ORIGIN });
});
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

describe('the head of an article', () => {
  test.for([
    ['article:published_time', ['2025-06-10T14:30:00+02:00']],
    ['article:modified_time', ['2025-06-11T08:00:00+02:00']],
    ['article:section', ['Économie']],
    ['article:tag', ['Santé', 'École']],
    ['article:author', [`${ORIGIN}/auteurs/anne-dupont`, `${ORIGIN}/auteurs/jean-petit`]],
    ['og:type', ['article']],
    ['og:title', ['Au port']],
    ['og:description', ['Un chapô.']],
    ['og:url', [ORIGIN + STORY]],
    ['og:site_name', ['Le Journal Chrétien']],
    ['og:locale', ['fr_FR']],
    ['og:image:width', ['1200']],
    ['og:image:height', ['630']],
    ['og:image:alt', ['Au port']],
  ] as const)('says %s %j', async ([property, values]) => {
    expect((await read(STORY)).property(property)).toEqual(values);
  });

  test('shows X the social card, large', async () => {
    const { named, property } = await read(STORY);
    expect(named('twitter:card')).toEqual(['summary_large_image']);
    expect(property('og:image')).toEqual([expect.stringMatching(`^${ORIGIN}/cartes/au-port/[0-9a-f]{12}\\.png$`)]);
  });
});

test.for([...PAGES, STORY])('%s has a picture, feeds and icons that are there, and names itself everywhere alike', async (target) => {
  const { property, named, linked, canonical, title } = await read(target);
  expect(title).not.toBe('');
  expect(property('og:url')).toEqual([canonical]);
  expect(named('twitter:card')).toHaveLength(1);
  expect(named('theme-color')).toEqual(['#fffdf9', '#151412']);
  const [picture, ...others] = property('og:image');
  expect([others, (await open(picture)).type]).toEqual([[], 'image/png']);
  const of = (kind: string): string[] => linked.filter(({ rel }) => rel === kind).map(({ href }) => href);
  expect(of('icon')).toHaveLength(1);
  // iPhones look for the second where they always have (developer.apple.com, Configuring Web Applications).
  for (const icon of [...of('icon'), `${ORIGIN}/apple-touch-icon.png`]) expect((await open(icon)).type).toMatch(/^image\//);
  expect(of('alternate')).toEqual(expect.arrayContaining([`${ORIGIN}/feed.xml`, `${ORIGIN}/feed.json`]));
  for (const other of of('alternate')) expect((await open(other)).type).toMatch(/^(?:application\/(?:rss|feed)\+|text\/markdown)/);
});

test('the account of an article’s own author is in its head, on the author’s page with their other addresses, and nowhere else', async () => {
  const [story, author, other] = await Promise.all([STORY, '/auteurs/jean-petit', '/auteurs/anne-dupont'].map(read));
  expect([story, author, other].map((page) => page?.named('fediverse:creator'))).toEqual([
    ['@jean@exemple.org'],
    ['@jean@exemple.org'],
    [],
  ]);
  expect(author?.html).toContain('<a href="https://exemple.org/jean" rel="me external noopener">exemple.org/jean</a>');
  expect(author?.description).toBe('Une vie.');
});

test('a search offers the feeds, too, and is in no list', async () => {
  const { linked, robots } = await read('/recherche?q=port');
  expect(linked.filter(({ rel }) => rel === 'alternate').map(({ href }) => href)).toEqual([`${ORIGIN}/feed.xml`, `${ORIGIN}/feed.json`]);
  expect(robots).toBe('noindex');
});

test('the publisher’s logo is there, and large enough for Google', async () => {
  const told = z.object({ publisher: z.object({ logo: z.string() }) });
  const { width, height } = imageSize((await open(told.parse((await read(STORY)).jsonLd[0]).publisher.logo)).bytes);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(112);
});

test('a card is a picture that never changes under its address; one of an older headline leads to it', async () => {
  const [card = ''] = (await read(STORY)).property('og:image');
  const { headers } = await site.request(card.replace(ORIGIN, ''));
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' });
  const older = await site.request(card.replace(ORIGIN, '').replace(/[0-9a-f]{12}/, '0123456789ab'));
  expect([older.status, older.headers.location]).toEqual([301, card.replace(ORIGIN, '')]);
});

test.for([
  ['au-port', `${ORIGIN}/articles/au-port`, undefined],
  ['sous-licence', 'https://ailleurs.example/x', undefined],
  ['cache', `${ORIGIN}/articles/cache`, 'noindex'],
] as const)('the Markdown of %s names the page that it repeats', async ([slug, page, robots]) => {
  const { headers } = await site.request(`/articles/${slug}.md`);
  expect([headers.link, headers['x-robots-tag']]).toEqual([`<${page}>; rel="canonical"`, robots]);
});

test('the Markdown of a withdrawn article is gone, as its page is', async () => {
  const statuses = ['/articles/retire', '/articles/retire.md'].map(async (target) => (await site.request(target)).status);
  expect(await Promise.all(statuses)).toEqual([410, 410]);
});

async function read(target: string): Promise<ServedPage> {
  const { status, body } = await site.request(target);
  expect([target, status]).toEqual([target, 200]);
  return readPage(status, body);
}

/** Through fetch, because a picture is no text. */
async function open(address = '') {
  const response = await fetch(new URL(address.replace(ORIGIN, ''), site.origin));
  expect([address, response.status]).toEqual([address, 200]);
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
}
