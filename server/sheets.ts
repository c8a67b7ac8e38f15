import type { Entity } from './entity';
import { readSheet, type Piece } from './styleSheet';

/** The style sheet at a path of the build's, `undefined` when there is none. */
export type SheetAt = (path: string) => readonly Piece[] | undefined;

/** The build's style sheets, each read when a page first names it. `files` are those that readers can ask for. */
export function openSheets(files: ReadonlyMap<string, Pick<Entity, 'body'>>): SheetAt {
  const read = new Map<string, readonly Piece[]>();
  return (path) => {
    const known = read.get(path);
    const file = files.get(path);
    if (known || !file) return known;
    const sheet = readSheet(file.body.toString());
    read.set(path, sheet);
    return sheet;
  };
}
