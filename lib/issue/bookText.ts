import { Element, isTag, Text } from 'domhandler';
import render from 'dom-serializer';
import { filter, replaceElement } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { routes } from '../addresses/routes';
import type { FullStory } from '../discovery/feed/fullText';
import { address, type Paper } from '../discovery/paper';
import { printable } from '../discovery/plainText';
import type { Xml } from '../discovery/xml';
import { storyFile, type BookPictures } from './book';

interface Within {
  readonly paper: Paper;
  readonly pictures: BookPictures;
  /** Names of the stories in the same book. */
  readonly slugs: ReadonlySet<string>;
}

/** A story's full text as XHTML for a book: pictures are inside it, links between its stories stay in it, all others lead to the web. */
export function bookText({ slug, fullText }: FullStory, { paper, pictures, slugs }: Within): Xml {
  // Its references are hexadecimal, which XML has, too: what is not touched is written as it was.
  const document = parseDocument(fullText, { decodeEntities: false });
  const elements = filter(isTag, document.children).filter(isTag);
  const ids = new Set(elements.flatMap(({ attribs }) => attribs.id ?? []));
  for (const element of elements) {
    const { name, attribs } = element;
    if (name === 'a' && attribs.href !== undefined) attribs.href = linkIn(attribs.href, slug, ids, slugs, paper);
    if (name === 'img') placePicture(element, pictures);
  }
  return printable(render(document, { xmlMode: true, encodeEntities: false }));
}

function linkIn(href: string, own: string, ids: ReadonlySet<string>, slugs: ReadonlySet<string>, paper: Paper): string {
  const [page = '', fragment] = href.split('#');
  const slug = [own, ...slugs].find((each) => page === address(paper, routes.article(each)));
  if (slug === undefined) return href;
  if (slug !== own) return storyFile({ slug });
  return fragment !== undefined && ids.has(decodeURIComponent(fragment)) ? `#${fragment}` : href;
}

/** A picture that is not in the book becomes a link to where it is, in a link its words: books fetch nothing (EPUB 3.3, 3.6). */
function placePicture(element: Element, pictures: BookPictures): void {
  const { src = '', alt = '' } = element.attribs;
  const picture = pictures.get(src);
  if (picture) element.attribs.src = picture.path;
  else if (isLinked(element)) replaceElement(element, new Text(alt));
  else replaceElement(element, new Element('a', { href: src }, [new Text(alt === '' ? src : alt)]));
}

function isLinked({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && (parent.name === 'a' || isLinked(parent));
}
