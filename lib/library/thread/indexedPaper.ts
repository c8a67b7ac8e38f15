import { createHash } from 'node:crypto';
import path from 'node:path';
import { SHAPE } from './shape';

/** A content folder whose index is a file. */
export interface IndexedPaper {
  /** Absolute path of the content folder. */
  readonly folder: string;
  /** Absolute path of the folder in which the index lies. */
  readonly cacheDir: string;
  /** Drafts and scheduled articles are shown like others. */
  readonly showsAll: boolean;
  readonly siteUrl: string;
}

/** The file of a paper's index: one for each content folder, for each form of index, and for the newsroom's own eyes. */
export function indexFile({ folder, cacheDir, showsAll }: IndexedPaper): string {
  const paper = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(cacheDir, `library-${paper}-${SHAPE}${showsAll ? '-drafts' : ''}.db`);
}
