import { strToU8, zipSync, type Zippable } from 'fflate';
import { xmlDocument, element } from '../discovery/xml';
import { storyFile, type Book, type BookPictures } from './book';
import { BOOK_STYLE } from './bookStyle';
import { bookText } from './bookText';
import { packageDocument } from './packageDocument';
import { contentsPage, coverPage, storyPage } from './pages';

/** Pictures are compressed already. */
const STORED = { level: 0 } as const;
/** By the clock on the wall, which is what a ZIP holds: the same bytes in every time zone. */
const MADE = new Date(1980, 0, 1);

/** A book as EPUB 3.3. The same stories make the same bytes. */
export function printBook(book: Book, pictures: BookPictures): Uint8Array {
  const slugs = new Set(book.stories.map(({ slug }) => slug));
  // A photo that several stories use is in it once.
  const inside = [...new Map([...pictures.values()].map((picture) => [picture.path, picture])).values()];
  const pages = book.stories.map((story): [string, Uint8Array] => {
    const text = bookText(story, { paper: book.paper, pictures, slugs });
    return [`EPUB/${storyFile(story)}`, strToU8(storyPage(book, story, text))];
  });
  const files: Zippable = {
    // First, and as it is: that is how a file is known for a book (EPUB OCF 3.3, 4.3).
    mimetype: [strToU8('application/epub+zip'), STORED],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageDocument(book, inside)),
    'EPUB/nav.xhtml': strToU8(contentsPage(book)),
    'EPUB/cover.xhtml': strToU8(coverPage(book)),
    'EPUB/style.css': strToU8(BOOK_STYLE),
    ...Object.fromEntries(pages),
    'EPUB/cover.png': [book.cover, STORED],
    ...Object.fromEntries(inside.map(({ path, bytes }): [string, Zippable[string]] => [`EPUB/${path}`, [bytes, STORED]])),
  };
  return zipSync(files, { level: 9, mtime: MADE });
}

const CONTAINER = xmlDocument(
  element(
    'container',
    [element('rootfiles', [element('rootfile', [], { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })])],
    {
      version: '1.0',
      xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container',
    },
  ),
);
