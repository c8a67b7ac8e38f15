import { describe, expect, it } from 'vitest';
import { firstParagraph, shorten } from './excerpt';
import { parseMarkdown } from './parseMarkdown';

describe('the first paragraph that a list shows', () => {
  it.each([
    [
      'stands after headings and lists, without its marks',
      '# Titre\n\n- liste\n\nLe *vrai* début [ici](/x).\n\nLa suite.',
      'Le vrai début ici.',
    ],
    ['is set in French typography', "C'est vrai !", 'C’est vrai\u202F!'],
    ['shows no HTML that the page itself drops', 'Un <b onclick="x">mot</b>.', 'Un mot.'],
    ['shows no mark of GitHub’s Markdown', 'Un ~~vieux~~ mot[^1].\n\n[^1]: Une note.', 'Un vieux mot.'],
    ['is no table', '| a |\n| - |\n| b |\n\nLe texte.', 'Le texte.'],
    ['is empty when there is no text', '## Titre', ''],
  ])('%s', (_, markdown, expected) => {
    expect(firstParagraph(parseMarkdown(markdown))).toBe(expected);
  });
});

describe('a description for search engines', () => {
  it.each([
    ['stays whole when it fits', 'Une phrase.', 40, 'Une phrase.'],
    ['stays whole when it just fits', 'Une phrase.', 11, 'Une phrase.'],
    ['ends with a sentence when one fits', 'Une phrase entière. Une autre qui dépasse.', 30, 'Une phrase entière.'],
    ['ends with a question when one fits', 'Est-ce une question ? Une autre qui dépasse.', 30, 'Est-ce une question ?'],
    ['ends with a word when the sentence is too long', 'Une phrase bien trop longue', 20, 'Une phrase bien…'],
    ['does not stop after a sentence that says next to nothing', 'Oui. Voici ce qui est arrivé hier', 28, 'Oui. Voici ce qui est…'],
    ['leaves no comma before the ellipsis', 'Des mots, des mots, toujours des mots', 20, 'Des mots, des mots…'],
    ['does not take a decimal point for an end', 'Un total de 3.5 points gagnés', 20, 'Un total de 3.5…'],
  ])('%s', (_, text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('has at most 160 characters and its ellipsis', () => {
    const long = shorten('mot '.repeat(100));
    expect(long).toMatch(/mot…$/);
    expect(long.length).toBeLessThanOrEqual(161);
  });
});

it.each([
  [
    'an address that stands at the end',
    `Un [lien][fin] d’abord.\n\n${'Suite. '.repeat(400)}\n\n[fin]: https://exemple.org`,
    'Un lien d’abord.',
  ],
  ['code that goes on and on', `\`\`\`\n${'code\n\n'.repeat(500)}\`\`\`\n\nLe texte.`, 'Le texte.'],
  ['a heading and a long first paragraph', `## Titre\n\n${'Mot '.repeat(800)}fin.\n\nSuite.`, `${'Mot '.repeat(800)}fin.`],
  ['two paragraphs of a long text', `Un.\n\nDeux.\n\n${'Trois. '.repeat(400)}`, 'Un.'],
])('the first paragraph of a text with %s is found', (_, markdown, expected) => {
  expect(firstParagraph(parseMarkdown(markdown))).toBe(expected);
});
