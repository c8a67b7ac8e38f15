import fc from 'fast-check';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { expect, it } from 'vitest';
import { markdownToHtml, typesetMarkdown } from '../markdown';
import { parseMarkdown } from '../parseMarkdown';
import { withoutTags } from './withoutTags';
import { NBSP, NNBSP } from '../../text/spaces';

/** Makes the no-break spaces visible: `~` is narrow, `_` is wide. */
const printed = (markdown: string): string =>
  typesetMarkdown(markdown, {}, 'https://a.fr').html.trim().replaceAll(NNBSP, '~').replaceAll(NBSP, '_').replaceAll('&#x27;', "'");

it.each([
  ['running text is set', "C'est vrai !", '<p>C’est vrai~!</p>'],
  ['a heading is set', '## Vrai ?', '<h2 id="vrai">Vrai~?</h2>'],
  ['a sign after emphasis is set', '**Vrai** ! « *oui* »', '<p><strong>Vrai</strong>~! «~<em>oui</em>~»</p>'],
  ['a sign that sticks to emphasis is parted from it', '**Non**: _Le Monde_!', '<p><strong>Non</strong>~: <em>Le Monde</em>~!</p>'],
  ['a sign inside emphasis is set', '**Non :** oui', '<p><strong>Non~:</strong> oui</p>'],
  ['a sign after a link is set', '[Là](/don)?', '<p><a href="/don">Là</a>~?</p>'],
  ['a sign after code and another language is set', '`a`: [b](lang:en)!', '<p><code>a</code>~: <span lang="en">b</span>~!</p>'],
  ['a sign after the call of a note is set', 'Mot[^1]!\n\n[^1]: N', /<p>Mot<sup>.*<\/sup>~!<\/p>/],
  [
    'a figure that is bold keeps its unit',
    '**12**% le **10** juin, **50** €',
    '<p><strong>12</strong>_% le <strong>10</strong>_juin, <strong>50</strong>_€</p>',
  ],
  ['an elision that is bold has its apostrophe', "**L**'article d'*Ève*", '<p><strong>L</strong>’article d’<em>Ève</em></p>'],
  ['guillemets around emphasis are set', '«**Non**» **«x»**', '<p>«~<strong>Non</strong>~» <strong>«~x~»</strong></p>'],
  ['a typed space stays where it was typed', '*x* : **y :** z', '<p><em>x</em>~: <strong>y~:</strong> z</p>'],
  ['a line that was wrapped reads as one', 'Que faire\n? 12\n% le 10\njuin «\nmot\n»', '<p>Que faire~? 12_% le 10_juin «~mot~»</p>'],
  ['a line that ends for good stays', 'Oui:\\\n**non**: a', '<p>Oui~:<br>\n<strong>non</strong>~: a</p>'],
  ['a wrapped aside is not joined to what somebody says', '— Oui.\n— Non, dit\n— Si.', '<p>— Oui.\n— Non, dit\n— Si.</p>'],
  ['a cell is set', '| **12**% |\n| - |', '<strong>12</strong>_%'],
  ['the words of a link are set, its address is not', "[l'IA ?](/a?b=l'a)", '<p><a href="/a?b=l\'a">l’IA~?</a></p>'],
  ['the caption of a picture is set', '![a](b.png "L\'IA ?")', '<figure><img src="b.png" alt="a"><figcaption>L’IA~?</figcaption></figure>'],
  ['code is left as typed', "`l'IA ?`", "<p><code>l'IA ?</code></p>"],
  ['a block of code is left as typed', "    l'IA ?", "<pre><code>l'IA ?\n</code></pre>"],
  [
    'an address that GitHub’s Markdown links is left as typed',
    'https://a.fr/?a!b',
    '<p><a href="https://a.fr/?a!b">https://a.fr/?a!b</a></p>',
  ],
  ['an address in angle brackets is left as typed', "<https://a.fr/d'a>", '<p><a href="https://a.fr/d\'a">https://a.fr/d\'a</a></p>'],
])('%s', (_, markdown, html) => {
  expect(printed(markdown)).toMatch(html);
});

it('no sign of a text comes or goes or changes its element, wherever it is emphasised', () => {
  const pieces = ['**', '_', ' ', '\n', 'a', 'L', "'", '12', '%', ':', '!', '«', '»', ' juin', '`c`', '[d](/e)', '<br>', '\u2009', NBSP];
  const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));
  const signs = (html: string): string => html.replace(/\s+/gu, '').replace(/[‘’]/g, "'").replaceAll('&#x26;', '&');
  const asTyped = (text: string): string => {
    const tree = parseMarkdown(text);
    withoutTags()(tree);
    return remark().use(remarkHtml).stringify(tree);
  };
  fc.assert(
    fc.property(typed, (text) => {
      expect(signs(markdownToHtml(text))).toBe(signs(asTyped(text)));
    }),
    { seed: 3 },
  );
});
