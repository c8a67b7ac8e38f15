import { appendFileSync } from 'node:fs';

const { ADVERSITY_ROWS: rows } = process.env;

/** How much is tried: `little` in every `npm test`, `all` by `npm run adversity`, which takes its time. */
export function effort(little: number, all: number): number {
  return rows === undefined ? little : all;
}

/** One line of what was tried, for docs/reliability.md. */
export interface Row {
  readonly attack: string;
  /** What was tried, with its count. */
  readonly tried: string;
  /** What came of it that should not have. */
  readonly found: string;
}

/** Has a line stand in the table that `npm run adversity` writes. */
export function record(row: Row): void {
  if (rows !== undefined) appendFileSync(rows, `${JSON.stringify(row)}\n`);
}
