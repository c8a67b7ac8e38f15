import { articleKey } from '../../addresses/fronts';
import type { ArticleStatus } from '../library';
import { fieldsOf } from './fields';
import type { HeldText, Holder } from './indexReader';

/** What is told of a slug at one moment. */
export interface Told {
  /** Of an article. */
  readonly standing: ArticleStatus;
  readonly held: (Holder & HeldText) | undefined;
}

/**
 * The keys of every answer that differs: the article's own when anything does, its fronts' when it comes, goes or is listed with
 * other words, and none for a file that readers do not see.
 */
export function articleKeys(slug: string, was: Told, is: Told): string[] {
  const [before, after] = [seenIn(was), seenIn(is)];
  // A picture may be on every front that shows the article.
  const isListedOtherwise = before?.fields !== after?.fields || before?.beside !== after?.beside;
  const [left, right] = [before?.fronts ?? [], after?.fronts ?? []];
  const both = [...new Set([...left, ...right])];
  const fronts = isListedOtherwise ? both : both.filter((key) => left.includes(key) !== right.includes(key));
  const isOther = was.standing !== is.standing || withdrawalOf(was) !== withdrawalOf(is) || before?.body !== after?.body;
  return isListedOtherwise || isOther ? [articleKey(slug), ...fronts] : fronts;
}

/** The same of a page. */
export function pageKeys(slug: string, { held: was }: Told, { held: is }: Told): string[] {
  if (was?.fields === is?.fields && was?.body === is?.body) return [];
  const title = (held: Holder | undefined): string | undefined => held && fieldsOf('page', held.fields).title;
  return title(was) === title(is) ? [`page:${slug}`] : [`page:${slug}`, 'pages'];
}

function seenIn({ standing, held }: Told): Told['held'] {
  return standing === 'public' ? held : undefined;
}

function withdrawalOf({ standing, held }: Told): string | undefined {
  return standing === 'withdrawn' && held ? JSON.stringify(fieldsOf('article', held.fields).withdrawn) : undefined;
}
