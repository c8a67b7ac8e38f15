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

  it('has a name of its own among several', () => {
    expect([...html(`${TABLE}\n\nEt\n\n${TABLE}`).matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Tableau 1',
      'Tableau 2',
    ]);
  });
});
