import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const html = (markdown: string): string => markdownToHtml(markdown).replaceAll('\n', '');

describe('a quote', () => {
  it.each([
    ['is a quote', '> Un mot.', '<blockquote><p>Un mot.</p></blockquote>'],
    [
      'is signed by its last line',
      '> Un mot.\n> — Ève *Blanc*, maire',
      '<figure><blockquote><p>Un mot.</p></blockquote><figcaption>— Ève <em>Blanc</em>, maire</figcaption></figure>',
    ],
    [
      'is signed by its last paragraph',
      '> Un mot.\n>\n> – Ève Blanc',
      '<figure><blockquote><p>Un mot.</p></blockquote><figcaption>– Ève Blanc</figcaption></figure>',
    ],
    ['is not signed by its only line', '> — Un mot.', '<blockquote><p>— Un mot.</p></blockquote>'],
    ['is a dialogue when more lines begin so', '> — Oui.\n>\n> — Non.', '<blockquote><p>— Oui.</p><p>— Non.</p></blockquote>'],
    ['keeps a dash inside a line', '> Un mot — le dernier.', '<blockquote><p>Un mot — le dernier.</p></blockquote>'],
    [
      'all bold is pulled out',
      '> **« Un mot. »**',
      '<blockquote class="exergue"><p><strong>«\u202FUn mot.\u202F»</strong></p></blockquote>',
    ],
    [
      'pulled out can be signed too',
      '> **Un mot.**\n> — Ève',
      '<figure><blockquote class="exergue"><p><strong>Un mot.</strong></p></blockquote><figcaption>— Ève</figcaption></figure>',
    ],
    ['partly bold is a quote', '> **Un** mot.', '<blockquote><p><strong>Un</strong> mot.</p></blockquote>'],
    ['that ends with a list is signed by nobody', '> Un.\n> - — deux', '<blockquote><p>Un.</p><ul><li>— deux</li></ul></blockquote>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});
