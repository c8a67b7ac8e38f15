import { describe, expect, it } from 'vitest';
import { typesetMarkdown } from '../markdown';

const OTHER = ' rel="external noopener"';
const html = (markdown: string): string =>
  typesetMarkdown(markdown, {}, 'https://a.fr')
    .html.trim()
    .replace(/<span class="ailleurs"[^>]*><\/span>/g, '')
    .replaceAll(OTHER, '')
    .replaceAll('\u202F', '~');

describe('an address', () => {
  it.each([
    ['with its scheme in capitals leads on', '[là](Https://b.fr/C)', '<p><a href="https://b.fr/C">là</a></p>'],
    ['in angle brackets and capitals leads on', '<HTTP://b.fr>', '<p><a href="http://b.fr">HTTP://b.fr</a></p>'],
    ['in capitals, typed bare, leads on', 'Https://b.fr/c', '<p><a href="https://b.fr/c">Https://b.fr/c</a></p>'],
    ['of a telephone', '[01](TEL:+331)', '<p><a href="tel:+331">01</a></p>'],
    ['of a short message', '[01](sms:+331)', '<p><a href="sms:+331">01</a></p>'],
    ['of a place', '[là](geo:48.8,2.3)', '<p><a href="geo:48.8,2.3">là</a></p>'],
    ['of a file', '[là](ftp://b.fr/c)', '<p><a href="ftp://b.fr/c">là</a></p>'],
    ['that stands elsewhere', '[là][1]\n\n[1]: Mailto:b@c.fr', '<p><a href="mailto:b@c.fr">là</a></p>'],
    ['with a colon in its path', '[là](a/b:c)', '<p><a href="a/b:c">là</a></p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['nothing', '[là]()'],
    ['a script', '[là](javascript:alert)'],
    ['a script, with a tab', '[là](<java\tscript:alert>)'],
    ['a file of one’s own', '[là](file:///c/d)'],
    ['a scheme that nobody knows', '[là](x-y:z)'],
  ])('that leads to %s leaves its words', (_, markdown) => {
    expect(html(markdown)).toBe('<p><span>là</span></p>');
  });

  const link = (path: string): string => `<a href="https://b.fr/${path}">https://b.fr/${path}</a>`;
  it.each([
    ['a guillemet', '«https://b.fr/c»', `<p>«~${link('c')}~»</p>`],
    ['a sentence in guillemets', '« https://b.fr/c. »', `<p>«~${link('c')}.~»</p>`],
    ['a curly quote', '“https://b.fr/c”', `<p>“${link('c')}”</p>`],
    ['an apostrophe', 'https://b.fr/c’', `<p>${link('c')}’</p>`],
    ['an ellipsis', 'https://b.fr/c…', `<p>${link('c')}…</p>`],
    ['a dash', 'https://b.fr/c—d', `<p>${link('c')}—d</p>`],
    ['a guillemet and a sign', 'https://b.fr/c»!', `<p>${link('c')}~»~!</p>`],
    ['a guillemet, behind www', 'www.b.fr».', '<p><a href="http://www.b.fr">www.b.fr</a>~».</p>'],
  ])('that was typed bare ends before %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('that has signs around it ends where they say', () => {
    expect(html('<https://b.fr/c»d>')).toBe('<p><a href="https://b.fr/c%C2%BBd">https://b.fr/c»d</a></p>');
  });
});
