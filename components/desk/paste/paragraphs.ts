import type { ElementContent } from 'hast';
import { element, isElement, isNamed } from './hast';
import { LOST_NOTE, NOTE_CALL } from './notes';

/** How letters stand. */
export const MARKS = ['strong', 'em', 'del'] as const;
/** What stands in a line of words. */
const IN_LINES = [
  ...MARKS,
  'a',
  'sup',
  'sub',
  'br',
  'img',
  'code',
  'kbd',
  'abbr',
  'cite',
  'q',
  'small',
  'time',
  NOTE_CALL,
  LOST_NOTE,
] as const;

/** Loose words between blocks are paragraphs. */
export function inParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.some(isNoBlank)) result.push(element('p', run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || isNamed(node, ...IN_LINES)) run.push(node);
    else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}

/** Most lists have no paragraphs but lines. */
export function onOneLine(children: readonly ElementContent[]): ElementContent[] {
  const paragraphs = children.filter((child) => isNamed(child, 'p'));
  const hasMore = children.some((child) => isElement(child) && !isNamed(child, 'p', 'ul', 'ol'));
  return paragraphs.length === 1 && !hasMore
    ? children.flatMap((child) => (isNamed(child, 'p') ? child.children : [child]))
    : [...children];
}

/** Two ends of lines part paragraphs; one with nothing in it is none. */
export function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  children.forEach((child, index) => {
    const isSecond = isNamed(child, 'br') && isNamed(children.slice(0, index).findLast(isNoBlank), 'br');
    if (isSecond) parts.push([]);
    else parts.at(-1)?.push(child);
  });
  return parts
    .map((part) =>
      isNamed(part.findLast(isNoBlank), 'br')
        ? part.slice(
            0,
            part.findLastIndex((each) => isNamed(each, 'br')),
          )
        : part,
    )
    .filter((part) => part.some((each) => isNoBlank(each) && !isNamed(each, 'br')))
    .map((part) => element('p', part));
}

const isNoBlank = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';
