import type { Element, ElementContent, Nodes, Root } from 'hast';
import { holdsBlock, isBlock } from './elements';

/** Elements in which an empty line parts paragraphs. */
const FLOW = new Set([
  'article',
  'aside',
  'blockquote',
  'dd',
  'div',
  'details',
  'figcaption',
  'footer',
  'form',
  'header',
  'li',
  'main',
  'nav',
  'section',
  'td',
]);
/** Elements in which a line end is nothing but that. */
const AS_IT_IS = new Set(['pre', 'textarea', 'script', 'style', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'select']);

/**
 * Texts that were typed into a field of a web page hold paragraphs without tags: an empty line parts them, and a line end is one. Between
 * blocks that is so in every text; inside of elements only where `everywhere` says that the whole was typed so.
 */
export function typedLines(tree: Root, everywhere: boolean): void {
  const children = withParagraphs(
    tree.children.filter((child): child is ElementContent => child.type !== 'doctype'),
    everywhere,
  );
  tree.children = children;
  if (everywhere) for (const child of children) linesBelow(child);
}

function linesBelow(node: Nodes): void {
  if (node.type !== 'element' || AS_IT_IS.has(node.tagName)) {
    if (node.type === 'element' && node.tagName !== 'pre') for (const child of node.children) linesBelow(child);
    return;
  }
  if (FLOW.has(node.tagName) && (holdsBlock(node) || parted(node.children).length > 1)) node.children = withParagraphs(node.children, true);
  else if (!holdsBlock(node)) node.children = withBreaks(node.children);
  for (const child of node.children) linesBelow(child);
}

/** Runs of text in paragraphs. */
function withParagraphs(children: readonly ElementContent[], breaks: boolean): ElementContent[] {
  const made: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    const paragraphs = parted(run).filter((part) => part.some((child) => child.type !== 'text' || child.value.trim() !== ''));
    for (const part of paragraphs) made.push(paragraph(breaks ? withBreaks(trimmed(part)) : trimmed(part)));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child) || (child.type === 'element' && holdsBlock(child))) {
      close();
      made.push(child);
    } else if (child.type !== 'comment') run.push(child);
  }
  close();
  return made;
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}

/** Parts a run at its empty lines. */
function parted(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const child of run) {
    if (child.type !== 'text' || !/\n\s*\n/.test(child.value)) {
      parts.at(-1)?.push(child);
      continue;
    }
    for (const [at, value] of child.value.split(/\n\s*\n/).entries()) {
      if (at > 0) parts.push([]);
      parts.at(-1)?.push({ type: 'text', value });
    }
  }
  return parts;
}

function trimmed(part: ElementContent[]): ElementContent[] {
  const [first, last] = [part.at(0), part.at(-1)];
  if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '');
  if (last?.type === 'text') last.value = last.value.replace(/\s+$/, '');
  return part;
}

/** A `<br>` for each line end but those beside one. */
function withBreaks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, at): ElementContent[] => {
    if (child.type !== 'text' || !child.value.includes('\n')) return [child];
    const lines = child.value.split(/\s*\n\s*/);
    return lines.flatMap((value, line): ElementContent[] => {
      const isFirst = line === 0;
      const isBroken =
        isFirst ||
        (value === '' && line === lines.length - 1 && isBreak(children[at + 1])) ||
        (line === 1 && lines[0] === '' && isBreak(children[at - 1]));
      return [...(isBroken ? [] : [lineBreak()]), { type: 'text', value }];
    });
  });
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

function isBreak(node: Nodes | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}
