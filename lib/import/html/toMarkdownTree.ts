import type { Root as Html } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { toFlow } from './handlers/lines';
import { collapseBlanks } from './trees/collapseBlanks';

/**
 * A tree of HTML as one of Markdown. The library's own way in copies the tree and walks it three times more, which takes longer than all
 * its handlers; here the tree itself is changed, and `tidy` does the rest.
 */
export function toMarkdownTree(tree: Html, handlers: Record<string, Handle>): Root {
  collapseBlanks(tree);
  const state: State = { ...STATE, handlers, toFlow };
  return { type: 'root', children: toFlow(state.all(tree)) };
}

/** What handlers work with; the library gives it to them alone. */
const STATE = ((): State => {
  const given: State[] = [];
  const take: Handle = (state) => void given.push(state);
  toMdast({ type: 'element', tagName: 'p', properties: {}, children: [] }, { handlers: { ...defaultHandlers, p: take } });
  const [state] = given;
  if (state === undefined) throw new Error('hast-util-to-mdast gives its handlers no state');
  return state;
})();
