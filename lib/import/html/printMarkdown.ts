import type { InlineCode, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Info, type Options } from 'mdast-util-to-markdown';

/** Before these, `cleanBody` takes any blank for the one that opens an item: « 1.\u00A0 » in a line's beginning is text here. */
const NO_BREAK = '[\\u00A0\\u2000-\\u200A\\u202F]';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  // Columns that are drawn straight make a table of long cells several times its size.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    // Looking for fifty unsafe patterns in each text takes half of all printing.
    text: (node: Text, parent, state, info) => (isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info)),
    // In a cell a backslash before `|` is the table's own: code that holds both is printed as text.
    inlineCode: (node: InlineCode, parent, state, info) => {
      if (!state.stack.includes('tableCell')) return defaultHandlers.inlineCode(node, parent, state);
      if (node.value.includes('\\|')) return state.safe(node.value, info);
      return defaultHandlers.inlineCode(node, parent, state).replaceAll('|', '\\|');
    },
    // A table's cell has one line; elsewhere an editor sees the lines as readers do.
    break: (_node, _parent, state) => (state.stack.includes('tableCell') ? '<br>' : state.stack.includes('headingAtx') ? ' ' : '\\\n'),
  },
  unsafe: [
    { atBreak: true, character: '-', after: NO_BREAK },
    { atBreak: true, character: '+', after: NO_BREAK },
    { atBreak: true, before: '\\d+', character: '.', after: NO_BREAK },
    { atBreak: true, before: '\\d+', character: ')', after: NO_BREAK },
  ],
};

/** Every sign that begins or ends something in Markdown, and what is taken for an address, a list or a reference. */
const MAY_NEED_ESCAPE = /[\\`*_[\]<>&!|~#=@^"\t\n\r]|[ps]:\/|ww?\.|^[-+\d]/i;

/** True for text that Markdown reads as it is, wherever it stands. */
function isPlain(text: string, { before, after }: Info): boolean {
  return !MAY_NEED_ESCAPE.test(text) && (text.trim() === text || !/^$|\n$/.test(before)) && !(text.endsWith(' ') && /^$|^\n/.test(after));
}

/** A tree as Markdown that our parser reads as the same tree; every sign that was text in it is text. */
export function printMarkdown(tree: Root): string {
  return toMarkdown(tree, OPTIONS).trim();
}
