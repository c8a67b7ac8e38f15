import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/paper';
import { terms } from '../text/terms';
import { searchableText } from './searchableText';

/** Every stem of a text. */
const known = (text: string): ReadonlySet<string> => new Set(terms(text));

test.for([
  ['a comment', 'Un début <!-- caché --> visible.', ['visible'], ['caché']],
  ['a comment of several lines', 'Début.\n\n<!-- caché\n\ncaché -->\n\nUn mot visible.', ['visible'], ['caché']],
  ['a definition as a comment', 'Un mot visible.\n\n[//]: # (caché)', ['visible'], ['caché']],
  ['a script', 'Un mot visible.\n\n<script>caché()</script>', ['visible'], ['caché']],
  ['a tag', '<p class="caché">Un mot visible</p>', ['visible'], ['caché']],
  ['a reference', 'Un caf&eacute;&nbsp;noir &#224; l&rsquo;eau.', ['café', 'noir', 'à', 'eau'], ['eacute', 'nbsp', 'rsquo']],
  ['a line break', 'visible<br>dessous  \nencore\\\nenfin', ['visible', 'dessous', 'encore', 'enfin'], ['br']],
  ['a link', 'Un [mot](/cache "infobulle") visible.', ['mot', 'visible'], ['cache']],
  ['a caption', '![Sans texte](cache.jpg "Légende visible")', ['légende', 'visible'], ['cache', 'jpg']],
  ['a table with a caption', 'Tableau : visible\n\n| Fruit |\n| :-: |\n| pomme |', ['visible', 'fruit', 'pomme'], []],
  ['a heading and code', '## Titre visible\n\n`code` mot', ['titre', 'visible', 'code', 'mot'], []],
  ['a footnote', 'Un mot[^1].\n\n[^1]: Note visible.', ['note', 'visible'], []],
  ['a crossed-out word', 'Un ~~vieux~~ *mot* __visible__.', ['vieux', 'mot', 'visible'], []],
] as const)('%s is text, or none, alike on the page, in feeds, for programs and in the search', ([, typed, shown, hidden]) => {
  const { body, typeset } = article({}, typed);
  const page = known(textContent(parseDocument(typeset.html)));
  const feed = known(textContent(parseDocument(typeset.feedHtml)));
  const found = known(searchableText(body));
  const holds = (words: ReadonlySet<string>): boolean[] =>
    [...shown, ...hidden].flatMap((word) => terms(word)).map((word) => words.has(word));
  const wanted = [...shown.flatMap((word) => terms(word).map(() => true)), ...hidden.flatMap((word) => terms(word).map(() => false))];
  expect({ page: holds(page), feed: holds(feed), found: holds(found) }).toEqual({ page: wanted, feed: wanted, found: wanted });
  if (new Set<string>(hidden).has('caché')) expect(typeset.markdown).not.toMatch(/(?<!")caché/);
});
