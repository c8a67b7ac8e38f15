import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Blockquote } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findElement, isNamed } from '../trees/elements';
import { signed } from './figures';
import { inLine } from './lines';

/** Handlers of quotes: the element `cite` at the end of one is its signature. */
export function quoteHandlers(): Record<string, Handle> {
  return { blockquote: (state, node) => quote(state, node) };
}

function quote(state: State, node: Element): Blockquote {
  const last = node.children.findLast((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  const cite = last?.type === 'element' ? signatureIn(last) : undefined;
  if (last?.type !== 'element' || cite === undefined) return { type: 'blockquote', children: state.toFlow(state.all(node)) };
  const signature = inLine(state.toFlow(state.all(cite)));
  const rest = state.toFlow(state.all({ ...node, children: node.children.filter((child) => child !== last) }));
  const made: Blockquote = { type: 'blockquote', children: rest };
  return rest.length === 0 || toString(signature).trim() === ''
    ? { ...made, children: state.toFlow(state.all(node)) }
    : signed(made, signature);
}

/** The `cite` or `footer` that a quote ends with, where it holds nothing else. */
function signatureIn(last: Element): Element | undefined {
  if (isNamed('cite', 'footer')(last)) return last;
  const cite = last.tagName === 'p' ? findElement(last, isNamed('cite')) : undefined;
  const isAlone = last.children.every((child) => child === cite || (child.type === 'text' && child.value.trim() === ''));
  return isAlone ? cite : undefined;
}
