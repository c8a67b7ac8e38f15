import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import { findElement, isNamed } from '../trees/elements';
import { tableCaption } from './figures';
import { inLine } from './lines';

/** Cells that one may span at most, as nobody writes more: a million would be a million empty cells. */
const WIDEST_SPAN = 40;

/** Handlers of tables: a cell holds lines alone, and the caption goes ahead. */
export function tableHandlers(): Record<string, Handle> {
  const cell: Handle = (state, node) =>
    defaultHandlers.td({ ...state, all: (parent) => inLine(state.toFlow(state.all(parent))) }, bounded(node));
  return { td: cell, th: cell, table: (state, node) => table(state, node) };
}

function table(state: State, node: Element): Nodes[] {
  const isInside = state.inTable;
  const legend = isInside ? undefined : findElement(node, isNamed('caption'));
  const made = defaultHandlers.table(state, node);
  const tables = [made].flat();
  const caption = legend === undefined ? [] : inLine(state.toFlow(state.all(legend)));
  return caption.length === 0 ? tables : [tableCaption(caption), ...tables];
}

function bounded(node: Element): Element {
  const span = (value: unknown): number => Math.min(Number(value) || 1, WIDEST_SPAN);
  const { colSpan, rowSpan, ...properties } = node.properties;
  return {
    ...node,
    properties: { ...properties, ...(colSpan ? { colSpan: span(colSpan) } : {}), ...(rowSpan ? { rowSpan: span(rowSpan) } : {}) },
  };
}
