import type { NoteKind, Place } from '../source';

/** One thing of a run that a person may want to look at. */
export interface Finding {
  readonly kind: NoteKind;
  readonly source: Place;
  /** The file here, relative to the content folder. */
  readonly target?: string | undefined;
  readonly message: string;
}

/** How many of what there was, and what became of them. */
export interface Counts {
  readonly articles: number;
  readonly pages: number;
  readonly authors: number;
  readonly written: number;
  readonly unchanged: number;
  readonly edited: number;
  readonly refused: number;
  readonly pictures: number;
  readonly words: number;
}

export interface ImportReport {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}
