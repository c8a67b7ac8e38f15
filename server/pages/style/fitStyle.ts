import { selectOne } from 'css-select';
import type { Document } from 'domhandler';
import { findAll } from 'domutils';
import { LRUCache } from 'lru-cache';
import { readable, type Piece, type Selector } from './styleSheet';
import { selectorsOf, trimSheet } from './trimSheet';

/**
 * The part of the site's style that a page uses: about a fifth of the sheet on an article. Dropped are selectors that no
 * element of the page can ever match. The page's classes become readable: `standfirst`.
 */
export function fitStyle(document: Document, sheet: readonly Piece[]): string {
  const page = partsOf(document);
  const { selectors, made } = fitsOf(sheet);
  const matched = selectors.map((selector) => matches(selector, page));
  const key = matched.map(Number).join('');
  const css = made.get(key) ?? trimSheet(sheet, new Set(selectors.filter((_, at) => matched[at])));
  made.set(key, css);
  return css;
}

/** A sheet's selectors in their order, and what was made of it by those that matched. */
interface Fits {
  readonly selectors: readonly Selector[];
  readonly made: LRUCache<string, string>;
}

/** Pages of one kind use the same of a sheet, and trimming it is half of fitting: 0.7 ms. Each holds some 8 KB. */
const MOST_FITS = 100;
const known = new WeakMap<readonly Piece[], Fits>();

function fitsOf(sheet: readonly Piece[]): Fits {
  const fits = known.get(sheet) ?? { selectors: selectorsOf(sheet), made: new LRUCache({ max: MOST_FITS }) };
  known.set(sheet, fits);
  return fits;
}

interface Page {
  readonly document: Document;
  /** What the page has, as `Selector.needs` names it. */
  readonly has: ReadonlySet<string>;
}

function partsOf(document: Document): Page {
  const has = new Set<string>();
  for (const { name, attribs } of findAll(() => true, document.children)) {
    has.add(name);
    if (attribs.class === undefined) continue;
    attribs.class = readable(attribs.class);
    for (const one of attribs.class.split(/\s+/)) has.add(`.${one}`);
  }
  return { document, has };
}

function matches({ needs, isSimple, matches: test }: Selector, { has, document }: Page): boolean {
  return needs.every((part) => has.has(part)) && (isSimple || selectOne(test, document) !== null);
}
