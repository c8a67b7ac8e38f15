import { expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const SF = { dateline: 'San Francisco', agency: 'Reuters' };

it.each([
  [
    'an agency’s story opens with place and agency',
    'Un mot.',
    SF,
    '<p><span class="dateline">SAN FRANCISCO</span> (Reuters)\u00A0– Un mot.</p>',
  ],
  [
    'the paper’s own story opens with the place',
    'Un mot.',
    { dateline: 'Évry' },
    '<p><span class="dateline">ÉVRY</span>\u00A0– Un mot.</p>',
  ],
  ['an agency without a place changes nothing', 'Un mot.', { agency: 'AFP' }, '<p>Un mot.</p>'],
  ['a text of another kind is as it was', '- Un mot.', SF, '<ul>\n<li>Un mot.</li>\n</ul>'],
  [
    'only the first paragraph opens so, also below a heading',
    '## Titre\n\nUn.\n\nDeux.',
    { dateline: 'Évry' },
    '<h2 id="titre">Titre</h2>\n<p><span class="dateline">ÉVRY</span>\u00A0– Un.</p>\n<p>Deux.</p>',
  ],
  [
    'a picture before the text keeps its place',
    '![Une rue](a.png)\n\nUn.',
    SF,
    '<figure><img src="a.png" alt="Une rue"></figure>\n<p><span class="dateline">SAN FRANCISCO</span> (Reuters)\u00A0– Un.</p>',
  ],
  [
    'a place and an agency are set as the text is',
    'Un.',
    { dateline: "L'Isle", agency: "L'Agence" },
    '<p><span class="dateline">L’ISLE</span> (L’Agence)\u00A0– Un.</p>',
  ],
  [
    'a place is text, never HTML',
    'Un.',
    { dateline: '<b onclick=x>', agency: '<script>' },
    '<p><span class="dateline">&#x3C;B ONCLICK=X></span> (&#x3C;script>)\u00A0– Un.</p>',
  ],
])('%s', (_, markdown, wire, html) => {
  expect(markdownToHtml(markdown, wire).trim()).toBe(html);
});

it('a table before the text keeps its caption', () => {
  const html = markdownToHtml('Tableau : Les ventes\n\n| a |\n| - |\n\nUn.', SF);
  expect(html).toContain('<caption id="tableau_1">Les ventes</caption>');
  expect(html).toContain('(Reuters)\u00A0– Un.');
});
