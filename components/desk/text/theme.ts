import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The text as a manuscript: the paper's serif, its marks quiet, its subheads as they will stand. Colours are those of the tokens. */
export const theme = [
  EditorView.theme({
    '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: 'var(--step-0)', lineHeight: '1.6' },
    '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--space-m) 0 40vh' },
    '.cm-line': { padding: '0 2px' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--mark)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--accent) 1.5px', textUnderlineOffset: '0.2em' },
    '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted var(--quiet) 2px', textUnderlineOffset: '0.2em' },
    '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: 'var(--hairline)', maxWidth: '34rem' },
    '.cm-diagnostic': { font: 'var(--label)', padding: 'var(--space-xs) var(--space-s)', borderLeft: '0' },
    '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderTop: 'var(--hairline)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontFamily: 'var(--display)', fontWeight: '700', fontSize: '1.15em' },
      { tag: tags.strong, fontWeight: '700' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: tags.strikethrough, textDecoration: 'line-through' },
      { tag: tags.quote, fontStyle: 'italic' },
      {
        tag: [tags.processingInstruction, tags.url, tags.labelName, tags.comment, tags.meta, tags.contentSeparator],
        color: 'var(--quiet)',
      },
      { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.9em' },
    ]),
  ),
];
