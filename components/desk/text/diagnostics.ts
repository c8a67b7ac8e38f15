import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, Text, TransactionSpec } from '@codemirror/state';
import type { Problem } from '@/lib/content/problem';

/** Shows in the text what the checker says of it. `firstLine` is the file's line at which the text starts, 1-based. */
export function showProblems(state: EditorState, problems: readonly Problem[], firstLine: number): TransactionSpec {
  return setDiagnostics(
    state,
    problems.flatMap((problem) => diagnosticOf(state.doc, problem, firstLine)),
  );
}

function diagnosticOf(text: Text, { line, column, message, severity }: Problem, firstLine: number): Diagnostic[] {
  const number = line - firstLine + 1;
  if (number < 1 || number > text.lines) return [];
  const { from: start, to: end, text: words } = text.line(number);
  const from = Math.min(start + column - 1, end);
  const found = /^\S+/.exec(words.slice(from - start))?.[0].length ?? 0;
  return [{ from, to: Math.min(end, from + Math.max(found, 1)), severity: severity ?? 'error', message }];
}

/** Puts the cursor at a line and a column of the text, both 1-based, or as near as there is one. */
export function goTo({ doc }: EditorState, line: number, column: number): TransactionSpec {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return { selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true };
}
