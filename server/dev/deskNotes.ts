import { isDeepStrictEqual } from 'node:util';
import { checkContentFolder } from '@/lib/check/checkFolder';
import { deskNotes, shareNotes } from '@/lib/editing/deskNotes';
import type { Library } from '@/lib/library/library';

/** A check reads every file, 10 s of 100,000: it waits so many milliseconds for the last of a row of changes. */
const REST = 300;

/**
 * Checks the content as `check-content` does, now and after each change, for the pages of `npm run dev`: the library knows
 * of no missing photo and no broken link. `told` is called when there is something else to show.
 */
export function keepNotes(library: Library, folder: string, told: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();
  const check = async (): Promise<void> => {
    const notes = await checkContentFolder(folder, Date.now());
    if (isDeepStrictEqual(notes, deskNotes())) return;
    shareNotes(notes);
    told();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      checking = checking.then(check).catch(console.error);
    }, REST);
  };
  soon();
  library.onChange(soon);
}
