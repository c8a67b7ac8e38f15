import type { Past } from '../protocol';

/** Who did what: for one line of the history. */
export interface Deed {
  readonly editor: string;
  /** « Publie un-titre ». */
  readonly says: string;
}

/** What became of the files of a content folder. Paths are relative to it. */
export interface History {
  readonly kind: 'git' | 'copies';
  /**
   * Keeps these files as they are now, or that they are gone, as one deed. Answers a sentence for the editor when that could not be done:
   * the files themselves are saved already.
   */
  record(files: readonly string[], deed: Deed): Promise<string | undefined>;
  /** To be called before a file is written over: keeps what somebody else may have made of it. */
  keep(file: string): Promise<void>;
  /** Newest first. */
  past(file: string): Promise<Past[]>;
  /** `undefined` for a version that is not known, or in which the file was not there. */
  textOf(file: string, id: string): Promise<string | undefined>;
}
