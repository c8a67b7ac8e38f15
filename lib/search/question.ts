import type { Changed } from './index/indexer';
import type { Results } from './index/rank';

/** What a reader typed and chose. */
export interface Question {
  readonly text: string;
  readonly section?: string | undefined;
  /** `2025` */
  readonly year?: string | undefined;
}

/** What was found, and in how much of the archive. */
export interface Found extends Results {
  /** False until the whole folder has been compared for the first time: what is missing may be there all the same. */
  readonly complete: boolean;
}

/** Full-text search over the public articles. */
export interface Search {
  /** Rejects with `SearchUnavailable` when no answer comes in time. */
  find(question: Question, offset: number, count: number): Promise<Found>;
  /** Tells it that articles have changed, become public or ceased to be. */
  changed(articles: readonly Changed[]): void;
  /** Has the whole folder compared: its settings have changed, and with them what its files say. */
  compare(): void;
  /** Resolves when the first comparison of the whole folder is done. */
  readonly complete: Promise<void>;
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
