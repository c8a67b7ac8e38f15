import type { Definition, Image, Link } from 'mdast';
import type { Stretch } from '../../../markdown/shownText';
import { placeOf } from './rewriting';

/** In `<>`, or without blanks and with its parentheses in pairs (CommonMark 0.31, 6.3). */
const DESTINATION = /(?:<(?:[^<>\n\\]|\\.)*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))+)/.source;
const RESOURCE = new RegExp(String.raw`\]\(\s*(${DESTINATION})`, 'y');
const DEFINED = new RegExp(String.raw`\]:\s*(${DESTINATION})`, 'y');

/**
 * Where the address of a link, a picture or a definition is typed; `undefined` where it has none, as `[words]()`, and for what is an
 * address in itself.
 */
export function destinationOf(node: Link | Image | Definition, text: string): Stretch | undefined {
  const { from, to } = placeOf(node);
  if (node.type === 'link' && text.charAt(from) !== '[') return undefined;
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const close = last ? text.indexOf(']', placeOf(last).to) : closingBracket(text, from + (node.type === 'image' ? 2 : 1), to);
  const pattern = node.type === 'definition' ? DEFINED : RESOURCE;
  pattern.lastIndex = close;
  const match = close === -1 ? null : pattern.exec(text);
  if (!match || pattern.lastIndex > to) return undefined;
  return { from: pattern.lastIndex - (match[1]?.length ?? 0), to: pattern.lastIndex };
}

/** The bracket that closes one which opened before `from`; a backslash takes the meaning from the next sign. */
function closingBracket(text: string, from: number, to: number): number {
  let open = 1;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '[') open += 1;
    else if (sign === ']' && (open -= 1) === 0) return at;
  }
  return -1;
}
