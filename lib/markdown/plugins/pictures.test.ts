import { describe, expect, it } from 'vitest';
import type { Media } from '../../pictures/media';
import { publicText } from '../publicText';
import { typesetMarkdown } from '../markdown';

const PORT: Media = {
  ...{ slug: 'a', name: 'port.jpg', file: '/port.jpg', type: 'image/jpeg', digest: '', version: '01234567' },
  ...{ width: 16, height: 10, orientation: 1, isAnimated: false, hasAlpha: false },
};
const pictures = new Map([['port.jpg', PORT]]);
const page = (markdown: string): string => typesetMarkdown(markdown, {}, 'https://a.fr', { pictures }).html.trim();
const feed = (markdown: string): string => typesetMarkdown(markdown, {}, 'https://a.fr', { pictures, whole: true }).html.trim();

describe('a picture beside the text is shown, and named for who reads elsewhere,', () => {
  it.each([
    ['by its name', '![Un port](port.jpg)'],
    ['from this folder', '![Un port](./port.jpg)'],
    ['encoded', '![Un port](port%2Ejpg)'],
    ['by reference', '![Un port][p]\n\n[p]: port.jpg'],
    ['by reference, from this folder', '![Un port]\n\n[un port]: ./port.jpg'],
  ])('%s', (_, markdown) => {
    expect(page(markdown)).toMatch(
      /^<figure><img src="\/media\/a\/[^"]*port\.jpg" alt="Un port" [^>]*width="16" height="10"[^>]*><\/figure>$/,
    );
    expect(feed(markdown)).toBe('<figure><img src="port.jpg" alt="Un port"></figure>');
    expect(publicText(markdown, 'https://a.fr/media/a/')).toContain('https://a.fr/media/a/port.jpg');
  });
});

describe('a picture that cannot be shown is its words, here and in feeds,', () => {
  it.each([
    ['that is not there', '![Un port](rade.jpg "L\'été")', '<p>Un port – L’été</p>'],
    ['of another folder', '![Un port](../port.jpg)', '<p>Un port</p>'],
    ['that is no picture', '![Un port](port.pdf)', '<p>Un port</p>'],
    ['that is written out', '![Un port](data:image/png;base64,AA)', '<p>Un port</p>'],
    ['in a line of text', 'Voici ![un port](rade.jpg).', '<p>Voici un port.</p>'],
  ])('%s', (_, markdown, html) => {
    expect(page(markdown)).toBe(html);
    expect(feed(markdown)).toBe(html);
  });

  it('of another site, inside a link', () => {
    expect(page('[**![Un port](https://b.fr/port.jpg)**](/don)')).toBe('<p><a href="/don"><strong>Un port</strong></a></p>');
  });

  it('of another site, which a link leads to', () => {
    expect(page('![Un port](https://b.fr/port.jpg)')).toMatch(
      /^<p><a href="https:\/\/b\.fr\/port\.jpg" rel="external noopener">Un port<span/,
    );
  });
});

it('a picture that the site serves at an address of its own is shown', () => {
  expect(page('![Un port](/port.jpg)')).toBe('<figure><img src="/port.jpg" alt="Un port"></figure>');
});
