import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { words } from '../draft/printed';
import { placeOf, type Rewriting } from './rewriting';

const ICON = /(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/;

/** Tells of what stays visible and may have been more than words there; the title of a block of code becomes a line above it. */
export function tellConstructs(tree: Root, into: Rewriting): void {
  visit(tree, (node) => {
    const message = constructIn(node);
    if (message !== undefined) into.book.add('construct', message, into.lineOf(node));
  });
  for (const node of tree.children) {
    const title = node.type === 'code' ? /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/.exec(node.meta ?? '') : null;
    const { from } = placeOf(node);
    if (title) into.edits.push({ from, to: from, text: `**${words(title[1] ?? title[2] ?? '')}**\n\n` });
  }
}

function constructIn(node: Nodes): string | undefined {
  if (node.type === 'code') return node.lang === 'mermaid' ? 'un diagramme Mermaid reste visible comme code' : undefined;
  if (node.type !== 'text') return undefined;
  const icon = ICON.exec(node.value)?.[0];
  if (icon !== undefined) return `l’icône ${icon} reste visible telle quelle`;
  return node.value.includes('$$') ? 'une formule $$…$$ reste visible telle quelle' : undefined;
}
