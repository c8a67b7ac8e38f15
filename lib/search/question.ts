import type { Results } from './rank';

/** What a reader typed and chose. */
export interface Question {
  readonly text: string;
  readonly section?: string | undefined;
  /** `2025` */
  readonly year?: string | undefined;
}

/** What was found, and in how much of the archive. */
export interface Found extends Results {
  /** False while the words of some articles are still to come: what is missing may be there all the same. */
  readonly complete: boolean;
}

/** Full-text search over the public articles. */
export interface Search {
  /** Rejects with `SearchUnavailable` when no answer comes in time. */
  find(question: Question, offset: number, count: number): Promise<Found>;
  /** The library's index was made anew, in this file. */
  reopen(index: string): void;
  close(): Promise<void>;
}

/** The index did not answer: it is busy or broken. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}

/** By name: Next's bundle has a copy of this class, and the search that rejects has another. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'SearchUnavailable';
}
