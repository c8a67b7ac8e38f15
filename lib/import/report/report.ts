import type { NoteKind, Place } from '../notes';

/** One thing of a run that a person may want to look at. */
export interface Finding {
  readonly kind: NoteKind;
  readonly source: Place;
  /** The file here, relative to the content folder; without its end where it has none yet. */
  readonly target?: string | undefined;
  readonly message: string;
}

export type Tell = (finding: Finding) => void;

/** How many there were, and what became of them. */
export interface Counts {
  readonly articles: number;
  readonly pages: number;
  readonly authors: number;
  /** Files of text. */
  readonly written: number;
  readonly unchanged: number;
  /** Left alone, since an editor changed or removed them. */
  readonly edited: number;
  /** Pictures and files for download, copied beside their texts. */
  readonly files: number;
  /** Inner links that lead to new addresses. */
  readonly links: number;
  /** Old addresses that lead to new ones. */
  readonly addresses: number;
  /** Words of the texts that came in. */
  readonly words: number;
  readonly lostWords: number;
}

/** Findings of a kind that are kept: of very many, nobody reads more on a page. */
export const MOST_KEPT = 1000;

/** A field that no document of ours has, how many documents have it, and what the first says. */
export interface HomelessField {
  readonly name: string;
  readonly count: number;
  readonly example: string;
}

export interface ImportReport {
  readonly counts: Counts;
  /** Of each kind, up to `MOST_KEPT`. */
  readonly findings: readonly Finding[];
  /** The most frequent first. */
  readonly homeless: readonly HomelessField[];
  /** How many there were of each kind. */
  readonly found: ReadonlyMap<NoteKind, number>;
}
