import { isDeepStrictEqual } from 'node:util';
import { articleKey } from '../../addresses/fronts';
import type { ArticleSummary } from '../../content/article';
import type { ArticleStatus } from '../library';
import type { UsableFile } from './knownFile';
import type { Placed } from './frontIndex';
import { sameStamp } from '../../files/stamp';

/** An article that readers see. */
export interface Shown extends Placed {
  readonly held: UsableFile<ArticleSummary>;
}

/** What is told of a slug at one moment. */
export interface Told {
  readonly standing: ArticleStatus;
  readonly withdrawal: ArticleSummary['withdrawn'];
  readonly shown: Shown | undefined;
}

/**
 * The keys of every answer that differs: the article's own when anything does, its fronts' when it comes, goes or is
 * listed with other words, and none for a file that readers do not see. The text itself is not compared but its file's
 * stamp, since texts are not kept.
 */
export function changedKeys(slug: string, before: Told, after: Told): string[] {
  const listed = !isDeepStrictEqual(before.shown?.summary, after.shown?.summary);
  const answered = before.standing === after.standing && isDeepStrictEqual(before.withdrawal, after.withdrawal);
  const own = listed || !answered || !sameText(before.shown?.held, after.shown?.held);
  const fronts = changedFronts(before.shown?.fronts ?? [], after.shown?.fronts ?? [], listed);
  return own ? [articleKey(slug), ...fronts] : fronts;
}

/** Where the listed words are the same, a front changes only when the article comes or goes: the time zone was changed. */
function changedFronts(before: readonly string[], after: readonly string[], listed: boolean): string[] {
  const both = [...new Set([...before, ...after])];
  return listed ? both : both.filter((key) => before.includes(key) !== after.includes(key));
}

function sameText(before: UsableFile<unknown> | undefined, after: UsableFile<unknown> | undefined): boolean {
  if (!before || !after) return before === after;
  const moved = before.file !== after.file;
  // The last good text stays up while a file cannot be used.
  if (after.problems.length > 0) return !moved;
  if (before.problems.length > 0) return false;
  // Moving a file changes its ctime alone; at one place a new ctime may hide another text of the same length and date.
  if (moved) return before.stamp.mtimeMs === after.stamp.mtimeMs && before.stamp.size === after.stamp.size;
  return sameStamp(before.stamp, after.stamp);
}
