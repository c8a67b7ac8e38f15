import { expect, it } from 'vitest';
import { typesetMarkdown } from '../markdown';
import { NNBSP } from '../../text/spaces';

/** Makes the narrow no-break space visible. */
const printed = (markdown: string): string =>
  typesetMarkdown(markdown, {}, 'https://a.fr').html.trim().replaceAll(NNBSP, '~').replaceAll('&#x27;', "'");

it.each([
  ['running text is set', "C'est vrai !", '<p>C’est vrai~!</p>'],
  ['a heading is set', '## Vrai ?', '<h2 id="vrai">Vrai~?</h2>'],
  ['a sign after emphasis is set', '**Vrai** ! « *oui* »', '<p><strong>Vrai</strong>~! «~<em>oui</em>~»</p>'],
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
  expect(printed(markdown)).toBe(html);
});
