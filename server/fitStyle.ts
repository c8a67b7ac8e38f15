import { selectOne } from 'css-select';
import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { readSheet, type Declaration, type Piece } from './styleSheet';

// The style sheet is the same on every page of a build: it is read once, then only filtered.
const read = new Map<string, readonly Piece[]>();

const STYLE = /(?<=<style>)[^]*?(?=<\/style>)/;
const TAG = /<[a-z](?:[^">]|"[^"]*")*>/g;

/**
 * Leaves a page of the site's style what it uses, under short names: about a fifth of the sheet on an article. Dropped
 * are selectors that no element of the page can ever match, and variables that nothing reads. Classes and variables
 * become `a`, `b`, … on the page; the source keeps the newsroom's names. Throws on a style sheet that cannot be read.
 */
export function fitStyle(html: string): string {
  const css = STYLE.exec(html)?.[0];
  if (css === undefined) return html;
  const pieces = printLast(withoutUnread(matching(sheet(css), { classes: classesIn(html), document: parseDocument(html) })));
  const classes = new ShortNames();
  const variables = new ShortNames();
  const style = pieces.map((piece) => print(piece, classes, variables)).join('');
  return html
    .replace(STYLE, () => style)
    .replace(TAG, (tag) => tag.replace(/ class="([^"]*)"/, (_, list: string) => classAttribute(list.split(/\s+/), classes)));
}

function sheet(css: string): readonly Piece[] {
  const known = read.get(css);
  if (known) return known;
  const pieces = readSheet(css);
  // A build has one sheet, a development server a new one per change.
  read.clear();
  read.set(css, pieces);
  return pieces;
}

interface Page {
  readonly classes: ReadonlySet<string>;
  readonly document: Document;
}

function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/)));
}

/** The pieces without the selectors that match nothing, and without what is then empty. */
function matching(pieces: readonly Piece[], page: Page): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text') return [piece];
    if (piece.kind === 'block') {
      const inside = matching(piece.pieces, page);
      return inside.length > 0 ? [{ ...piece, pieces: inside }] : [];
    }
    const selectors = piece.selectors.filter(({ classes, matches }) => {
      return classes.every((name) => page.classes.has(name)) && selectOne(matches, page.document) !== null;
    });
    return selectors.length > 0 ? [{ ...piece, selectors }] : [];
  });
}

/** The pieces without the variables that no other declaration reads, nor the variables that only those read. */
function withoutUnread(pieces: readonly Piece[]): Piece[] {
  const readNames = new Set(textsOf(pieces).flatMap(variablesRead));
  const isUnread = ({ property }: Declaration): boolean => property.startsWith('--') && !readNames.has(property);
  const kept = keepDeclarations(pieces, (declaration) => !isUnread(declaration));
  return textsOf(kept).length === textsOf(pieces).length ? kept : withoutUnread(kept);
}

function keepDeclarations(pieces: readonly Piece[], isKept: (declaration: Declaration) => boolean): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text') return [piece];
    if (piece.kind === 'block') return [{ ...piece, pieces: keepDeclarations(piece.pieces, isKept) }];
    const declarations = piece.declarations.filter(isKept);
    return declarations.length > 0 ? [{ ...piece, declarations }] : [];
  });
}

/** Every text in which a variable may be read. */
function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [piece.text];
    return piece.kind === 'block' ? textsOf(piece.pieces) : piece.declarations.map(({ text }) => text);
  });
}

function variablesRead(text: string): string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
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

function print(piece: Piece, classes: ShortNames, variables: ShortNames): string {
  const short = (text: string): string => text.replace(/(?<![\w-])--([a-z][\w-]*)/gi, (_, name: string) => `--${variables.of(name)}`);
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

/** `a` to `z`, then `a1`, `b1`, …: in the order in which they are asked for, so that one page always gets the same. */
class ShortNames {
  readonly #names = new Map<string, string>();

  of(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const count = this.#names.size;
    const round = Math.floor(count / 26);
    const short = String.fromCharCode(97 + (count % 26)) + (round === 0 ? '' : String(round));
    this.#names.set(name, short);
    return short;
  }

  known(name: string): string | undefined {
    return this.#names.get(name);
  }
}
