import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const TABLE = '| Année | Montant |\n| --- | ---: |\n| 2024 | 12 % |';
const html = (markdown: string): string => markdownToHtml(markdown).replaceAll('\n', '');

describe('a table', () => {
  it('names its columns, keeps figures to the right, and scrolls by itself', () => {
    expect(html(TABLE)).toBe(
      [
        '<div class="tableau" role="group" tabindex="0" aria-label="Tableau 1"><table>',
        '<thead><tr><th scope="col">Année</th><th scope="col" class="right">Montant</th></tr></thead>',
        '<tbody><tr><td>2024</td><td class="right">12\u00A0%</td></tr></tbody></table></div>',
      ].join(''),
    );
  });

  it('takes its caption from the paragraph before it, and its name from the caption', () => {
    const made = html(`Tableau : Les *ventes*\n\n${TABLE}\n\nUn mot.`);
    expect(made).toContain('aria-labelledby="tableau_1"><table><caption id="tableau_1">Les <em>ventes</em></caption>');
    expect(made).not.toContain('<p>Tableau');
    expect(made).toMatch(/<p>Un mot\.<\/p>$/);
  });

  it.each([
    ['a paragraph that only speaks of it', `Le tableau : le voici.\n\n${TABLE}`],
    ['a caption with a paragraph between', `Tableau : Les ventes\n\nUn mot.\n\n${TABLE}`],
  ])('leaves alone %s', (_, markdown) => {
    expect(html(markdown)).not.toContain('<caption');
  });

  it('fills its rows up to the longest, and names no column by an empty cell', () => {
    const made = html('| A | |\n| - | -: |\n| 1 |\n| 2 | 3 | 4 |');
    expect(made).toContain('<tr><th scope="col">A</th><td class="right"></td><td></td></tr>');
    expect(made).toContain('<tr><td>1</td><td class="right"></td><td></td></tr><tr><td>2</td><td class="right">3</td><td>4</td></tr>');
  });

  it('is not filled up beyond a hundred cells a row', () => {
    const wide = `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|b|\n'.repeat(500)}`;
    expect(html(wide).match(/<td/g)).toHaveLength(500 * 100);
  });

  it('has a picture in a cell, which is no figure', () => {
    expect(html('| Ève | ![Ève](eve.jpg) |\n| - | - |\n| Noé | ![Noé](noe.jpg "Noé") |')).toContain(
      '<th scope="col"><img src="eve.jpg" alt="Ève"></th></tr></thead><tbody><tr><td>Noé</td><td><img src="noe.jpg" alt="Noé" title="Noé"></td>',
    );
  });

  it('has a name of its own among several', () => {
    expect([...html(`${TABLE}\n\nEt\n\n${TABLE}`).matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Tableau 1',
      'Tableau 2',
    ]);
  });
});
