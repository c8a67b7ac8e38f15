import { typesetIn } from '../language/language';
import { stemmingFor } from '../language/stemming';
import { bestPassage, withoutAddresses, type Readable } from './passage';
import { partsOf } from './query';
import { wordsIn, type Word } from '../text/terms';

/** A run of an excerpt; what was looked for is marked. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** About two lines on a wide screen. */
const LENGTH = 220;
/** What stands before the first mark: enough to see how the sentence begins. */
const BEFORE = LENGTH / 4;

/** Where a word or a phrase that was looked for stands. */
interface Mark {
  readonly start: number;
  readonly end: number;
  /** Which of the question's parts it is. */
  readonly part: number;
}

/** The part of an article that answers the question best, with the words and phrases that were looked for marked; its beginning when none occurs. */
export function excerpt(article: Readable, question: string): Run[] {
  const stemming = stemmingFor(article.lang);
  const parts = partsOf(question, stemming);
  const { text: plain, cut } = bestPassage(article, parts, LENGTH);
  const text = typesetIn(plain, article.lang).replace(/\s*\n\s*/g, ' ');
  const words = wordsIn(text);
  const marks = findMarks(wordsIn(withoutAddresses(text), stemming), parts);
  const from = Math.max(0, (densest(marks)?.start ?? 0) - BEFORE);
  // Whole words; the first may begin at the text's very beginning, with its quotation mark.
  const start = from === 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0);
  const end = start + LENGTH >= text.length ? text.length : (words.findLast((word) => word.end <= start + LENGTH)?.end ?? start + LENGTH);
  return [
    ...(start > 0 || cut.before ? [{ text: '… ', marked: false }] : []),
    ...runs(text, marks, start, end),
    ...(end < text.length || cut.after ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Every place at which a part of the question stands, in the order of the text; a longer one before those inside it. */
function findMarks(words: readonly Word[], parts: readonly (readonly string[])[]): Mark[] {
  const terms = words.flatMap((word) => word.terms.map((term) => ({ term, word })));
  const marks = terms.flatMap((first, at) =>
    parts.flatMap((part, number): Mark[] => {
      const last = terms[at + part.length - 1];
      const stands = last !== undefined && part.every((term, after) => terms[at + after]?.term === term);
      return stands ? [{ start: first.word.start, end: last.word.end, part: number }] : [];
    }),
  );
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first mark of the passage that holds most of the question's parts, and of these most often. */
function densest(marks: readonly Mark[]): Mark | undefined {
  let best: { first: Mark; parts: number; count: number } | undefined;
  for (const [at, first] of marks.entries()) {
    const end = first.start + LENGTH - BEFORE;
    const parts = new Set<number>();
    let count = 0;
    for (let next = marks[at]; next && next.end <= end; next = marks[at + count]) {
      parts.add(next.part);
      count += 1;
    }
    if (!best || parts.size > best.parts || (parts.size === best.parts && count > best.count)) best = { first, parts: parts.size, count };
  }
  return best?.first;
}

/** The text from `start` to `end`, parted at the marks. */
function runs(text: string, marks: readonly Mark[], start: number, end: number): Run[] {
  const all: Run[] = [];
  let at = start;
  for (const mark of marks) {
    // Inside one that is shown already, or not shown as a whole.
    if (mark.start < at || mark.end > end) continue;
    all.push({ text: text.slice(at, mark.start), marked: false }, { text: text.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  all.push({ text: text.slice(at, end), marked: false });
  return all.filter((run) => run.text !== '');
}
