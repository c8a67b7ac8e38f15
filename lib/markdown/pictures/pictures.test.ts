import { describe, expect, it } from 'vitest';
import { media } from '@/tests/support/media';
import type { Media } from '../../pictures/media';
import { publicText } from '../publicText';
import { typesetMarkdown } from '../markdown';

const PORT = media({ slug: 'a', name: 'port.jpg' });
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

/** A text's pictures, of which `a` to `e` are large landscapes, `p` a portrait and `s` a small one. */
const known = new Map(
  ['a', 'b', 'c', 'd', 'p', 's'].map((name): [string, Media] => {
    const size = name === 'p' ? { width: 900, height: 1200 } : name === 's' ? { width: 600, height: 400 } : { width: 1200, height: 800 };
    return [`${name}.jpg`, { ...PORT, ...size, name: `${name}.jpg` }];
  }),
);

/** The page's HTML without what pictures are loaded with. */
function outline(markdown: string): string {
  const { html } = typesetMarkdown(markdown, {}, 'https://a.fr', { pictures: known });
  return html.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '[$1]').replace(/\s*\n\s*/g, '');
}
const inGallery = (name: string, shape = 'paysage'): string =>
  `<figure class="${shape}"><a href="/media/a/${name.toLowerCase()}.jpg">[${name}]</a></figure>`;
const gallery = (...rows: string[][]): string =>
  `<figure class="galerie" aria-label="Galerie de ${rows.flat().length} photos">${rows.map((row) => `<div class="rangee">${row.join('')}</div>`).join('')}</figure>`;

describe('several pictures in a row are a gallery,', () => {
  it.each([
    ['one paragraph each', '![A](a.jpg)\n\n![B](b.jpg)', gallery([inGallery('A'), inGallery('B')])],
    ['all in one paragraph', '![A](a.jpg)\n![B](b.jpg)', gallery([inGallery('A'), inGallery('B')])],
    ['on one line', '![A](a.jpg) ![P](p.jpg)', gallery([inGallery('A'), inGallery('P', 'portrait')])],
    ['of three', '![A](a.jpg)\n\n![B](b.jpg) ![C](c.jpg)', gallery([inGallery('A')], [inGallery('B'), inGallery('C')])],
    ['in a quotation', '> ![A](a.jpg)\n>\n> ![B](b.jpg)', `<blockquote>${gallery([inGallery('A'), inGallery('B')])}</blockquote>`],
    [
      'each of two',
      '![A](a.jpg) ![B](b.jpg)\n\nUn mot.\n\n![C](c.jpg) ![D](d.jpg)',
      `${gallery([inGallery('A'), inGallery('B')])}<p>Un mot.</p>${gallery([inGallery('C'), inGallery('D')])}`,
    ],
    [
      'as far as they are large',
      '![A](a.jpg) ![B](b.jpg) ![S](s.jpg) ![C](c.jpg)',
      `${gallery([inGallery('A'), inGallery('B')])}<figure>[S]</figure><figure>[C]</figure>`,
    ],
  ])('%s', (_, markdown, html) => {
    expect(outline(markdown)).toBe(html);
  });

  it('each with its caption', () => {
    expect(outline('![A](a.jpg "L\'été. AFP")\n\n![B](b.jpg)')).toContain(
      '<a href="/media/a/a.jpg">[A]</a><figcaption>L’été. AFP</figcaption></figure>',
    );
  });

  it('each with a name, also where nobody has said what it shows', () => {
    expect(outline('![](a.jpg) ![B](b.jpg)')).toContain('<a href="/media/a/a.jpg" aria-label="La photo en entier">[]</a>');
  });

  it('each loaded as wide as it stands', () => {
    const { html } = typesetMarkdown('![A](a.jpg) ![P](p.jpg)', {}, undefined, { pictures: known });
    expect([...html.matchAll(/ sizes="([^"]*)"/g)].map(([, sizes]) => sizes)).toEqual([
      '(min-width: 50rem) 33.3rem, 67vw',
      '(min-width: 50rem) 16.7rem, 34vw',
    ]);
  });
});

describe('pictures in a row are no gallery,', () => {
  it.each([
    ['with words between', '![A](a.jpg) et ![B](b.jpg)', '<p>[A] et [B]</p>'],
    ['with a heading between', '![A](a.jpg)\n\n## B\n\n![B](b.jpg)', '<figure>[A]</figure><h2 id="b">B</h2><figure>[B]</figure>'],
    ['where one is not there', '![A](a.jpg)\n\n![X](x.jpg)\n\n![B](b.jpg)', '<figure>[A]</figure><p>X</p><figure>[B]</figure>'],
  ])('%s', (_, markdown, html) => {
    expect(outline(markdown)).toBe(html);
  });

  it('in a feed, where each is a picture with its caption', () => {
    const { html } = typesetMarkdown('![A](a.jpg "Un") ![B](b.jpg "Deux")', {}, undefined, { pictures: known, whole: true });
    expect(html.trim()).toBe(
      '<figure><img src="a.jpg" alt="A"><figcaption>Un</figcaption></figure>\n<figure><img src="b.jpg" alt="B"><figcaption>Deux</figcaption></figure>',
    );
  });
});
