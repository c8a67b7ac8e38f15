import { headlineTag, sectionTag, yearTag } from '../library/index/words';
import { terms } from '../text/terms';

/** What a reader looks for, as the index can be asked. */
export interface Query {
  /** Each must occur: a word, or words that follow one another. */
  readonly parts: readonly (readonly string[])[];
  /** All that was typed, as the index knows an article by its headline. */
  readonly headline: string;
  readonly section: string | undefined;
  readonly year: string | undefined;
}

/** Longer questions are cut: nobody reads a line of 200 letters, and a machine must not make the index work for it. */
const LONGEST = 200;
const MOST_PARTS = 12;

// They stand in every article; a question made of nothing else is asked as it is.
const COMMON = new Set(
  terms(
    'au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur mais ne nous on ou par pas pour que qui sa se ses son sur un une vous',
  ),
);

/** Understands what was typed. Every text is a query: there is no syntax to get wrong, quotes ask for a phrase. */
export function parseQuery(typed: string, section?: string, year?: string): Query {
  const parts: string[][] = [];
  const text = typed.slice(0, LONGEST);
  for (const [, phrase, words] of text.matchAll(/["«“]([^"»”]*)["»”]?|([^"«“]+)/g)) {
    if (phrase !== undefined) parts.push(terms(phrase));
    else for (const term of terms(words ?? '')) parts.push([term]);
  }
  // Twice the same asks nothing more, and costs the index as much again.
  const asked = [...new Map(parts.map((part) => [part.join(' '), part])).values()].filter((part) => part.length > 0);
  const telling = asked.filter((part) => part.length > 1 || !COMMON.has(part[0] ?? ''));
  return { parts: (telling.length > 0 ? telling : asked).slice(0, MOST_PARTS), headline: headlineTag(text), section, year };
}

/**
 * The query in FTS5's language. Terms hold letters and digits alone, so quoting them is enough, and none is ever a tag.
 * `columns` narrows the words, not the tags, and costs: every place of a word is looked at then.
 */
export function toMatch(query: Query, columns?: string): string {
  const words = query.parts.map((part) => `"${part.join(' ')}"`).join(' AND ');
  return [columns === undefined ? words : `{${columns}} : (${words})`, ...filters(query)].join(' AND ');
}

/** The same for the articles whose headline is what was typed. */
export function toHeadlineMatch(query: Query): string {
  return [`"${query.headline}"`, ...filters(query)].join(' AND ');
}

function filters({ section, year }: Query): string[] {
  const tags = [...(section === undefined ? [] : [sectionTag(section)]), ...(year === undefined ? [] : [yearTag(year)])];
  return tags.map((tag) => `"${tag}"`);
}
