import type { Entity } from '../../http/entity';
import { readSheet, type Piece } from './styleSheet';

/** The style sheets at paths of the build's as one, in their order; `undefined` when one is not there. */
export type SheetAt = (paths: readonly string[]) => readonly Piece[] | undefined;

/** The build's style sheets, each read when a page first names it. `files` are those that readers can ask for. */
export function openSheets(files: ReadonlyMap<string, Pick<Entity, 'body'>>): SheetAt {
  const read = new Map<string, readonly Piece[]>();
  const one = (path: string): readonly Piece[] | undefined => {
    const file = files.get(path);
    const sheet = read.get(path) ?? (file && readSheet(file.body.toString()));
    if (sheet) read.set(path, sheet);
    return sheet;
  };
  // A route always names the same sheets: one object for them, by which what pages use of it is known again.
  const together = new Map<string, readonly Piece[]>();
  return (paths) => {
    const key = paths.join('\n');
    const known = together.get(key);
    if (known) return known;
    const sheets = paths.map(one);
    if (!sheets.every((sheet) => sheet !== undefined)) return undefined;
    const joined = sheets.flat();
    together.set(key, joined);
    return joined;
  };
}
