import type { Image, Node, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parseMarkdown';
import { languageOf } from './plugins/foreignPassages';
import { isFileName } from './plugins/pictures';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text as programs take it: without `[…](lang:en)`, which only a page of the site can follow, around its words, and with
 * pictures that lie beside it named by their address below `pictures`; all else untouched.
 */
export function publicText(markdown: string, pictures: string): string {
  // Parsing takes milliseconds, and announcing reads every article of an archive the first time.
  if (!/!\[|\(lang:/.test(markdown)) return markdown;
  const edits: Edit[] = [];
  visit(parseMarkdown(markdown), (node: Root | RootContent) => void edits.push(...editsOf(node, pictures)));
  edits.sort((a, b) => a.from - b.from);
  const kept = edits.map(({ from, text }, index) => markdown.slice(edits[index - 1]?.to ?? 0, from) + text);
  return kept.join('') + markdown.slice(edits.at(-1)?.to ?? 0);
}

function editsOf(node: Root | RootContent, pictures: string): Edit[] {
  const { from, to } = extent(node);
  if (node.type === 'link' && languageOf(node) !== undefined) {
    const [first, last] = [node.children.at(0) ?? node, node.children.at(-1) ?? node];
    if (first === node) return [{ from, to, text: '' }];
    return [
      { from, to: extent(first).from, text: '' },
      { from: extent(last).to, to, text: '' },
    ];
  }
  return node.type === 'image' && isFileName(node.url) ? [{ from, to, text: printed({ ...node, url: pictures + node.url }) }] : [];
}

function extent({ position }: Node): Pick<Edit, 'from' | 'to'> {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function printed(image: Image): string {
  return remark()
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [image] }] })
    .trim();
}
