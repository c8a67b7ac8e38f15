import type { PageFields } from '../content/page';
import type { Paper } from '../discovery/paper';
import type { TypesetLetter } from '../library/library';
import type { Story } from '../selection/stories';

/** All that a letter is made of. */
export interface LetterParts {
  readonly letter: TypesetLetter;
  /** In the editors' order; the first is shown with its photo. */
  readonly stories: readonly Story[];
  /** The page that asks for gifts, where the paper has one. */
  readonly appeal: PageFields | undefined;
  readonly paper: Paper;
}
