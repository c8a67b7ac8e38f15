import type { BlockContent, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Properties } from 'hast';
import { visit } from 'unist-util-visit';
import { typesetIn } from '../../language/language';
import { blockElement, inlineElement, lineElement } from '../elements';
import { routes } from '../../addresses/routes';
import { fitsGallery, galleryRows, type GalleryPicture } from '../../pictures/galleryRows';
import type { Media } from '../../pictures/media';
import { hangingSources, type PictureSources } from '../../pictures/pictureSources';
import { words } from '../../text/words';

/** A picture of the text whose file is known. */
interface Pictured {
  readonly image: Image;
  readonly media: Media;
}

/**
 * Makes figures of a text's pictures that stand alone; the title is the caption: `![what it shows](photo.jpg "Légende. Crédit")`.
 * Several in a row, in one paragraph or in one after the other, are a gallery as far as they are `measured` and large enough.
 */
export function makeFigures(tree: Root, measured: ReadonlyMap<Image, Media>, lang: string | undefined): void {
  visit(tree, 'paragraph', (_, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    const paragraphs = inARow(parent.children, index);
    if (paragraphs.length === 0) return undefined;
    const made = parted(paragraphs.flatMap(picturesIn), measured).map((each) =>
      Array.isArray(each) ? gallery(each, lang) : figure({}, each, each, lang),
    );
    parent.children.splice(index, paragraphs.length, ...made);
    return index + made.length;
  });
}

/** The pictures of a paragraph that holds nothing else. */
export function picturesIn({ children }: Paragraph): Image[] {
  const pictures = children.filter((child) => child.type === 'image');
  const blanks = children.filter((child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''));
  return pictures.length + blanks.length === children.length ? pictures : [];
}

/** From this place on, the paragraphs of pictures that follow each other. */
function inARow(siblings: readonly RootContent[], from: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let next = siblings[from]; next?.type === 'paragraph' && picturesIn(next).length > 0; next = siblings[from + found.length]) {
    found.push(next);
  }
  return found;
}

/** Parts pictures in a row into those that are a gallery together and those that stand alone. */
function parted(images: readonly Image[], measured: ReadonlyMap<Image, Media>): (Image | Pictured[])[] {
  const parts: (Image | Pictured[])[] = [];
  for (const image of images) {
    const media = measured.get(image);
    const last = parts.at(-1);
    if (media === undefined || !fitsGallery(media)) parts.push(image);
    else if (Array.isArray(last)) last.push({ image, media });
    else parts.push([{ image, media }]);
  }
  return parts.map((part) => (Array.isArray(part) && part.length === 1 && part[0] ? part[0].image : part));
}

/** A figure of figures in rows, each picture a link to the whole file. */
function gallery(pictures: readonly Pictured[], lang: string | undefined): BlockContent {
  const rows = galleryRows(pictures, ({ media }) => media).map((row) =>
    blockElement(
      'div',
      { className: ['rangee'] },
      row.map((each) => inGallery(each, lang)),
    ),
  );
  return blockElement('figure', { className: ['galerie'], ariaLabel: words.gallery(pictures.length) }, rows);
}

function inGallery({ picture: { image, media }, shape, share }: GalleryPicture<Pictured>, lang: string | undefined): BlockContent {
  showPicture(image, hangingSources(media, share));
  // Where nothing says what the picture shows, the link needs a name all the same.
  const name = image.alt?.trim() ? {} : { data: { hProperties: { ariaLabel: words.wholePicture } } };
  const link: PhrasingContent = { type: 'link', url: routes.media(media.slug, media.name), children: [image], ...name };
  return figure({ className: [shape] }, link, image, lang);
}

function figure(properties: Properties, shown: PhrasingContent, image: Image, lang: string | undefined): Paragraph {
  const { title: caption } = image;
  delete image.title;
  if (caption === null || caption === undefined) return lineElement('figure', properties, [shown]);
  const line: PhrasingContent = { type: 'text', value: typesetIn(caption, lang) };
  return lineElement('figure', properties, [shown, inlineElement('figcaption', {}, [line])]);
}

/** Has a page choose a picture's width and load it when it is near, since a text comes first. */
export function showPicture(image: Image, { src, ...sources }: PictureSources): void {
  image.url = src;
  image.data = { hProperties: { ...sources, loading: 'lazy', decoding: 'async' } };
}
