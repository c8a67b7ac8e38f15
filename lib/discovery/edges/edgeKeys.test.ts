import { expect, it } from 'vitest';
import { edgeKey, keysHeader, MANY } from './edgeKeys';
import { edgeSettings } from './settings';

const articles = (count: number): ReadonlySet<string> =>
  new Set(Array.from({ length: count }, (_, n) => `article:${'un-tres-long-titre-'.repeat(5)}${String(n)}`));

/** What an answer tells edges that are set up so. */
const told = (keys: ReadonlySet<string>, env = {}) => keysHeader(keys, edgeSettings(env));

it('the key of an article at edges is the same in every process, and another one for another article', () => {
  expect(edgeKey('article:un-accord')).toBe('QirehEUg');
  expect(new Set([...articles(10_000)].map(edgeKey))).toHaveLength(10_000);
});

const [site, latest] = [edgeKey('site'), edgeKey('latest')];

it.each([
  ['Surrogate-Key, where nothing is said', {}, { 'surrogate-key': `${site} ${latest}` }],
  ['xkey for Varnish', { PURGE: 'varnish', PURGE_URLS: 'http://127.0.0.1' }, { xkey: `${site} ${latest}` }],
  ['Cache-Tag for Cloudflare, with commas', { EDGE_KEYS_HEADER: 'Cache-Tag' }, { 'cache-tag': `${site},${latest}` }],
  ['any other name', { EDGE_KEYS_HEADER: 'CDN-Tag', EDGE_KEYS_SEPARATOR: 'comma' }, { 'cdn-tag': `${site},${latest}` }],
])('the keys of an answer are told in their order as %s', (_, env, header) => {
  expect(told(new Set(['site', 'latest']), env)).toEqual(header);
});

it('an answer made from more than eighty things has the one key that is purged at every change, one made from nothing none', () => {
  expect(told(articles(80))['surrogate-key']?.split(' ')).toHaveLength(80);
  expect(told(articles(81))).toEqual({ 'surrogate-key': edgeKey(MANY) });
  expect(told(new Set())).toEqual({});
});
