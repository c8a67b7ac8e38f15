import type { Element, ElementContent, Root } from 'hast';
import { KEPT } from '../../../markdown/plugins/withoutTags';
import { eachElement, holdsBlock, isBlock } from './elements';

const LINES = new Set([...KEPT, 'a', 'acronym', 'b', 'del', 'em', 'i', 's', 'strike', 'strong']);

/** Bold, links and the like around whole blocks, `<b><p>…</p></b>`, go into each of them: Markdown has them inside lines alone. */
export function blocksOutOfLines(tree: Root): void {
  eachElement(tree, (element, index, parent) => {
    if (LINES.has(element.tagName) && holdsBlock(element)) parent.children.splice(index, 1, ...inward(element));
  });
}

function inward(element: Element): ElementContent[] {
  const made: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.some((child) => child.type !== 'text' || child.value.trim() !== '')) made.push({ ...element, children: run });
    run = [];
  };
  for (const child of element.children) {
    if (child.type === 'element' && (isBlock(child) || holdsBlock(child))) {
      close();
      made.push({ ...child, children: inward({ ...element, children: child.children }) });
    } else run.push(child);
  }
  close();
  return made;
}
