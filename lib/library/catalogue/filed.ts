import type { Problem } from '../../content/problem';
import type { Stamp } from '../../files/stamp';

/** What is known of one file. */
export interface Filed<T> {
  /** Relative to the content folder. */
  readonly file: string;
  readonly slug: string;
  readonly stamp: Stamp;
  /** What it says or, while it cannot be used, what it last said; absent when it never could be used. */
  readonly value: T | undefined;
  /** Why the file as it stands cannot be used. */
  readonly problems: readonly Problem[];
  /** The text that goes with `value` while the file cannot be used. */
  readonly keptBody?: string | undefined;
}

/** A file that has something to show. */
export interface Held<T> extends Filed<T> {
  readonly value: T;
}

export function isHeld<T>(filed: Filed<T>): filed is Held<T> {
  return filed.value !== undefined;
}

/** A problem of a whole file, not of one place in it. */
export function wholeFile(file: string, message: string, field = '-'): Problem {
  return { file, line: 1, column: 1, field, message };
}

export const NO_PROBLEM: readonly Problem[] = [];
