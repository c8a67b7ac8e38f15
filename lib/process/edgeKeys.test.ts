import { expect, it } from 'vitest';
import { edgeKey, MANY, surrogateKey } from './edgeKeys';

const articles = (count: number): ReadonlySet<string> =>
  new Set(Array.from({ length: count }, (_, n) => `article:${'un-tres-long-titre-'.repeat(5)}${String(n)}`));

it('the key of an article at edges is the same in every process, and another one for another article', () => {
  expect(edgeKey('article:un-accord')).toBe('QirehEUg');
  expect(new Set([...articles(10_000)].map(edgeKey))).toHaveLength(10_000);
});

it('the keys of an answer are told in their order, with a space between them', () => {
  expect(surrogateKey(new Set(['site', 'latest']))).toBe(`${edgeKey('site')} ${edgeKey('latest')}`);
});

it('an answer made from more than eighty things has the one key that is purged at every change', () => {
  expect(surrogateKey(articles(80)).split(' ')).toHaveLength(80);
  expect(surrogateKey(articles(81))).toBe(edgeKey(MANY));
});
