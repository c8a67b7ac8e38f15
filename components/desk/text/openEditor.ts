import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdownKeymap, markdownLanguage, pasteURLAsLink } from '@codemirror/lang-markdown';
import { LanguageSupport } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { insertNote, pullQuote, toggleHeading, toggleList, toggleQuote } from './blocks';
import { toggleMark } from './marks';
import { pasting, type PastedPictures } from './pasting';
import { phrases } from './phrases';
import { theme } from './theme';

export interface EditorEvents {
  readonly onText: (text: string) => void;
  readonly onPictures: (pictures: PastedPictures) => void;
  readonly onLink: () => void;
  readonly onInnerLink: () => void;
  /** Alt-F10, as in other editors: to the toolbar. */
  readonly onToolbar: () => void;
  /** The subhead above the cursor is another one. */
  readonly onSubhead: (subhead: string | undefined) => void;
}

/** The text of a file in `place`, as it is typed. `label` is what screen readers call it. */
export function openEditor(place: HTMLElement, text: string, label: string, language: string, events: EditorEvents): EditorView {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="desk-nonce"]')?.content ?? '';
  return new EditorView({
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        keys(events),
        history(),
        drawSelection(),
        search({ top: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
          lang: language,
        }),
        EditorView.cspNonce.of(nonce),
        EditorState.phrases.of(phrases),
        // Without `markdown()`, which brings the languages that HTML and its scripts are written in: 40 KB.
        new LanguageSupport(markdownLanguage, pasteURLAsLink),
        pasting(events.onPictures),
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.onText(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) events.onSubhead(subheadAbove(update.state));
        }),
      ],
    }),
  });
}

/** Letters that no browser keeps for itself, and no French keyboard needs with AltGr. */
function keys({ onLink, onInnerLink, onToolbar }: EditorEvents): Extension {
  const call = (callback: () => void) => () => {
    callback();
    return true;
  };
  return keymap.of([
    { key: 'Mod-b', run: toggleMark('**') },
    { key: 'Mod-i', run: toggleMark('_') },
    { key: 'Mod-k', run: call(onLink) },
    { key: 'Mod-Shift-k', run: call(onInnerLink), preventDefault: true },
    { key: 'Mod-Shift-h', run: toggleHeading, preventDefault: true },
    { key: 'Mod-Shift-u', run: toggleQuote, preventDefault: true },
    { key: 'Mod-Shift-e', run: pullQuote, preventDefault: true },
    { key: 'Mod-Shift-l', run: toggleList, preventDefault: true },
    { key: 'Mod-Shift-f', run: insertNote, preventDefault: true },
    { key: 'Alt-F10', run: call(onToolbar) },
    { key: 'Mod-f', run: openSearchPanel },
    ...markdownKeymap,
    ...searchKeymap,
    ...lintKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]);
}

function subheadAbove(state: EditorState): string | undefined {
  for (let { number } = state.doc.lineAt(state.selection.main.head); number > 0; number -= 1) {
    const words = /^#{1,6}\s+(.+)$/.exec(state.doc.line(number).text)?.[1];
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Another text in the editor, as one step that can be undone; nothing happens when it is the same. */
export function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before !== text) view.dispatch({ changes: { from: 0, to: before.length, insert: text } });
}
