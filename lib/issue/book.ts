import type { FullStory } from '../discovery/feed/fullText';
import type { Paper } from '../discovery/paper';
import type { IssueDays } from './issueDays';

/** What an issue to take along is made of. */
export interface Book {
  readonly paper: Paper;
  readonly days: IssueDays;
  /** In the order in which they are read. */
  readonly stories: readonly FullStory[];
  /** A PNG. */
  readonly cover: Uint8Array;
}

/** A picture inside a book. */
export interface BookPicture {
  /** Its path there. */
  readonly path: string;
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

/** Pictures by the absolute addresses that the texts give them. */
export type BookPictures = ReadonlyMap<string, BookPicture>;

/** Of a story in its book. */
export function storyFile({ slug }: Pick<FullStory, 'slug'>): string {
  return `${slug}.xhtml`;
}
