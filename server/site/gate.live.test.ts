import { expect, test } from 'vitest';
import { parseSite } from '@/lib/content/site';
import { article, SITE_YAML, sound } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { destination } from './gate';
import { keptAs } from './meaning';

const FILES = new Map<string, unknown>();
const live = (end: string) => `{ start: 2025-06-13, end: ${end} }`;
const corrected = { corrections: '[{ at: 2025-06-12, text: A }]' };
const library = shelf([
  article({ live: live('2999-01-01') }, '', 'en-cours'),
  article({ live: live('2025-06-14') }, '', 'fini'),
  article(corrected, '', 'autre'),
]);
const page = (path: string) => ({ kind: 'page', path });
const MISSING = { kind: 'missing', status: 404 };

test.for([
  ['/articles/en-cours?suivre=1', page('/articles/en-cours?suivre=1')],
  ['/articles/en-cours?utm_source=x&suivre=14-32', page('/articles/en-cours?suivre=1')],
  ['/articles/en-cours?autre=1', page('/articles/en-cours')],
  ['/articles/fini?suivre=1', page('/articles/fini')],
  ['/articles/autre?suivre=1', page('/articles/autre')],
  ['/articles/fini/feed.xml', page('/articles/fini/feed.xml')],
  ['/articles/autre/feed.xml', MISSING],
  ['/articles/en-cours/suite', page('/articles/en-cours/suite')],
  ['/articles/autre/suite', MISSING],
  ['/corrections', page('/corrections')],
  ['/corrections?page=1', { kind: 'redirect', path: '/corrections' }],
  ['/corrections?page=2', MISSING],
  ['/.well-known/webfinger?resource=acct:journal@gazette.example', MISSING],
] as const)('%s is answered as its article or the paper says', ([target, expected]) => {
  expect(destination(target, library, FILES)).toEqual(expected);
});

test('whoever follows is answered from one page in memory, whichever entry they came from', () => {
  expect(['1', '14-32'].map((from) => keptAs(`/articles/en-cours?suivre=${from}`, FILES))).toEqual(
    Array.from({ length: 2 }, () => page('/articles/en-cours?suivre=1')),
  );
});

test('a paper with an account sends who looks for it on, and asks those again who do not say for whom they look', () => {
  const fediverse = 'fediverse: { account: "@journal@social.example", profile: https://social.example/@journal }\n';
  const site = sound(parseSite('site.yaml', SITE_YAML + fediverse));
  const settings = { securityContact: undefined, indexNow: undefined, hasDemo: false, host: 'gazette.example' };
  const asked = (query: string) => destination(`/.well-known/webfinger${query}`, { ...library, site }, FILES, settings);
  expect(asked('?resource=acct:journal@gazette.example').kind).toBe('elsewhere');
  expect(asked('?resource=acct%3Aautre%40gazette.example')).toEqual(MISSING);
  expect(asked('')).toEqual({ kind: 'missing', status: 400 });
});
