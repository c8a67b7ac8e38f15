import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { NextStories } from './NextStories';

const newer = article({ headline: 'Après' }, 'Un.', 'apres');
const older = article({ headline: 'Avant' }, 'Un.', 'avant');

it.each([
  ['the older, then the newer story', { newer, older }, ['avant', 'apres']],
  ['the older alone from the newest', { newer: undefined, older }, ['avant']],
  ['the newer alone from the oldest', { newer, older: undefined }, ['apres']],
])('a reader is led to %s', (_, neighbours, slugs) => {
  const html = renderToStaticMarkup(<NextStories neighbours={neighbours} />);
  expect([...html.matchAll(/href="\/articles\/([^"]*)"/g)].map(([, slug]) => slug)).toEqual(slugs);
});

it('a section’s only story leads nowhere', () => {
  expect(renderToStaticMarkup(<NextStories neighbours={{ newer: undefined, older: undefined }} />)).toBe('');
});

it('a neighbour that somebody paid for says so beside its headline', () => {
  const paid = article({ sponsor: '{ name: Une marque }' }, 'Un.', 'paye');
  expect(renderToStaticMarkup(<NextStories neighbours={{ newer: paid, older }} />)).toContain(
    '<span>Article suivant\u00A0· Contenu sponsorisé</span>',
  );
});
