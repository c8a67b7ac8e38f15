import { headlineTag, sectionTag, stemmingTag, yearTag } from '../library/index/words';
import { FOREIGN } from '../language/stemming';
import { FRENCH, terms, type Stemming } from '../text/terms';

/** Each must occur: a word, or words that follow one another. */
export type Parts = readonly (readonly string[])[];

/** What a reader looks for, as the index can be asked. */
export interface Query {
  readonly parts: Parts;
  /** The same for articles in another language, by its tag, where its stems are others. */
  readonly foreign: readonly (readonly [tag: string, parts: Parts])[];
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
  const parts = partsOf(typed, FRENCH);
  const others = FOREIGN.map((stemming) => [stemmingTag(stemming), partsOf(typed, stemming)] as const);
  const foreign = others.filter(([, theirs]) => JSON.stringify(theirs) !== JSON.stringify(parts));
  return { parts, foreign, headline: headlineTag(typed.slice(0, LONGEST)), section, year };
}

/** What was typed as an article knows it whose words are stemmed so. */
export function partsOf(typed: string, stemming: Stemming): Parts {
  const parts: string[][] = [];
  for (const [, phrase, words] of typed.slice(0, LONGEST).matchAll(/["«“]([^"»”]*)["»”]?|([^"«“]+)/g)) {
    if (phrase !== undefined) parts.push(terms(phrase, stemming));
    else for (const term of terms(words ?? '', stemming)) parts.push([term]);
  }
  // Twice the same asks nothing more, and costs the index as much again.
  const asked = [...new Map(parts.map((part) => [part.join(' '), part])).values()].filter((part) => part.length > 0);
  const telling = stemming === FRENCH ? asked.filter((part) => part.length > 1 || !COMMON.has(part[0] ?? '')) : asked;
  return (telling.length > 0 ? telling : asked).slice(0, MOST_PARTS);
}

/**
 * The query in FTS5's language. Terms hold letters and digits alone, so quoting them is enough, and none is ever a tag.
 * `columns` narrows the words, not the tags, and costs: every place of a word is looked at then.
 */
export function toMatch(query: Query, columns?: string): string {
  const words = (parts: Parts): string => {
    const all = parts.map((part) => `"${part.join(' ')}"`).join(' AND ');
    return columns === undefined ? all : `{${columns}} : (${all})`;
  };
  const ways = [words(query.parts), ...query.foreign.map(([tag, parts]) => `${words(parts)} AND "${tag}"`)];
  return [ways.length === 1 ? ways.join() : `(${ways.map((way) => `(${way})`).join(' OR ')})`, ...filters(query)].join(' AND ');
}

/** The same for the articles whose headline is what was typed. */
export function toHeadlineMatch(query: Query): string {
  return [`"${query.headline}"`, ...filters(query)].join(' AND ');
}

function filters({ section, year }: Query): string[] {
  const tags = [...(section === undefined ? [] : [sectionTag(section)]), ...(year === undefined ? [] : [yearTag(year)])];
  return tags.map((tag) => `"${tag}"`);
}
