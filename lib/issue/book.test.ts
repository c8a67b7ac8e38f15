import { expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { withFullTexts } from '@/lib/discovery/feed/fullText';
import { letterParts } from '@/tests/support/letterParts';
import { article } from '@/tests/support/paper';
import { bookText } from './bookText';
import { parseDays } from './issueDays';
import { printBook } from './printBook';

const { paper } = letterParts();
const days = parseDays('2025-06-10', paper.site.timeZone);
const TEXT = `Une note[^1], l’[autre](/articles/un-autre#loin), l’[appel](/don), une [ancre](#un-intertitre).

## Un intertitre

[^1]: La note.
`;
const stories = withFullTexts([article({}, TEXT), article({ headline: 'Un autre & plus' }, undefined, 'un-autre')], paper);

function print(): Uint8Array {
  if (!days) throw new Error('no day');
  return printBook({ paper, days, stories, cover: new Uint8Array([1]) }, new Map());
}
const pages = unzipSync(print());
const story = strFromU8(pages['EPUB/un-article.xhtml'] ?? new Uint8Array());
const hrefs = [...story.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

it('a file that begins as a book does: its type first, as it is', () => {
  expect(Buffer.from(print()).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
});

it('the same stories make the same bytes', () => {
  expect(Buffer.compare(print(), print())).toBe(0);
});

it('links between its stories and to its notes stay in the book, all others lead to the web', () => {
  expect(hrefs).toEqual(expect.arrayContaining(['#note_1', '#appel_1', '#un-intertitre', 'un-autre.xhtml', 'https://gazette.example/don']));
});

it('a picture that cannot be read is a link, since a book fetches none', () => {
  const image = '<img src="https://gazette.example/media/un-article/a.jpg" alt="Une carte">';
  const text = (fullText: string): string => bookText({ ...article(), fullText }, { paper, pictures: new Map(), slugs: new Set() });
  expect(text(image)).toBe('<a href="https://gazette.example/media/un-article/a.jpg">Une carte</a>');
  expect(text(`<a href="https://example.org/">${image}</a>`)).toBe('<a href="https://example.org/">Une carte</a>');
});
