import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { translationsOf } from './translations';

const named = '[{ lang: en, to: english }, { lang: de, to: "https://exemple.org/artikel" }, { lang: he, to: absent }]';
const french = article({ translations: named }, undefined, 'francais');
const english = article({ lang: 'en' }, undefined, 'english');
const library = shelf([french, english]);
const seen = (story: typeof french): string[] => translationsOf(library, story).map(({ lang, href, is }) => `${lang} ${href} ${is}`);

it('a story leads to its translations, here and elsewhere, but to none that is not public', () => {
  expect(seen(french)).toEqual(['en /articles/english translation', 'de https://exemple.org/artikel translation']);
});

it('a translation leads to the story that names it and to that story’s others, without naming any itself', () => {
  expect(seen(english)).toEqual(['fr /articles/francais original', 'de https://exemple.org/artikel sibling']);
});

it('two stories that name each other are each other’s translations, once', () => {
  const back = article({ lang: 'en', translations: '[{ lang: fr, to: francais }]' }, undefined, 'english');
  expect(translationsOf(shelf([french, back]), back).map(({ lang, is }) => `${lang} ${is}`)).toEqual(['fr translation', 'de sibling']);
});
