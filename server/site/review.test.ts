import { expect, it } from 'vitest';
import { addressAt } from '@/lib/addresses/address';
import { reviewLink } from '@/lib/editing/reviewLink';
import type { Library } from '@/lib/library/library';
import { sealKey } from '@/lib/process/seal';
import { shelf } from '@/tests/support/shelf';
import { article } from '@/tests/support/paper';
import { loggedPath, reviewAt } from './review';

const KEY = sealKey('a-secret-of-tests-that-is-32-characters-long', 'newsroom review');
const NOW = Date.UTC(2025, 5, 10);
const DAY = 86_400_000;
const library: Library = {
  ...shelf([article()]),
  waiting: (slug) =>
    slug.startsWith('brouillon') ? { pictureFolder: () => undefined, read: () => Promise.resolve(undefined) } : undefined,
};
const link = (slug: string, days = 3, key = KEY): string => reviewLink(key, slug, days, NOW);
const good = link('brouillon');

function asked(path: string, now = NOW, key: typeof KEY | undefined = KEY): string {
  const address = addressAt(path);
  if (address?.kind !== 'review' && address?.kind !== 'reviewMedia' && address?.kind !== 'reviewRendition') return 'no link';
  const leads = reviewAt(address, library, key, now);
  if (leads.kind === 'review') return leads.picture?.path ?? leads.slug;
  return leads.kind === 'forward' ? `on to ${leads.path}` : 'nothing';
}

it.each([
  ['a good link shows the article', good, 'brouillon'],
  ['its photo is below it', `${good}/photo.jpg`, '/media/brouillon/photo.jpg'],
  ['and in another width', `${good}/480-0123abcd/photo.jpg`, '/media/brouillon/480-0123abcd/photo.jpg'],
  ['an article that is public has left its link', link('un-article'), 'on to /articles/un-article'],
  ['and so have its photos', `${link('un-article')}/photo.jpg`, 'on to /media/un-article/photo.jpg'],
  ['one that is gone is nowhere', link('absent'), 'nothing'],
  ['a link is good for one article', good.replace('brouillon', 'brouillon-2'), 'nothing'],
  ['nobody can make its days longer', good.replace(/\.[a-z0-9]+\./, '.zzzzzzz.'), 'nothing'],
  ['another secret seals nothing here', link('brouillon', 3, sealKey('another', 'newsroom review')), 'nothing'],
  [
    'the same secret for another use, neither',
    link('brouillon', 3, sealKey('a-secret-of-tests-that-is-32-characters-long', 'x')),
    'nothing',
  ],
  ['a seal that lost its case is none', good.toLowerCase(), 'nothing'],
  ['a seal that was cut off is no address', good.slice(0, -1), 'no link'],
  ['without a seal, there is no address', '/apercu/brouillon', 'no link'],
])('%s', (_, path, found) => {
  expect(asked(path)).toBe(found);
});

it('a link ends with its days, after two months at the latest, and leads on to what is public even then', () => {
  expect([asked(good, NOW + 3 * DAY - 1), asked(good, NOW + 3 * DAY)]).toEqual(['brouillon', 'nothing']);
  expect([asked(link('brouillon', 5000), NOW + 60 * DAY - 1), asked(link('brouillon', 5000), NOW + 60 * DAY)]).toEqual([
    'brouillon',
    'nothing',
  ]);
  expect(asked(link('un-article'), NOW + 4 * DAY)).toBe('on to /articles/un-article');
});

it('without a secret of the operator’s, no link leads anywhere', () => {
  const address = addressAt(link('un-article'));
  expect(address?.kind === 'review' && reviewAt(address, library, undefined, NOW)).toMatchObject({ kind: 'missing' });
});

it.each([
  ['/articles/x?a=b', '/articles/x'],
  [good, '/apercu/brouillon'],
  [`${good}/480/photo.jpg?x`, '/apercu/brouillon'],
  [`https://journal.example${good}`, '/apercu/brouillon'],
  [`/${good}`, '//apercu/brouillon'],
  [good.replace('apercu', '%61PERCU').replaceAll('.', '%2E'), '/aPERCU/brouillon'],
  ['/%', '/%'],
])('of %s the log says %s', (target, logged) => {
  expect(loggedPath(target)).toBe(logged);
});
