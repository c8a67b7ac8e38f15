import type { ArticleSummary } from '../../content/article';

/** The fields that are there even when nobody wrote them: two thirds of the snapshot, if it held them. */
type Unwritten = {
  [Field in keyof ArticleSummary as ArticleSummary[Field] extends boolean | readonly unknown[] ? Field : never]: ArticleSummary[Field];
};

/** What has to be known of an article to make its summary. */
export type Written = Omit<ArticleSummary, keyof Unwritten | 'slug'> & Partial<Unwritten>;

/** Each field by its name, those that nobody wrote as well. */
type Complete<T> = { [Field in keyof Required<T>]: T[Field] };

/** Makes an article's summary of its fields; equal words have one place in memory. */
export type Summarize = (slug: string, written: Written) => ArticleSummary;

const NONE: string[] = [];
const NO_CORRECTION: ArticleSummary['corrections'] = [];

/**
 * Sections, names and topics, which thousands of articles have in common, are kept once. All summaries have the same
 * fields in the same order: objects that came by their fields in ways of their own cost V8 a shape each, 600 bytes an article.
 */
export function openSummaries(): Summarize {
  const words = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const word = (said: string): string => {
    const known = words.get(said);
    if (known === undefined) words.set(said, said);
    return known ?? said;
  };
  const list = (said: string[] = NONE): string[] => {
    if (said.length === 0) return NONE;
    const key = said.length === 1 ? (said[0] ?? '') : said.join('\n');
    const known = lists.get(key) ?? said.map(word);
    lists.set(key, known);
    return known;
  };
  return (slug, written): Complete<ArticleSummary> => ({
    slug,
    headline: written.headline,
    section: word(written.section),
    publishedAt: written.publishedAt,
    kicker: written.kicker,
    standfirst: written.standfirst,
    byline: list(written.byline),
    translators: list(written.translators),
    editors: list(written.editors),
    agency: written.agency,
    dateline: written.dateline,
    topics: list(written.topics),
    image: written.image,
    updatedAt: written.updatedAt,
    corrections: written.corrections ?? NO_CORRECTION,
    draft: written.draft ?? false,
    withdrawn: written.withdrawn,
    aliases: list(written.aliases),
    related: list(written.related),
    canonical: written.canonical,
    noindex: written.noindex ?? false,
  });
}
