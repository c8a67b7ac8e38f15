import type { Element, Root as HtmlRoot, RootContent } from 'hast';
import type { GivenPicture } from '../pictures/PictureDialog';
import { isElement, isNamed, property } from './hast';

/** The property of an `<img>` whose file came along: its number, from 1. */
export const PICTURE = 'dataPicture';

/** Bytes as programs write them into an address (RFC 2397). */
const DATA = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s%]+)$/i;

/**
 * The pictures of a document whose bytes came along, in its order: those that are written into it, and the clipboard's files where there are
 * as many of them as pictures without bytes. Each such `<img>` gets its number.
 */
export function takePictures(root: HtmlRoot, files: readonly File[]): GivenPicture[] {
  const images = imagesIn(root.children).map((image) => ({ image, inside: inData(image) }));
  const beside = images.filter(({ inside }) => inside === undefined).length === files.length ? [...files] : [];
  const taken: GivenPicture[] = [];
  for (const { image, inside } of images) {
    const file = inside ?? beside.shift();
    if (!file) continue;
    taken.push({ file, alt: property(image, 'alt').trim() });
    image.properties[PICTURE] = String(taken.length);
  }
  return taken;
}

function imagesIn(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return isNamed(node, 'img') ? [node] : imagesIn(node.children);
  });
}

function inData(image: Element): File | undefined {
  const [, type, base64] = DATA.exec(property(image, 'src')) ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  const bytes = bytesOf(base64.replaceAll(/\s|%0[AD]/gi, ''));
  return bytes && new File([bytes], `photo.${type.slice('image/'.length).toLowerCase()}`, { type });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch (error) {
    // What is no base64 after all is a picture that did not come along.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

export const pictureMark = (number: string): string => `photo ${number}`;

/** What stands in the text for a picture that did not come along. */
export const missingPicture = (alt: string): string => ['image à déposer ici', alt.trim()].filter(Boolean).join(' : ');

/** A text with the Markdown of its pictures in their places; a picture without any is to be put there by hand. */
export function withPictures(markdown: string, pictures: readonly GivenPicture[], written: readonly (string | undefined)[]): string {
  return pictures.reduce(
    (text, { alt }, at) =>
      text.replace(`<!-- ${pictureMark(String(at + 1))} -->`, () => written[at] ?? `<!-- ${missingPicture(alt.replaceAll('--', '—'))} -->`),
    markdown,
  );
}
