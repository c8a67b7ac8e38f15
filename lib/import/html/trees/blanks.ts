import type { Delete, Emphasis, Heading, Link, LinkReference, Nodes, Paragraph, PhrasingContent, Strong, TableCell } from 'mdast';

/** What holds a line of text. */
export type Line = Delete | Emphasis | Heading | Link | LinkReference | Paragraph | Strong | TableCell;
type Mark = Delete | Emphasis | Link | Strong;

export function isLine(node: Nodes): node is Line {
  return /^(?:delete|emphasis|heading|link|linkReference|paragraph|strong|tableCell)$/.test(node.type);
}

/** Emphasis, a link and the like; an element of its own is one as well. */
export function isMark(node: Nodes): node is Mark {
  return /^(?:delete|emphasis|link|strong)$/.test(node.type);
}

/** Blanks at the ends of marks go outside, `mot<b> gras </b>` is « mot **gras** »; a mark that is then empty goes. */
export function hoistBlanks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (isMark(child) ? hoisted(child) : [child]));
}

function hoisted(mark: Mark): PhrasingContent[] {
  const children = hoistBlanks(mark.children);
  const before = blanksAt(children, 'start');
  const after = blanksAt(children, 'end');
  if (children.length === 0) return [...before, ...after];
  mark.children = children;
  return [...before, mark, ...after];
}

/** Takes blanks and breaks off an end; answers them in their order. */
function blanksAt(children: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (let child = children.at(end === 'start' ? 0 : -1); child !== undefined; child = children.at(end === 'start' ? 0 : -1)) {
    if (child.type !== 'break' && child.type !== 'text') break;
    const blank = child.type === 'break' ? undefined : (end === 'start' ? /^\s*/ : /\s*$/).exec(child.value)?.[0];
    if (blank === '') break;
    if (blank === undefined) taken.push(child);
    else taken.push({ type: 'text', value: blank });
    const isWhole = child.type === 'break' || blank?.length === child.value.length;
    if (isWhole) children.splice(end === 'start' ? 0 : -1, 1);
    else if (child.type === 'text') {
      child.value = end === 'start' ? child.value.trimStart() : child.value.trimEnd();
      break;
    }
  }
  return end === 'start' ? taken : taken.reverse();
}
