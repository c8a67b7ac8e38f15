import { GIVING_PAGE } from '../addresses/routes';
import { paperOf } from '../discovery/paper';
import type { Library, TypesetLetter } from '../library/library';
import { findStories, type Story } from '../selection/stories';
import type { LetterParts } from './letterParts';

/** A letter to be sent, and those of its stories that readers cannot open yet. */
export interface ComposedLetter extends LetterParts {
  readonly scheduled: readonly Story[];
}

/** Gathers what a letter is made of. A story whose hour has not come is in it: letters are made the evening before. */
export async function composeLetter(letter: TypesetLetter, library: Library): Promise<ComposedLetter> {
  const stories: Story[] = [];
  const scheduled: Story[] = [];
  for (const slug of letter.stories) {
    const [open] = await findStories(library, [slug]);
    const waiting = open ? undefined : await library.waiting(slug)?.read();
    if (waiting) scheduled.push(waiting);
    stories.push(...[open ?? waiting].filter((story) => story !== undefined));
  }
  return { letter, stories, scheduled, appeal: library.findPageFields(GIVING_PAGE), paper: paperOf(library) };
}
