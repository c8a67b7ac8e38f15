import type { ArticleSummary } from '../article';

/** Gives equal words one place in memory. Works on the summary itself, which is its caller's own, and answers it. */
export type Share = (summary: ArticleSummary) => ArticleSummary;

const NONE: string[] = [];

/** Sections, names and topics, which thousands of articles have in common, are kept once. */
export function openShare(): Share {
  const words = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const word = (said: string): string => {
    const known = words.get(said) ?? said;
    words.set(said, known);
    return known;
  };
  const list = (said: string[]): string[] => {
    if (said.length === 0) return NONE;
    const key = said.join('\n');
    const known = lists.get(key) ?? said.map(word);
    lists.set(key, known);
    return known;
  };
  return (summary) => {
    summary.section = word(summary.section);
    summary.byline = list(summary.byline);
    summary.translators = list(summary.translators);
    summary.editors = list(summary.editors);
    summary.topics = list(summary.topics);
    summary.aliases = list(summary.aliases);
    summary.related = list(summary.related);
    return summary;
  };
}
