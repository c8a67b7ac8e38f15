import type { InlineCode, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Info, type Options, type State } from 'mdast-util-to-markdown';

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
    root: (node: Root, parent, state, info) => defaultHandlers.root(node, parent, withFewerPatterns(state), info),
    text: Object.assign(printText, {
      // What stands before a text asks for its first sign alone.
      peek: (node: Text, parent: Parents | undefined, state: State, info: Info) =>
        /^[\p{L}\p{N} .,;:’«(]/u.test(node.value) ? node.value : printText(node, parent, state, info),
    }),
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

function printText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info);
}

/** Of the hundred patterns that are looked for in each stretch of text only those whose sign is in it: all of them take half of all printing. */
function withFewerPatterns(state: State): State {
  const { safe, unsafe } = state;
  state.safe = (value, config) => {
    state.unsafe = unsafe.filter(({ character }) => value?.includes(character));
    const made = safe.call(state, value, config);
    state.unsafe = unsafe;
    return made;
  };
  return state;
}

/** A tree as Markdown that our parser reads as the same tree; every sign that was text in it is text. */
export function printMarkdown(tree: Root): string {
  return toMarkdown(tree, OPTIONS).trim();
}
