import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const html = (markdown: string): string => markdownToHtml(markdown).replaceAll('\n', '');

describe('numbers that were typed are printed:', () => {
  it.each([
    ['a chronology in paragraphs', '1905. Un.\n\n1924. Deux.\n\n1946. Trois.', '<p>1905. Un.</p><p>1924. Deux.</p><p>1946. Trois.</p>'],
    ['a chronology in lines, with brackets', '1905) Un.\n1906) *Deux*.', '<p>1905) Un.</p><p>1906) <em>Deux</em>.</p>'],
    ['a year alone', 'Avant.\n\n1905. Un.', '<p>Avant.</p><p>1905. Un.</p>'],
    ['a year with nothing behind it', '1905.\n\n1906. Un', '<p>1905.</p><p>1906. Un</p>'],
    ['a year with two paragraphs', '1905. Un.\n\n      Deux.', '<p>1905. Un.</p><p>Deux.</p>'],
    ['years of three digits', '476. Rome.\n800. Charlemagne.', '<p>476. Rome.</p><p>800. Charlemagne.</p>'],
    ['years that begin early', '14. Auguste.\n1905. Un.', '<p>14. Auguste.</p><p>1905. Un.</p>'],
    ['a chronology in a quote', '> 1905. Un.\n>\n> 1924. Deux.', '<blockquote><p>1905. Un.</p><p>1924. Deux.</p></blockquote>'],
    ['verses', '16. Un.\n17. Deux.', '<ol start="16"><li>Un.</li><li>Deux.</li></ol>'],
    ['verses with a gap', '3. Un.\n7. Deux.\n8. Trois.', '<ol start="3"><li>Un.</li><li value="7">Deux.</li><li>Trois.</li></ol>'],
    ['a list in a list', '- a\n  1. Un\n  3. Deux', '<ul><li>a<ol><li>Un</li><li value="3">Deux</li></ol></li></ul>'],
    ['a list that goes back', '1. Un\n2. Deux\n1. Trois', '<ol><li>Un</li><li>Deux</li><li value="1">Trois</li></ol>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['ones', '1. Un\n1. Deux\n1. Trois', '<ol><li>Un</li><li>Deux</li><li>Trois</li></ol>'],
    ['zeros', '0. Un\n0. Deux', '<ol start="0"><li>Un</li><li>Deux</li></ol>'],
  ])('a list of %s alone is counted', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});
