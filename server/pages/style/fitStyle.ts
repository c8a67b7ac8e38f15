import { selectOne } from 'css-select';
import { Element, type Document, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { LRUCache } from 'lru-cache';
import type { ShortNames } from './shortNames';
import type { Piece, Selector } from './styleSheet';
import { selectorsOf, trimSheet, type Trimmed } from './trimSheet';

const TAG = /<[a-z](?:[^">]|"[^"]*")*>/g;

/** A page under short class names, and the style that goes with it. */
export interface Fitted {
  readonly html: string;
  readonly css: string;
}

/**
 * Leaves a page of the site's style what it uses, under short names: about a fifth of the sheet on an article. Dropped
 * are selectors that no element of the page can ever match, and variables that nothing reads. Classes and variables
 * become `a`, `b`, … on the page; the source keeps the newsroom's names.
 */
export function fitStyle(html: string, sheet: readonly Piece[]): Fitted {
  const page = partsOf(html);
  const { selectors, made } = fitsOf(sheet);
  const matched = selectors.map((selector) => matches(selector, page));
  const key = matched.map(Number).join('');
  const { css, classes } = made.get(key) ?? trimSheet(sheet, new Set(selectors.filter((_, at) => matched[at])));
  made.set(key, { css, classes });
  const short = html.replace(TAG, (tag) =>
    tag.replace(/ class="([^"]*)"/, (_, list: string) => classAttribute(list.split(/\s+/), classes)),
  );
  return { html: short, css };
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

function partsOf(html: string): Page {
  const document = parseDocument(html);
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
function classAttribute(names: readonly string[], classes: ShortNames): string {
  const list = names.flatMap((name) => classes.known(name) ?? []);
  return list.length > 0 ? ` class="${list.join(' ')}"` : '';
}
