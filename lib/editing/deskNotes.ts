import type { Problem } from '../content/problem';
import { shared } from '../process/shared';

const notes = shared<readonly Problem[]>('deskNotes');

/** Shares what `npm run check-content` would say now with the pages of `npm run dev`. */
export function shareNotes(problems: readonly Problem[]): void {
  notes.value = problems;
}

/** `undefined` before the first check has ended. */
export function deskNotes(): readonly Problem[] | undefined {
  return notes.value;
}
