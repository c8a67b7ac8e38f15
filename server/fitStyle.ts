import { selectOne } from 'css-select';
import { Element, type Document, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { ShortNames } from './shortNames';
import type { Declaration, Piece } from './styleSheet';

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
  const pieces = joined(printLast(withoutUnread(matching(sheet, partsOf(html)))));
  const classes = new ShortNames();
  const variables = new ShortNames();
  const css = pieces.map((piece) => print(piece, classes, variables)).join('');
  const short = html.replace(TAG, (tag) =>
    tag.replace(/ class="([^"]*)"/, (_, list: string) => classAttribute(list.split(/\s+/), classes)),
  );
  return { html: short, css };
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

/** The pieces without the selectors that match nothing, and without what is then empty. */
function matching(pieces: readonly Piece[], page: Page): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text') return [piece];
    if (piece.kind === 'block') {
      const inside = matching(piece.pieces, page);
      return inside.length > 0 ? [{ ...piece, pieces: inside }] : [];
    }
    const selectors = piece.selectors.filter(({ needs, isSimple, matches }) => {
      return needs.every((part) => page.has.has(part)) && (isSimple || selectOne(matches, page.document) !== null);
    });
    return selectors.length > 0 ? [{ ...piece, selectors }] : [];
  });
}

/** The pieces without the variables that no other declaration reads, nor the variables that only those read. */
function withoutUnread(pieces: readonly Piece[]): Piece[] {
  const all = variablesRead(pieces);
  const read = new Set(all);
  const kept = keepDeclarations(pieces, ({ property }) => !property.startsWith('--') || read.has(property));
  return variablesRead(kept).length === all.length ? kept : withoutUnread(kept);
}

function keepDeclarations(pieces: readonly Piece[], isKept: (declaration: Declaration) => boolean): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text') return [piece];
    if (piece.kind === 'block') return [{ ...piece, pieces: keepDeclarations(piece.pieces, isKept) }];
    const declarations = piece.declarations.filter(isKept);
    return declarations.length > 0 ? [{ ...piece, declarations }] : [];
  });
}

function variablesRead(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'block') return variablesRead(piece.pieces);
    return piece.kind === 'text' ? piece.reads : piece.declarations.flatMap(({ reads }) => reads);
  });
}

/** Rules for paper in one block at the end, where they win over the screen's: that is what they are for. */
function printLast(pieces: readonly Piece[]): Piece[] {
  const printed = pieces.flatMap((piece) => (isPrint(piece) ? piece.pieces : []));
  if (printed.length === 0) return [...pieces];
  return [...pieces.filter((piece) => !isPrint(piece)), { kind: 'block', opening: PRINT, pieces: printed }];
}

const PRINT = '@media print';

function isPrint(piece: Piece): piece is Extract<Piece, { kind: 'block' }> {
  return piece.kind === 'block' && piece.opening === PRINT;
}

/** Rules that follow one another with the same declarations as one; but for states, which an older browser may not know and would drop with all the rest. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (isPlainRule(piece) && before && isPlainRule(before) && textOf(piece) === textOf(before)) {
      all[all.length - 1] = { ...before, selectors: [...before.selectors, ...piece.selectors] };
    } else {
      all.push(piece.kind === 'block' ? { ...piece, pieces: joined(piece.pieces) } : piece);
    }
  }
  return all;
}

type StyleRule = Extract<Piece, { kind: 'rule' }>;

function isPlainRule(piece: Piece): piece is StyleRule {
  return piece.kind === 'rule' && !piece.selectors.some(({ text }) => text.includes(':'));
}

function textOf({ declarations }: StyleRule): string {
  return declarations.map(({ text }) => text).join(';');
}

function print(piece: Piece, classes: ShortNames, variables: ShortNames): string {
  const short = (text: string): string =>
    !text.includes('--') ? text : text.replace(/(?<![\w-])--([a-z][\w-]*)/gi, (_, name: string) => `--${variables.of(name)}`);
  if (piece.kind === 'text') return short(piece.text);
  if (piece.kind === 'block') return `${piece.opening}{${piece.pieces.map((inner) => print(inner, classes, variables)).join('')}}`;
  const selectors = piece.selectors.map(({ text }) => text.replace(/\.([a-z_][\w-]*)/gi, (_, name: string) => `.${classes.of(name)}`));
  return `${selectors.join(',')}{${piece.declarations.map(({ text }) => short(text)).join(';')}}`;
}

/** A class that no rule names says nothing to a browser. */
function classAttribute(names: readonly string[], classes: ShortNames): string {
  const list = names.flatMap((name) => classes.known(name) ?? []);
  return list.length > 0 ? ` class="${list.join(' ')}"` : '';
}
