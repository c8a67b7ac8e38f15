import { selectOne } from 'css-select';
import { Element, type Document, type ParentNode } from 'domhandler';
import { LRUCache } from 'lru-cache';
import type { ShortNames } from './shortNames';
import type { Piece, Selector } from './styleSheet';
import { selectorsOf, trimSheet, type Trimmed } from './trimSheet';

/**
 * Leaves of the site's style what a page uses, under short names: about a fifth of the sheet on an article. Dropped are
 * selectors that no element of the page can ever match, and variables that nothing reads. Classes and variables become
 * `a`, `b`, … on the page, whose elements are changed; the source keeps the newsroom's names.
 */
export function fitStyle(document: Document, sheet: readonly Piece[]): string {
  const page = partsOf(document);
  const { selectors, made } = fitsOf(sheet);
  const matched = selectors.map((selector) => matches(selector, page));
  const key = matched.map(Number).join('');
  const { css, classes } = made.get(key) ?? trimSheet(sheet, new Set(selectors.filter((_, at) => matched[at])));
  made.set(key, { css, classes });
  for (const element of elementsIn(document)) shorten(element, classes);
  return css;
}

/** A sheet's selectors in their order, and what was made of it by those that matched. */
interface Fits {
  readonly selectors: readonly Selector[];
  readonly made: LRUCache<string, Trimmed>;
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
  for (const { name, attribs } of elementsIn(document)) {
    has.add(name);
    for (const one of attribs.class?.split(/\s+/) ?? []) has.add(`.${one}`);
  }
  return { document, has };
}

function* elementsIn({ children }: ParentNode): Generator<Element> {
  for (const child of children) {
    if (!(child instanceof Element)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function matches({ needs, isSimple, matches: test }: Selector, { has, document }: Page): boolean {
  return needs.every((part) => has.has(part)) && (isSimple || selectOne(test, document) !== null);
}

/** A class that no rule names says nothing to a browser. */
function shorten({ attribs }: Element, classes: ShortNames): void {
  if (attribs.class === undefined) return;
  const list = attribs.class.split(/\s+/).flatMap((name) => classes.known(name) ?? []);
  if (list.length > 0) attribs.class = list.join(' ');
  else delete attribs.class;
}
