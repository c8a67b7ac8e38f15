import type { Site } from '../content/site';
import type { FetchCardsLater } from './cards/fetchCardsLater';
import type { History } from './history/history';
import type { NewsroomIndex } from './list/newsroomIndex';
import type { Live } from './live';
import type { Store } from './store/store';

/** What the work at the desk is done with. */
export interface DeskParts {
  /** Absolute path of the content folder. */
  readonly folder: string;
  readonly store: Store;
  readonly history: History;
  /** The one of this moment: an index that was damaged is made anew. */
  readonly index: () => NewsroomIndex;
  readonly site: () => Site;
  readonly live: Live;
  readonly fetchCardsLater: FetchCardsLater;
  /** Answers the present in epoch milliseconds. */
  readonly clock: () => number;
}

/** A call that is answered with a sentence for the editor, and nothing else. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
