import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { fromDom } from 'hast-util-from-dom';
import { markdownOfHtml } from '../paste/markdownOfHtml';
import { nextNote } from './blocks';

/** Handles what is pasted or dropped: the words of other programs as Markdown, plain text as it is, pictures as `onPicture` sees fit. */
export function pasting(onPicture: (picture: File) => void): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => event.clipboardData !== null && take(event.clipboardData, view, onPicture),
    drop: (event, view) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || ![...dataTransfer.files].some(isPicture)) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
      return take(dataTransfer, view, onPicture);
    },
  });
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** True when it was ours to take. A program that copies words adds a picture of them: the words count. */
function take(copied: DataTransfer, view: EditorView, onPicture: (picture: File) => void): boolean {
  const html = copied.getData('text/html');
  const markdown = html === '' ? '' : clipboardMarkdown(html, view.state.doc.toString());
  const picture = [...copied.files].find(isPicture);
  const isPictureAlone = markdown === '' || /^<!-- image [^>]*-->$/.test(markdown);
  if (picture && isPictureAlone) {
    onPicture(picture);
    return true;
  }
  // Copied from this text or another editor of code: what is plain is what was typed.
  if (markdown === '' || isCode(html)) return false;
  view.dispatch(pasted(view.state, markdown), { userEvent: 'input.paste', scrollIntoView: true });
  return true;
}

/** Blocks stand apart from the words of a line that they are pasted into. */
export function pasted(state: EditorState, markdown: string): TransactionSpec {
  const isBlocks = markdown.includes('\n') || /^(?:#{1,6} |> |- |\d+\. |\||\[\^)/.test(markdown);
  const { from, to } = state.selection.main;
  const before = state.sliceDoc(state.doc.lineAt(from).from, from);
  const after = state.sliceDoc(to, state.doc.lineAt(to).to);
  const lead = isBlocks && before.trim() !== '' ? '\n\n' : '';
  const tail = isBlocks && after.trim() !== '' ? '\n\n' : '';
  return state.replaceSelection(lead + markdown + tail);
}

const isCode = (html: string): boolean =>
  /vscode-|font-family:\s*[^;"]*(?:monospace|Consolas|Menlo)/i.test(html.slice(0, 2000)) && !/<p\b/i.test(html);

function clipboardMarkdown(html: string, text: string): string {
  const tree = fromDom(new DOMParser().parseFromString(withoutStyles(html), 'text/html'));
  return tree.type === 'root' ? markdownOfHtml(tree, nextNote(text)) : '';
}

/** The same with its styles where no policy looks for them. */
function withoutStyles(html: string): string {
  return html.replaceAll(/<style\b[^]*?<\/style>/gi, '').replaceAll(/(<[a-z][^>]*?\s)style(?=\s*=)/gi, '$1data-style');
}
