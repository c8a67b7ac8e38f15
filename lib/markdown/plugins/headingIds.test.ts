import { describe, expect, it } from 'vitest';
import { typesetMarkdown } from '../markdown';

describe('a heading answers to', () => {
  it.each([
    ['its words', '## Un calendrier *serré* ?', ['un-calendrier-serre']],
    ['its words and a number, the second time', '## Un\n\n## Un\n\n## Un', ['un', 'un-2', 'un-3']],
    ['what is left free by a number', '## Un 2\n\n## Un\n\n## Un', ['un-2', 'un', 'un-3']],
    ['a name that the page does not have', '## Texte\n\n## Rectificatifs', ['texte-2', 'rectificatifs-2']],
    ['a word of ours, when it has no letter', '## 日本', ['intertitre']],
    ['its words without its note', '## Un[^1]\n\n[^1]: A.', ['un']],
  ])('%s', (_, markdown, ids) => {
    const { html, subheads } = typesetMarkdown(markdown);
    expect(subheads.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(html).toContain(` id="${id}"`);
  });
});

it('a table of contents has the words as they are set, in order, with their level', () => {
  expect(typesetMarkdown("## L'an 1 !\n\n### Deux").subheads).toEqual([
    { id: 'l-an-1', text: 'L’an 1\u202F!', depth: 2 },
    { id: 'deux', text: 'Deux', depth: 3 },
  ]);
  expect(typesetMarkdown('## Un<br>10<sup>9</sup>').subheads).toEqual([{ id: 'un-109', text: 'Un 10⁹', depth: 2 }]);
});
