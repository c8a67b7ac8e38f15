import { EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state';
import { changeLines } from './marks';

/** `##`, then `###`, then none. */
export const toggleHeading: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const marks = /^(#{1,6})\s+/.exec(line.text);
  const next = marks === null ? '## ' : marks[1] === '##' ? '### ' : '';
  dispatch(state.update({ changes: { from: line.from, to: line.from + (marks?.[0].length ?? 0), insert: next }, userEvent: 'input' }));
  return true;
};

/** Opens each line that is selected with a dash, or takes the dashes away. */
export const toggleList: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const isList = /^\s*- /.test(state.doc.lineAt(from).text);
  const changes = changeLines(state, (line) => (isList ? line.replace(/^(\s*)- /, '$1') : line === '' && from !== to ? line : `- ${line}`));
  dispatch(state.update({ changes, userEvent: 'input', scrollIntoView: true }));
  return true;
};

/** A signed quote of what is selected; who speaks is selected then, to be typed over. Pressed in a quote, it is one no more. */
export const toggleQuote: StateCommand = ({ state, dispatch }) => {
  if (state.doc.lineAt(state.selection.main.from).text.startsWith('>')) {
    dispatch(state.update({ changes: changeLines(state, (line) => line.replace(/^> ?/, '')), userEvent: 'input' }));
    return true;
  }
  const words = selectedLines(state) || 'La citation.';
  const quote = words
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  const speaker = 'Prénom Nom, fonction';
  dispatch(state.update(inPlace(state, `${quote}\n> — ${speaker}`, speaker)));
  return true;
};

/** What is selected as a pull quote, all in bold. */
export const pullQuote: StateCommand = ({ state, dispatch }) => {
  const words = selectedLines(state).replaceAll('\n', ' ').trim() || 'La phrase à retenir.';
  dispatch(state.update(inPlace(state, `> **${words}**`, words)));
  return true;
};

export const insertTable = insertBlock(
  'Tableau : La légende\n\n| Année | Valeur |\n| ----- | -----: |\n| 2024  |     10 |\n| 2025  |     12 |',
  'La légende',
);

/** Calls a note where the cursor is and opens it at the end of the text, under the next number that is free. */
export const insertNote: StateCommand = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const number = nextNote(text);
  const { to } = state.selection.main;
  const end = text.trimEnd().length;
  const gap = /\n\[\^[^\]]+\]:[^\n]*$/.test(text.slice(0, end)) ? '\n' : '\n\n';
  const call = `[^${number}]`;
  const note = `${gap}${call}: `;
  const from = Math.max(end, to);
  const changes = [
    { from: to, insert: call },
    { from, to: state.doc.length, insert: note },
  ];
  const cursor = from + call.length + note.length;
  dispatch(state.update({ changes, selection: EditorSelection.cursor(cursor), userEvent: 'input', scrollIntoView: true }));
  return true;
};

/** The first number above those of the text's notes. */
export function nextNote(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number))) + 1;
}

/** Whole lines, as far as the selection touches them; `''` when nothing is selected. */
function selectedLines(state: EditorState): string {
  const { from, to, empty } = state.selection.main;
  return empty ? state.doc.lineAt(from).text.trim() : state.sliceDoc(state.doc.lineAt(from).from, state.doc.lineAt(to).to);
}

/** In the place of the lines that are selected, a block with an empty line around it, of which `chosen` is selected. */
function inPlace(state: EditorState, text: string, chosen: string): TransactionSpec {
  const { from, to } = state.selection.main;
  return block(state, state.doc.lineAt(from).from, state.doc.lineAt(to).to, text, chosen);
}

/** Behind the lines that are selected, a block with an empty line around it, of which `chosen` is selected. */
export function insertBlock(text: string, chosen = ''): StateCommand {
  return ({ state, dispatch }) => {
    const { to } = state.doc.lineAt(state.selection.main.to);
    dispatch(state.update(block(state, to, to, text, chosen)));
    return true;
  };
}

function block(state: EditorState, from: number, to: number, text: string, chosen: string): TransactionSpec {
  const before = state.sliceDoc(0, from);
  const after = state.sliceDoc(to);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' ? '\n' : after.startsWith('\n\n') ? '' : '\n';
  const start = from + lead.length + (chosen === '' ? text.length : text.lastIndexOf(chosen));
  return {
    changes: { from, to, insert: lead + text + tail },
    selection: EditorSelection.range(start, start + chosen.length),
    userEvent: 'input',
    scrollIntoView: true,
  };
}
