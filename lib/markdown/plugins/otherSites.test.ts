import { expect, it } from 'vitest';
import { typesetMarkdown } from '../markdown';

const SIGN = '<span class="ailleurs" role="img" aria-label="autre site"></span>';
const html = (markdown: string): string => typesetMarkdown(markdown, {}, 'https://journal.example').html.trim();

it.each(['https://a.fr/x', 'http://a.fr', '//a.fr/x', 'https://journal.example.a.fr/', 'http://journal.example/'])(
  'a link to %s is marked',
  (address) => {
    expect(html(`[là](${address})`)).toBe(`<p><a href="${address}" rel="external noopener">là${SIGN}</a></p>`);
  },
);

it.each(['/don', '#note', 'https://journal.example/articles/x', 'mailto:a@a.fr', 'page', 'https://'])('a link to %s is not', (address) => {
  expect(html(`[là](${address})`)).toBe(`<p><a href="${address}">là</a></p>`);
});
