import type { Piece, Selector } from './styleSheet';

/** A style sheet with nothing but the `used` selectors. */
export function trimSheet(sheet: readonly Piece[], used: ReadonlySet<Selector>): string {
  return printLast(matching(sheet, used)).map(print).join('');
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
  return `${piece.selectors.map(({ text }) => text).join(',')}{${piece.declarations}}`;
}
