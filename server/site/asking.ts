import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { Unavailable } from '../jobs/renderQueue';

/** The library cannot say what is at an address; the log has told why. */
export class Unanswered extends Unavailable {
  override readonly name = 'Unanswered';
}

/** Asks the library. Throws `Unanswered` when it cannot answer. */
export type Ask = <T>(question: (library: Library) => T) => T;

/**
 * Questions to a library whose index may be damaged, until it has been made anew. Each kind of failure is logged once, and again
 * when it comes back after a change of what the library knows.
 */
export function askedOf(library: Library, log: Pick<Logger, 'error'>): Ask {
  const told = new Set<string>();
  library.onChange(() => told.clear());
  return (question) => {
    try {
      return question(library);
    } catch (error) {
      const kind = kindOf(error);
      if (!told.has(kind)) log.error({ err: error }, 'the library cannot answer; readers of what is not in memory are asked to come again');
      told.add(kind);
      throw new Unanswered('the library cannot answer', { cause: error });
    }
  };
}

/** SQLite's errors have a code; what else a message says may be of one address. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? String(error.code) : error.name;
}
