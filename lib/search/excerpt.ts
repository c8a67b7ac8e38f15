import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { typeset } from '../text/typography';
import { parseQuery } from './query';
import { terms } from './terms';

/** A run of an excerpt; what was looked for is marked. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** About two lines on a desk. */
const LENGTH = 220;

/** The part of a text that answers the question best, with the words that were looked for marked; its beginning when none occurs. */
export function excerpt(markdown: string, question: string): Run[] {
  const looked = new Set(parseQuery(question).parts.flat());
  const text = typeset(
    remark()
      .parse(markdown)
      .children.filter(({ type }) => type !== 'heading' && type !== 'code')
      .map((block) => toString(block))
      .join(' '),
  );
  const runs = mark(text, looked);
  return around(
    runs,
    Math.max(
      0,
      runs.findIndex(({ marked }) => marked),
    ),
  );
}

/** Parts a text at its words, marking those whose stem was looked for. */
function mark(text: string, looked: ReadonlySet<string>): Run[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((run, index) => ({ text: run, marked: index % 2 === 1 && terms(run).some((term) => looked.has(term)) }))
    .filter((run) => run.text !== '');
}

/** The runs from a little before `first` on, as many as fit, with an ellipsis where text is left out. */
function around(runs: readonly Run[], first: number): Run[] {
  let start = first;
  for (let before = 0; start > 0 && before < LENGTH / 4; start -= 1) before += runs[start - 1]?.text.length ?? 0;
  const shown: Run[] = [];
  let length = 0;
  for (let at = start; at < runs.length && length < LENGTH; at += 1) {
    const run = runs[at];
    if (!run) break;
    shown.push(run);
    length += run.text.length;
  }
  const cut = start + shown.length < runs.length;
  return join([...(start > 0 ? [{ text: '… ', marked: false }] : []), ...shown, ...(cut ? [{ text: ' …', marked: false }] : [])]);
}

/** Neighbours of one kind as one run: fewer nodes in the page. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.marked === run.marked) joined[joined.length - 1] = { text: last.text + run.text, marked: run.marked };
    else joined.push(run);
  }
  return joined;
}
