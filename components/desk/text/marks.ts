import { EditorSelection, type ChangeSpec, type EditorState, type StateCommand } from '@codemirror/state';

/** Puts `mark` around what is selected, or takes it away where it is. */
export function toggleMark(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const { length } = mark;
    const transaction = state.changeByRange((range) => {
      const { from, to } = withoutBlanks(state, range.from, range.to);
      const isInside = state.sliceDoc(from, from + length) === mark && state.sliceDoc(to - length, to) === mark && to - from >= 2 * length;
      const isAround = state.sliceDoc(from - length, from) === mark && state.sliceDoc(to, to + length) === mark;
      if (isInside || isAround) {
        const [start, end] = isInside ? [from, to] : [from - length, to + length];
        const changes = [
          { from: start, to: start + length },
          { from: end - length, to: end },
        ];
        return { changes, range: EditorSelection.range(start, end - 2 * length) };
      }
      const changes = [
        { from, insert: mark },
        { from: to, insert: mark },
      ];
      return { changes, range: EditorSelection.range(from + length, to + length) };
    });
    dispatch(state.update(transaction, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** A mark that has a blank inside its edge is none. */
function withoutBlanks(state: EditorState, from: number, to: number): { from: number; to: number } {
  const words = state.sliceDoc(from, to);
  if (words.trim() === '') return { from, to };
  return { from: from + words.length - words.trimStart().length, to: to - words.length + words.trimEnd().length };
}

/** Puts what is selected, or else `instead`, between the two. */
export function wrap(before: string, after: string, instead: string): StateCommand {
  return ({ state, dispatch }) => {
    const { from, to } = state.selection.main;
    const insert = before + (from === to ? instead : state.sliceDoc(from, to)) + after;
    const selection = EditorSelection.cursor(from + insert.length);
    dispatch(state.update({ changes: { from, to, insert }, selection, userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** The lines that the selection touches, and the changes that give each another beginning. */
export function changeLines(state: EditorState, change: (line: string, index: number) => string): ChangeSpec[] {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = state.doc.line(first + index);
    return { from: line.from, to: line.to, insert: change(line.text, index) };
  });
}
