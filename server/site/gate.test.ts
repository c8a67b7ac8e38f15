import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/library/openLibrary';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { destination, type Destination } from './gate';

const FILES = new Map([
  ['/icon.svg', {}],
  ['/_next/static/a%20b.css', {}],
]);

async function gate(target: string): Promise<Destination> {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'articles/un-article.md': articleText(),
    'articles/demain.md': articleText({ publishedAt: '2025-06-12' }),
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Faux }' }),
    'articles/brouillon.md': articleText({ draft: 'true' }),
    'pages/don.md': '---\ntitle: Un don\ndescription: Pour nous\n---\n',
  });
  const library = await openLibrary(folder, () => Date.parse('2025-06-11T12:00:00Z'));
  try {
    return destination(target, library, FILES);
  } finally {
    await library.close();
  }
}

describe('a reader is shown', () => {
  it.each([
    ['the front page', '/', '/'],
    ['an article', '/articles/un-article', '/articles/un-article'],
    ['the same page, whatever a newsletter adds to its address', '/articles/un-article?utm_source=x&a=/b?c', '/articles/un-article'],
    ['the same page, when a proxy asks with the whole address', 'http://exemple.org/articles/un-article', '/articles/un-article'],
    ['the front page, when a proxy asks with the host alone', 'https://exemple.org', '/'],
  ])('%s', async (_, target, path) => {
    expect(await gate(target)).toEqual({ kind: 'page', path });
  });
});

it.each([
  ['/don', '/don', ''],
  ['/don?utm_source=x', '/don', 'utm_source=x'],
  ['/don/merci?don=a', '/don/merci', 'don=a'],
  ['/don/envoi', '/don/envoi', ''],
  ['/don/essai', '/don/essai', ''],
])('%s is an address of giving', async (target, path, query) => {
  expect(await gate(target)).toEqual({ kind: 'giving', path, query });
});

it('a donor’s address is found in no other spelling, in which what it carries would be lost', async () => {
  expect(await gate('/don/Merci?don=a')).toEqual({ kind: 'missing', status: 404 });
});

describe('a reader is sent to the one address of a page from', () => {
  it.each([
    ['capitals', '/Articles/UN-article', '/articles/un-article'],
    ['a slash at the end', '/don/', '/don'],
    ['letters in disguise', '/%64on', '/don'],
    ['all of them, with a query', '/%44ON/?a=b', '/don'],
    ['a search', '/Recherche/?page=2&q=eau', '/recherche?q=eau&page=2'],
    ['two slashes, which are no other host', '//', '/'],
  ])('%s', async (_, target, path) => {
    expect(await gate(target)).toEqual({ kind: 'redirect', path });
  });
});

it.each(['/icon.svg', '/_next/static/a%20b.css', '/icon.svg?v=2'])('%s is a file', async (target) => {
  expect(await gate(target)).toEqual({ kind: 'file', path: target.split('?')[0] });
});

describe('nothing is found at', () => {
  it.each([
    ['an address that was never given', '/articles/autre'],
    ['an article that is not yet published', '/articles/demain'],
    ['a draft', '/articles/brouillon'],
    ['a page that was never written', '/mentions'],
    ['the folder of the articles', '/articles'],
    ['a page inside a page', '/don/don'],
    ['a path that leads out and in again', '/articles/../don'],
    ['the same in disguise', '/articles/%2e%2e/don'],
    ['a file by another spelling', '/%69con.svg'],
    ['a path decoded twice', '/%2564on'],
    ['a path that cannot be decoded', '/%'],
    ['a path with a zero byte', '/don%00'],
    ['another host’s name', '//exemple.org/don'],
    ['the server’s own error page', '/erreur/404'],
    ['an address that is no path', '*'],
    ['an address longer than any of ours', `/don?${'a'.repeat(2048)}`],
  ])('%s', async (_, target) => {
    expect(await gate(target)).toEqual({ kind: 'missing', status: 404 });
  });
});

it.each(['/articles/retire', '/articles/retire.md'])('%s, an article that was withdrawn, is gone, and says so', async (target) => {
  expect(await gate(target)).toEqual({ kind: 'missing', status: 410, withdrawn: 'retire' });
});

it.each([
  ['/media/au-port/a.jpg', { slug: 'au-port', file: 'a.jpg', rendition: 'original' }],
  ['http://journal.example/media/au-port/a.jpg?v=1', { slug: 'au-port', file: 'a.jpg', version: undefined }],
  ['/media/au-port/a.jpg?crop=16x9', { file: 'a.jpg', rendition: '16x9' }],
  ['http://journal.example/media/au-port/800-0a1b2c3d/a.jpg', { rendition: 800, version: '0a1b2c3d' }],
  ['/media/au-port/801-0a1b2c3d/a.jpg', undefined],
  ['/_next/image?url=%2Fmedia%2Fau-port%2Fa.jpg&w=800&q=75', undefined],
  ['/Media/au-port/a.jpg', undefined],
])('%s is the picture %j', async (target, picture) => {
  const there = await gate(target);
  expect(there).toMatchObject(picture ? { kind: 'picture', picture } : { kind: 'missing', status: 404 });
});
