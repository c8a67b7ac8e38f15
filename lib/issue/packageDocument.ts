import { plainText } from '../discovery/plainText';
import { element, textElement, xmlDocument, type Xml } from '../discovery/xml';
import { words } from '../text/words';
import { storyFile, type Book, type BookPicture } from './book';
import { titleOf } from './pages';

/** Says of a book what is in it, in which order, and who can read it how (EPUB 3.3, 5; EPUB Accessibility 1.1, 2). */
export function packageDocument(book: Book, pictures: readonly BookPicture[]): Xml {
  const { language } = book.paper.site;
  const root = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': language };
  const files: Readonly<Record<string, string>>[] = [
    { id: 'nav', href: 'nav.xhtml', 'media-type': XHTML, properties: 'nav' },
    { id: 'cover', href: 'cover.xhtml', 'media-type': XHTML },
    { id: 'cover-image', href: 'cover.png', 'media-type': 'image/png', properties: 'cover-image' },
    { id: 'style', href: 'style.css', 'media-type': 'text/css' },
    ...book.stories.map((story) => ({ id: idOf(story), href: storyFile(story), 'media-type': XHTML })),
    ...pictures.map(({ path, type }, at) => ({ id: `image-${at + 1}`, href: path, 'media-type': type })),
  ];
  const order = ['cover', 'nav', ...book.stories.map(idOf)];
  return xmlDocument(
    element(
      'package',
      [
        element('metadata', [...described(book), ...accessibility(pictures.length > 0)], {
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        }),
        element(
          'manifest',
          files.map((file) => element('item', [], file)),
        ),
        element(
          'spine',
          order.map((idref) => element('itemref', [], { idref })),
        ),
      ],
      root,
    ),
  );
}

const XHTML = 'application/xhtml+xml';

/** No name of a file may begin an XML id with a figure. */
function idOf({ slug }: { readonly slug: string }): string {
  return `story-${slug}`;
}

function described(book: Book): Xml[] {
  const { paper, days } = book;
  const { name, tagline, language, publisher } = paper.site;
  const host = new URL(paper.siteUrl).hostname;
  return [
    // RFC 4151: whose it is, since when, and what; the same each time it is made.
    textElement('dc:identifier', `tag:${host},${days.from}:numero/${days.name}`, { id: 'id' }),
    textElement('dc:title', titleOf(book)),
    textElement('dc:language', language),
    textElement('dc:creator', plainText(name)),
    textElement('dc:publisher', plainText(publisher.name)),
    textElement('dc:description', plainText(tagline)),
    textElement('dc:date', days.from),
    meta('dcterms:modified', new Date(modifiedMs(book)).toISOString().replace(/\.\d+Z$/, 'Z')),
  ];
}

/** When its stories were changed last, in epoch milliseconds: not when it was made, so that the same stories make the same bytes. */
function modifiedMs({ stories }: Book): number {
  const moments = stories.flatMap(({ publishedAt, updatedAt, corrections }) => [
    publishedAt,
    ...(updatedAt ? [updatedAt] : []),
    ...corrections.map(({ at }) => at),
  ]);
  return Math.max(...moments.map(({ epochMs }) => epochMs));
}

function accessibility(hasPictures: boolean): Xml[] {
  const seen = hasPictures ? [meta('schema:accessMode', 'visual'), meta('schema:accessibilityFeature', 'alternativeText')] : [];
  return [
    meta('schema:accessMode', 'textual'),
    ...seen,
    meta('schema:accessModeSufficient', 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'].map((each) =>
      meta('schema:accessibilityFeature', each),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.bookAccess),
  ];
}

function meta(property: string, value: string): Xml {
  return textElement('meta', value, { property });
}
