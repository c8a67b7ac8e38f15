import type { Problem } from '../../content/problem';
import type { Stamp } from '../../files/stamp';

/** What is known of one file. */
export interface KnownFile<T> {
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
export interface UsableFile<T> extends KnownFile<T> {
  readonly value: T;
}

export function isUsable<T>(filed: KnownFile<T>): filed is UsableFile<T> {
  return filed.value !== undefined;
}

/** A problem of a whole file, not of one place in it. */
export function problemOfFile(file: string, message: string, field = '-'): Problem {
  return { file, line: 1, column: 1, field, message };
}

export const NO_PROBLEM: readonly Problem[] = [];
