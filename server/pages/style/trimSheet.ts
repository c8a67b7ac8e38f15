import { ShortNames } from './shortNames';
import type { Declaration, Piece, Selector } from './styleSheet';

/** What is left of a sheet, under short names, and those of the classes. */
export interface Trimmed {
  readonly css: string;
  readonly classes: ShortNames;
}

/** Leaves of a sheet the `used` selectors, and the variables that are then read. */
export function trimSheet(sheet: readonly Piece[], used: ReadonlySet<Selector>): Trimmed {
  const pieces = joined(printLast(withoutUnread(matching(sheet, used))));
  const classes = new ShortNames();
  const variables = new ShortNames();
  return { css: pieces.map((piece) => print(piece, classes, variables)).join(''), classes };
}

/** The selectors of all rules, in their order. */
export function selectorsOf(pieces: readonly Piece[]): Selector[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'block') return selectorsOf(piece.pieces);
    return piece.kind === 'rule' ? piece.selectors : [];
  });
}

/** The pieces without the selectors that match nothing, and without what is then empty. */
function matching(pieces: readonly Piece[], used: ReadonlySet<Selector>): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'text') return [piece];
    if (piece.kind === 'block') {
      const inside = matching(piece.pieces, used);
      return inside.length > 0 ? [{ ...piece, pieces: inside }] : [];
    }
    const selectors = piece.selectors.filter((selector) => used.has(selector));
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
