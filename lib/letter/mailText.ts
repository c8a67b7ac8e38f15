import { isTag, type Element } from 'domhandler';
import render from 'dom-serializer';
import { filter } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { picturePath } from '../addresses/pictureAddress';
import { routes } from '../addresses/routes';
import { address, type Paper } from '../discovery/paper';
import type { TypesetText } from '../markdown/typesetText';
import { isOffered } from '../pictures/pictureSources';
import { ELEMENTS, TEXT_WIDTH } from './mailLook';

/** All else says what only a page's style sheet or its fragments know. */
const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'lang', 'dir', 'title', 'colspan', 'rowspan', 'start', 'scope']);

/** A text's HTML for mail: every element has its style on it, and its pictures are no larger than a mail needs. */
export function mailText({ feedHtml, pictures }: TypesetText, paper: Paper): string {
  const document = parseDocument(feedHtml, { decodeEntities: false });
  const smaller = smallerPictures(pictures, paper);
  for (const element of filter(isTag, document.children)) if (isTag(element)) dress(element, smaller);
  return render(document, { encodeEntities: false });
}

function dress(element: Element, smaller: ReadonlyMap<string, string>): void {
  const { name, attribs } = element;
  const [style, className] = ELEMENTS[name] ?? [];
  const kept = Object.entries(attribs).filter(([attribute]) => KEPT.has(attribute));
  const src = smaller.get(attribs.src ?? '');
  element.attribs = {
    ...Object.fromEntries(kept),
    ...(src !== undefined && { src }),
    // Outlook's Word takes a picture's width from its attribute alone.
    ...(name === 'img' && { width: String(TEXT_WIDTH) }),
    ...(className !== undefined && { class: className }),
    ...(style !== undefined && { style }),
  };
}

/** Widths in pixels, the best first: twice the text's, then what there is. */
const WIDTHS = [1200, 800, 480] as const;

/** By the address of the file itself. */
function smallerPictures(pictures: TypesetText['pictures'], paper: Paper): ReadonlyMap<string, string> {
  return new Map(
    Object.values(pictures).flatMap((media): [string, string][] => {
      const { slug, name: file, version } = media;
      const rendition = WIDTHS.find((width) => isOffered(media, width));
      const own = address(paper, routes.media(slug, file));
      return rendition === undefined ? [] : [[own, address(paper, picturePath({ slug, file, rendition, version }))]];
    }),
  );
}
