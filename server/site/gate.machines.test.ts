import { expect, test } from 'vitest';
import { articleCardPath } from '@/lib/discovery/card/cardPath';
import { article, site } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { destination } from './gate';

const library = shelf([article({ publishedAt: '2025-06-10' }), article({ draft: 'true' }, '', 'brouillon')]);
const card = articleCardPath(article(), site);
const unset = { securityContact: undefined, indexNow: undefined, hasDemo: false };
const set = {
  securityContact: 'mailto:a@gazette.example',
  indexNow: { key: 'une-cle-de-test', endpoint: 'https://api.example' },
  hasDemo: true,
};

test.for([
  '/feed.xml',
  '/feed.json',
  '/rubriques/economie/feed.xml',
  '/sitemap.xml',
  '/sitemaps/0.xml',
  '/sitemaps/202506.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/.well-known/security.txt',
  '/une-cle-de-test.txt',
  '/articles/un-article.md',
])('a machine that asks for %s gets it', (path) => {
  expect(destination(path, library, new Map(), set)).toEqual({ kind: 'page', path });
});

test('a card is its article’s', () => {
  expect(destination(card, library, new Map())).toEqual({ kind: 'card', path: card, slug: 'un-article' });
});

test('a card of an older headline leads to the present one', () => {
  expect(destination('/cartes/un-article/0123456789ab.png', library, new Map())).toEqual({ kind: 'redirect', path: card });
});

test.for([
  '/articles/un-article/markdown',
  '/articles/brouillon.md',
  '/articles/absent.md',
  '/rubriques/sport/feed.xml',
  '/sitemaps/202507.xml',
  '/sitemaps/1.xml',
  '/sitemaps/202506-2.xml',
  '/cartes/absent/0123456789ab.png',
  '/cartes/brouillon/0123456789ab.png',
  '/security.txt',
  '/indexnow',
  '/une-autre-cle.txt',
])('a machine that asks for %s gets nothing', (path) => {
  expect(destination(path, library, new Map(), set)).toEqual({ kind: 'missing', status: 404 });
});

test.for(['/.well-known/security.txt', '/une-cle-de-test.txt'])('without its setting, nothing is at %s', (path) => {
  expect(destination(path, library, new Map(), unset)).toEqual({ kind: 'missing', status: 404 });
});
