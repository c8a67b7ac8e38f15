import type { Element, ElementContent } from 'hast';
import { contentOf, element, hasStyle, isElement, isNamed, property, styleOf, wordsOf } from './hast';

/** A line of a list that its program writes as a paragraph of a certain depth. */
interface ListLine {
  /** 1 for the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number in front of it, `undefined` for a bullet or a letter. */
  readonly start: number | undefined;
  readonly children: readonly ElementContent[];
}

/**
 * Makes lists of what is none in HTML's sense: Word's paragraphs with a bullet typed in front (`mso-list`), Word online's
 * lists of one line each, and the lists of Google Docs that stand between two lines instead of inside one.
 */
export function nestLists(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let lines: ListLine[] = [];
  const close = (): void => {
    if (lines.length > 0) result.push(...listsOf(lines));
    lines = [];
  };
  for (const node of nodes) {
    const found = linesOf(node);
    if (found.length > 0) lines.push(...found);
    else if (lines.length === 0 || wordsOf(node).trim() !== '' || isElement(node)) {
      close();
      result.push(withNestedLists(node));
    }
  }
  close();
  return result;
}

function withNestedLists(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const children = nestLists(contentOf(node.children));
  return { ...node, children: isNamed(node, 'ul', 'ol') ? insideLines(children) : children };
}

/** A list directly in a list belongs to the line before it. */
function insideLines(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = [];
  for (const child of children) {
    const before = lines.findLast((line) => isNamed(line, 'li'));
    if (isNamed(child, 'ul', 'ol') && isElement(before)) before.children.push(child);
    else lines.push(child);
  }
  return lines;
}

function linesOf(node: ElementContent): ListLine[] {
  if (!isElement(node)) return [];
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(node))?.[1];
  if (level !== undefined && isNamed(node, 'p', 'div', 'li')) return [wordLine(node, Number(level))];
  return /\bListContainerWrapper\b/.test(property(node, 'className')) ? node.children.flatMap(onlineLines) : [];
}

function wordLine(node: Element, level: number): ListLine {
  const mark = markIn(node)?.trim() ?? '';
  const ordered = /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(mark);
  const number = /\d+/.exec(mark)?.[0];
  return { level, ordered, start: ordered && number !== undefined ? Number(number) : undefined, children: node.children };
}

/** The bullet or number that Word has typed in front, which it asks others to ignore. */
function markIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const mark = hasStyle(child, /mso-list:\s*Ignore/i) ? wordsOf(child) : markIn(child);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function onlineLines(list: ElementContent): ListLine[] {
  if (!isNamed(list, 'ul', 'ol')) return [];
  const first = Number(property(list, 'start') || 1);
  return list.children
    .filter((line) => isNamed(line, 'li'))
    .map((line, index) => ({
      level: Number(property(line, 'dataAriaLevel') || 1),
      ordered: list.tagName === 'ol',
      start: first + index,
      children: contentOf(line.children),
    }));
}

/** The lines as lists in each other. A line deeper than the first two levels allow stands one below the line before it. */
function listsOf(lines: readonly ListLine[]): Element[] {
  const lists: Element[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const end = lines.findIndex(({ level }, at) => at > index && level <= line.level);
    const deeper = lines.slice(index + 1, end === -1 ? lines.length : end);
    const item = element('li', [...nestLists(line.children), ...listsOf(deeper)]);
    const list = lists.at(-1);
    const name = line.ordered ? 'ol' : 'ul';
    if (list?.tagName === name) list.children.push(item);
    else lists.push(element(name, [item], line.ordered && line.start !== undefined ? { start: line.start } : {}));
    index += 1 + deeper.length;
  }
  return lists;
}
