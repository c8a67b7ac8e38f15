import type { EditorState, Extension, StateCommand, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { fromDom } from 'hast-util-from-dom';
import { markdownOfHtml } from '../paste/markdownOfHtml';
import { takePictures, withPictures } from '../paste/pastedPictures';
import type { GivenPicture } from '../pictures/PictureDialog';
import { nextNote } from './blocks';

/** Pictures that were pasted or dropped. */
export interface PastedPictures {
  readonly given: readonly GivenPicture[];
  /** Puts what they came with into the text, with the Markdown of each in its place; absent where they came alone. */
  readonly insert?: (written: readonly (string | undefined)[]) => StateCommand;
}

/** Handles what is pasted or dropped: the words of other programs as Markdown, plain text as it is, pictures as `onPictures` sees fit. */
export function pasting(onPictures: (pictures: PastedPictures) => void): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => event.clipboardData !== null && take(event.clipboardData, view, onPictures),
    drop: (event, view) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || ![...dataTransfer.files].some(isPicture)) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
      return take(dataTransfer, view, onPictures);
    },
  });
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** True when it was ours to take. A program that copies words adds a picture of them: the words count. */
function take(copied: DataTransfer, view: EditorView, onPictures: (pictures: PastedPictures) => void): boolean {
  const html = copied.getData('text/html');
  const files = [...copied.files].filter(isPicture);
  const { markdown, pictures } = html === '' ? NOTHING : clipboardMarkdown(html, files, view.state.doc.toString());
  const isPictureAlone = markdown === '' || /^<!-- (?:image|photo) [^>]*-->$/.test(markdown);
  if (files.length > 0 && isPictureAlone) {
    onPictures({ given: files.map((file, at) => ({ file, alt: pictures[at]?.alt ?? '' })) });
    return true;
  }
  // Copied from this text or another editor of code: what is plain is what was typed.
  if (markdown === '' || isCode(html)) return false;
  const insert = (written: readonly (string | undefined)[]) => pasteCommand(withPictures(markdown, pictures, written));
  if (pictures.length > 0) onPictures({ given: pictures, insert });
  else insert([])(view);
  return true;
}

const pasteCommand =
  (markdown: string): StateCommand =>
  ({ state, dispatch }) => {
    dispatch(state.update(pasted(state, markdown), { userEvent: 'input.paste', scrollIntoView: true }));
    return true;
  };

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

const NOTHING = { markdown: '', pictures: [] } as const;

function clipboardMarkdown(html: string, files: readonly File[], text: string): { markdown: string; pictures: readonly GivenPicture[] } {
  const tree = fromDom(new DOMParser().parseFromString(withoutStyles(html), 'text/html'));
  if (tree.type !== 'root') return NOTHING;
  const pictures = takePictures(tree, files);
  return { markdown: markdownOfHtml(tree, nextNote(text)), pictures };
}

/** The same with its styles where no policy looks for them. */
function withoutStyles(html: string): string {
  return html.replaceAll(/<style\b[^]*?<\/style>/gi, '').replaceAll(/(<[a-z][^>]*?\s)style(?=\s*=)/gi, '$1data-style');
}
