import type { BlockContent, DefinitionContent, Html, PhrasingContent, RootContent } from 'mdast';

export type Flow = BlockContent | DefinitionContent;

/** Runs of text in paragraphs, between the blocks; links and the like hold no blocks, see `blocksOutOfLines`. */
export function toFlow(nodes: readonly RootContent[]): Flow[] {
  const blocks: Flow[] = [];
  let run: PhrasingContent[] = [];
  const close = (): void => {
    if (run.some(shows))
      blocks.push({ type: 'paragraph', children: run.slice(run.findIndex(isNoBreak), run.findLastIndex(isNoBreak) + 1) });
    run = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) run.push(node);
    else {
      close();
      blocks.push(asFlow(node));
    }
  }
  close();
  return blocks;
}

const IN_LINES = /^(?:break|delete|emphasis|footnoteReference|image|imageReference|inlineCode|link|linkReference|strong|text)$/;

function isInLine(node: RootContent): node is Exclude<PhrasingContent, Html> {
  return IN_LINES.test(node.type);
}

const isNoBreak = ({ type }: PhrasingContent): boolean => type !== 'break';
const shows = (node: PhrasingContent): boolean => isNoBreak(node) && (node.type !== 'text' || /[^\t\n\f\r ]/.test(node.value));

/** A part of a list or a table that stands alone is one of its own. */
function asFlow(node: Exclude<RootContent, Exclude<PhrasingContent, Html>>): Flow {
  if (node.type === 'listItem') return { type: 'list', children: [node] };
  if (node.type === 'tableRow') return { type: 'table', children: [node] };
  if (node.type === 'tableCell') return { type: 'paragraph', children: node.children };
  return node.type === 'yaml' ? { type: 'code', value: node.value } : node;
}

/** Blocks as one line of text, for a place that holds no blocks: a table's cell, a caption. */
export function inLine(blocks: readonly Flow[]): PhrasingContent[] {
  return joined(blocks.map(lineOf).filter((line) => line.length > 0));
}

function lineOf(block: Flow): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'blockquote':
    case 'footnoteDefinition':
      return inLine(block.children);
    case 'list':
      return joined(block.children.map(({ children }) => inLine(children)));
    case 'code':
      return [{ type: 'inlineCode', value: block.value.replace(/\s+/g, ' ') }];
    case 'table':
      return joined(
        block.children.map((row) =>
          joined(
            row.children.map(({ children }) => children),
            { type: 'text', value: ' ' },
          ),
        ),
      );
    case 'html':
      return [block];
    case 'thematicBreak':
    case 'definition':
      return [];
  }
}

function joined(lines: readonly PhrasingContent[][], sign: PhrasingContent = { type: 'break' }): PhrasingContent[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [{ ...sign }, ...line]));
}
