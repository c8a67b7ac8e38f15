import type { Element, ElementContent } from 'hast';
import { contentOf, element, isElement, isNamed, wordsOf } from './hast';
import { NOTE_TEXT } from './notes';
import { inParagraphs, MARKS, onOneLine, paragraphs } from './paragraphs';

/** What holds blocks, or words that stand for a paragraph. */
const FLOWS = ['div', 'section', 'article', 'main', 'blockquote', 'li', NOTE_TEXT] as const;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/**
 * What was copied in runs, as somebody would have typed it: neighbours of one kind are one, no mark opens or ends with a space,
 * two ends of lines part paragraphs, nothing is empty, and the first level of headings is that of a subhead.
 */
export function tidyHtml(nodes: readonly ElementContent[]): ElementContent[] {
  const used = new Set(headingsIn(nodes).map(({ tagName }) => levelOf(tagName)));
  const shift = 2 - Math.min(...used, 6);
  return tidyAll(inParagraphs(nodes), used.size > 0 ? shift : 0);
}

function headingsIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const isHeading = isNamed(node, ...HEADINGS) && wordsOf(node).trim() !== '';
    return [...(isHeading ? [node] : []), ...headingsIn(contentOf(node.children))];
  });
}

const levelOf = (heading: string): number => Number(heading.slice(1));

function tidyAll(nodes: readonly ElementContent[], shift: number): ElementContent[] {
  const tidied = merged(nodes).flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const children = tidyAll(isNamed(node, ...FLOWS) ? inParagraphs(node.children) : node.children, shift);
    if (isNamed(node, ...MARKS, 'a')) return withoutEdges({ ...node, children });
    if (isNamed(node, 'p')) return paragraphs(children);
    if (isNamed(node, ...HEADINGS)) return heading(node, children, shift);
    return [{ ...node, children: isNamed(node, 'li') ? onOneLine(children) : children }];
  });
  return merged(tidied);
}

/** Neighbours of one kind as one, with the blanks between them: « **mot** **mot** » is « **mot mot** ». */
function merged(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isGap = last?.type === 'text' && /^[^\S\n]+$/.test(last.value);
    const before = isGap ? result.at(-2) : last;
    if (isNamed(node, ...MARKS, 'sup', 'sub') && isNamed(before, node.tagName)) {
      const gap = isGap ? result.splice(-1) : [];
      result.splice(-1, 1, { ...before, children: [...before.children, ...gap, ...node.children] });
    } else result.push(node);
  }
  return result;
}

/** A mark or a link, with the blanks at its edges outside; a link that is all of one kind stands inside it. */
function withoutEdges(node: Element): ElementContent[] {
  const words = wordsOf(node);
  const holdsMore = node.children.some((child) => isElement(child) && !isNamed(child, ...MARKS, 'a', 'sup', 'sub', 'br'));
  if (words.trim() === '' && !holdsMore) return words === '' ? [] : [{ type: 'text', value: ' ' }];
  const [children, before, after] = cutEdges(node.children);
  const [only] = children;
  const inner: ElementContent =
    isNamed(node, 'a') && children.length === 1 && isNamed(only, ...MARKS)
      ? { ...only, children: [{ ...node, children: only.children }] }
      : { ...node, children };
  return [...before, inner, ...after];
}

function cutEdges(children: readonly ElementContent[]): [ElementContent[], ElementContent[], ElementContent[]] {
  const kept = [...children];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  const [first] = kept;
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push({ type: 'text', value: ' ' });
    kept.splice(0, 1, ...nonEmpty(first.value.trimStart()));
  }
  const last = kept.at(-1);
  if (isNamed(last, 'br')) after.push(...kept.splice(-1));
  else if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.push({ type: 'text', value: ' ' });
    kept.splice(-1, 1, ...nonEmpty(last.value.trimEnd()));
  }
  return [kept, before, after];
}

const nonEmpty = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);

function heading(node: Element, children: readonly ElementContent[], shift: number): ElementContent[] {
  if (wordsOf(node).trim() === '') return children.some((child) => isNamed(child, 'img')) ? [element('p', children)] : [];
  return [element(`h${Math.min(6, levelOf(node.tagName) + shift)}`, children)];
}
