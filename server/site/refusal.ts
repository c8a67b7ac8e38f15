import { PictureChanged } from '@/lib/pictures/media';
import type { Refusal } from '../http/answer';
import { Unavailable } from '../jobs/renderQueue';

/** What readers get for a failure of ours: to come again in ten seconds where there is only too much to do, in which time all that may wait is done. */
export function refusalFor(error: unknown): Refusal {
  return error instanceof Unavailable || error instanceof PictureChanged
    ? { refuse: 503, headers: ['retry-after', '10'] }
    : { refuse: 500, headers: [] };
}
