import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

export type Flow = BlockContent | DefinitionContent;

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
