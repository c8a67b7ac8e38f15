import type { Site } from './site';
import { articleSchema, type ArticleFields } from './schema/articleSchema';
import { parseContent, type Content } from './parseContent';
import type { Checked } from './problem';
import type { Moment } from '../text/moment';

/** An article without its text: what fronts, feeds and sitemaps need. */
export interface ArticleSummary extends ArticleFields {
  /** Its place in the URL, `/articles/<slug>`. */
  readonly slug: string;
}

export interface Article extends ArticleSummary, Content {}

/** Those of the paper's settings that an article is read by. */
export type ReadingRules = Pick<Site, 'timeZone' | 'sections'>;

/**
 * Reads one article's file. Pure: the paper's rules are handed in, and the clock is not asked.
 * `file` is how problems name the file, `articles/<slug>.md` unless it lies elsewhere.
 */
export function parseArticle(slug: string, text: string, rules: ReadingRules, file = `articles/${slug}.md`): Checked<Article> {
  return parseContent(schemaFor(rules), slug, text, file);
}

// Making the schema takes longer than checking an article with it: once per paper, not once per file.
const schemas = new WeakMap<ReadingRules, ReturnType<typeof articleSchema>>();

function schemaFor(rules: ReadingRules): ReturnType<typeof articleSchema> {
  const made = schemas.get(rules) ?? articleSchema(rules);
  schemas.set(rules, made);
  return made;
}

/** Why an article that readers could read is no longer there: it was taken back for a reason, or its time online has ended. */
export interface Gone {
  readonly at: Moment;
  readonly reason?: string;
}

/** What is told at `now` (epoch milliseconds) of an article that is gone; of a draft nothing, not even that it will not come. */
export function goneAt(
  { draft, withdrawn, expiresAt }: Pick<ArticleFields, 'draft' | 'withdrawn' | 'expiresAt'>,
  now: number,
): Gone | undefined {
  if (draft) return undefined;
  return withdrawn ?? (expiresAt !== undefined && expiresAt.epochMs <= now ? { at: expiresAt } : undefined);
}

/** What readers may see at `now` (epoch milliseconds): neither a draft, nor withdrawn or expired, nor scheduled for later. */
export function isPublic(article: ArticleSummary, now: number): boolean {
  return !article.draft && goneAt(article, now) === undefined && article.publishedAt.epochMs <= now;
}
