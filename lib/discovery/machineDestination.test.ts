import { expect, test } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { cardPath } from './card/cardPath';
import { machineDestination } from './machineDestination';
import { paperOf } from './paper';

const library = shelf([article({ publishedAt: '2025-06-10' }), article({ draft: 'true' }, '', 'brouillon')]);
const card = cardPath(article(), testPaper.site);
const configured = {
  ...testPaper,
  securityContact: 'mailto:a@gazette.example',
  indexNow: { key: 'une-cle-de-test', endpoint: 'https://api.example' },
};

test.for([
  ['/feed.xml', '/feed.xml'],
  ['/feed.json', '/feed.json'],
  ['/rubriques/economie/feed.xml', '/rubriques/economie/feed.xml'],
  ['/sitemap.xml', '/sitemap.xml'],
  ['/sitemaps/0.xml', '/sitemaps/0.xml'],
  ['/sitemaps/202506.xml', '/sitemaps/202506.xml'],
  ['/news-sitemap.xml', '/news-sitemap.xml'],
  ['/robots.txt', '/robots.txt'],
  ['/llms.txt', '/llms.txt'],
  ['/.well-known/security.txt', '/security.txt'],
  ['/une-cle-de-test.txt', '/indexnow'],
  ['/articles/un-article.md', '/articles/un-article/markdown'],
] as const)('%s is made by the route %s', ([path, route]) => {
  expect(machineDestination(path, library, configured)).toEqual({ kind: 'page', path: route });
});

test('an address that nobody knows costs no look at the paper’s pages', () => {
  const asked: string[] = [];
  const pages = () => {
    asked.push('pages');
    return [];
  };
  const paper = paperOf({ ...library, pages });
  expect(machineDestination('/wp-login.php', library, paper)).toBeUndefined();
  expect(asked).toEqual([]);
  expect([paper.pages, asked]).toEqual([[], ['pages']]);
});

test('a card is its article’s, and one of an older headline leads to the present one', () => {
  expect(machineDestination(card, library, testPaper)).toEqual({ kind: 'card', path: card, slug: 'un-article' });
  expect(machineDestination('/cartes/un-article/0123456789ab.png', library, testPaper)).toEqual({ kind: 'redirect', path: card });
});

test.for([
  '/',
  '/articles/un-article',
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
  // Not configured.
  '/.well-known/security.txt',
  '/une-cle-de-test.txt',
])('%s is nobody’s', (path) => {
  expect(machineDestination(path, library, testPaper)).toBeUndefined();
});
