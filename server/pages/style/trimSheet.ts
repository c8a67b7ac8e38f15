import type { Declaration, Piece, Selector } from './styleSheet';

/** A style sheet with nothing but the `used` selectors, and the variables that are then read. */
export function trimSheet(sheet: readonly Piece[], used: ReadonlySet<Selector>): string {
  return printLast(withoutUnread(matching(sheet, used))).map(print).join('');
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

function print(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'block') return `${piece.opening}{${piece.pieces.map(print).join('')}}`;
  return `${piece.selectors.map(({ text }) => text).join(',')}{${piece.declarations.map(({ text }) => text).join(';')}}`;
}
