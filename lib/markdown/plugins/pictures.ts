import type { Image, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Media } from '../../pictures/media';
import { pictureSources } from '../../pictures/pictureSources';
import { references } from './references';
import { typesetIn } from '../../language/language';

/** The pictures of a text, by the name that its Markdown gives them. */
export type Pictures = ReadonlyMap<string, Media>;

/**
 * remark plugin: a picture of the article's own gets its sizes, and one that stands alone becomes a figure whose title
 * is the caption: `![what it shows](photo.jpg "Légende. Crédit")`. All load when they are near, since a text comes first.
 */
export function picturesBesideText(pictures: Pictures, lang?: string) {
  return (tree: Root): void => {
    visit(tree, 'image', (image) => {
      const media = pictures.get(image.url);
      if (!media) return;
      const { src, ...sources } = pictureSources(media);
      image.url = src;
      image.data = { hProperties: { ...sources, loading: 'lazy', decoding: 'async' } };
    });
    visit(tree, 'paragraph', (paragraph) => {
      const [only] = paragraph.children;
      if (paragraph.children.length === 1 && only?.type === 'image') makeFigure(paragraph, only, lang);
    });
  };
}

function makeFigure(paragraph: Paragraph, image: Image, lang: string | undefined): void {
  paragraph.data = { hName: 'figure' };
  const caption = image.title;
  if (caption === null || caption === undefined) return;
  delete image.title;
  paragraph.children.push({
    type: 'emphasis',
    data: { hName: 'figcaption' },
    children: [{ type: 'text', value: typesetIn(caption, lang) }],
  });
}

/** The names of the pictures that a text uses: those without a folder or a protocol in them. */
export function pictureNames(tree: Root): string[] {
  const names = new Set<string>();
  references()(tree);
  visit(tree, 'image', ({ url }) => {
    if (isFileName(url)) names.add(url);
  });
  return [...names];
}

/** True for a picture's address that is the name of a file beside the text. */
export function isFileName(url: string): boolean {
  return /^[^/:]+$/.test(url);
}
