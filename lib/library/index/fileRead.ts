import type { Problem } from '../../content/problem';
import type { Kind } from './fields';

/** What was read of a file. */
export interface FileRead {
  /** Relative to the content folder. */
  readonly path: string;
  readonly slug: string;
  readonly kind: Kind;
  /** Differs whenever the file, or a picture beside it, does. */
  readonly stamp: string;
  /** The same of the pictures beside it alone. */
  readonly beside?: string | undefined;
  /** What it says, as JSON. Absent when it cannot be used as it stands: what it said before stays up then; unless it is `null`. */
  readonly fields?: string | null | undefined;
  readonly body?: string | undefined;
  /** What was made of the text, as JSON. */
  readonly typeset?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What was read, by path; `undefined` for a file that is gone. */
export type Reads = ReadonlyMap<string, FileRead | undefined>;
