import { codeRanges, within } from './codeRanges';
import { draftOf, rewritten, type Edit } from './edits';

/** A text without the empty lines that what was taken out has left, at its ends and between its blocks; code keeps its own. */
export function withoutGaps(text: string): string {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const gaps = [...trimmed.matchAll(/\n(?:[ \t]*\n){2,}/g)];
  if (gaps.length === 0) return trimmed;
  const inCode = within(codeRanges(trimmed));
  const edits = gaps.flatMap((gap): Edit[] =>
    inCode(gap.index) ? [] : [{ from: gap.index, to: gap.index + gap[0].length, text: '\n\n' }],
  );
  return rewritten(draftOf(trimmed), edits).text;
}
