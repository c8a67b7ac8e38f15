import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { Prose } from './Prose';

it('Markdown stands in the page as HTML', () => {
  expect(renderToStaticMarkup(<Prose text={article({ dateline: 'Évry' }, 'Un *mot*').typeset} />)).toContain(
    '<p><span class="dateline">ÉVRY</span>\u00A0– Un <em>mot</em></p>',
  );
});

it('HTML that enters here has been through the sanitiser', () => {
  const hostile = '<script>a</script>\n\n<img src=x onerror=a>\n\n[b](javascript:a)';
  expect(renderToStaticMarkup(<Prose text={article({}, hostile).typeset} />)).not.toMatch(/script|onerror/);
});

const chapter = (title: string, words: number): string => `## ${title}\n\n${'mot '.repeat(words)}\n\n### Détail`;
const chapters = (count: number, words: number): string =>
  Array.from({ length: count }, (_, index) => chapter(`L’acte ${index + 1}`, words)).join('\n\n');

it('a long piece opens with its table of contents', () => {
  const html = renderToStaticMarkup(<Prose text={article({}, chapters(4, 260)).typeset} contents />);
  expect(html).toMatch(/^<details[^>]*><summary>Sommaire<\/summary><nav aria-label="Sommaire"><ol><li><a href="#l-acte-1">L’acte 1<\/a>/);
  expect(html.match(/<li>/g)).toHaveLength(4);
  expect(html).toContain('<h2 id="l-acte-4">');
});

it.each([
  ['is short', chapters(4, 100), true],
  ['has three headings', chapters(3, 500), true],
  ['is no article', chapters(4, 260), false],
])('what %s has none', (_, markdown, contents) => {
  expect(renderToStaticMarkup(<Prose text={article({}, markdown).typeset} contents={contents} />)).not.toContain('<details');
});
