import type { AlignType, Blockquote, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockElement, lineElement } from '../elements';
import { TABLE_CAPTION, words } from '../../text/words';

/** « Tableau : Les ventes de 2024 », a paragraph of its own before the table. */
const CAPTION = new RegExp(`^${TABLE_CAPTION}\\s*:\\s*`, 'iu');

/**
 * remark plugin: a table stands in a box that scrolls by itself, so that a phone shows it without widening the page;
 * the keyboard can reach and scroll the box, so it has a name (WCAG 2.2, 2.1.1 and 4.1.2).
 */
export function tables() {
  return (tree: Root): void => {
    let number = 0;
    visit(tree, 'table', (table, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      number += 1;
      const caption = captionIn(parent.children[index - 1]);
      const at = caption === undefined ? index : index - 1;
      parent.children.splice(at, caption === undefined ? 1 : 2, region(table, caption, number));
      return at + 1;
    });
  };
}

function region(table: Table, caption: PhrasingContent[] | undefined, number: number): Blockquote {
  const id = `tableau_${number}`;
  const name = caption === undefined ? { ariaLabel: words.table(number) } : { ariaLabelledBy: [id] };
  const [head, ...rows] = evenRows(table);
  const align = table.align ?? [];
  return blockElement('div', { className: ['tableau'], role: 'group', tabIndex: 0, ...name }, [
    blockElement('table', {}, [
      ...(caption === undefined ? [] : [lineElement('caption', { id }, caption)]),
      blockElement('thead', {}, [row('th', head ?? [], align)]),
      ...(rows.length === 0
        ? []
        : [
            blockElement(
              'tbody',
              {},
              rows.map((cells) => row('td', cells, align)),
            ),
          ]),
    ]),
  ]);
}

/** Of more, nobody counts the cells: a row of thousands above thousands of rows would be millions of empty ones. */
const MOST_FILLED = 100;

/** The cells of each row, as many as the longest has. */
function evenRows({ children: rows }: Table): TableCell[][] {
  const columns = rows.reduce((most, { children }) => Math.max(most, Math.min(children.length, MOST_FILLED)), 0);
  const empty = (): TableCell => ({ type: 'tableCell', children: [] });
  return rows.map(({ children }) => [...children, ...Array.from({ length: Math.max(0, columns - children.length) }, empty)]);
}

function row(tagName: 'th' | 'td', cells: readonly TableCell[], align: readonly AlignType[]): Blockquote {
  const line = cells.map(({ children }, column): Paragraph => {
    const side = align[column];
    // A cell that says nothing names no column.
    const isHead = tagName === 'th' && children.length > 0;
    const properties = {
      ...(isHead ? { scope: 'col' } : {}),
      ...(side === 'right' || side === 'center' ? { className: [side] } : {}),
    };
    return lineElement(isHead ? 'th' : 'td', properties, children);
  });
  return blockElement('tr', {}, line);
}

/** The caption in the paragraph before a table, without its opening word. */
export function captionIn(before: RootContent | undefined): PhrasingContent[] | undefined {
  if (before?.type !== 'paragraph') return undefined;
  const [first, ...rest] = before.children;
  if (first?.type !== 'text' || !CAPTION.test(first.value)) return undefined;
  return [{ type: 'text', value: first.value.replace(CAPTION, '') }, ...rest];
}
