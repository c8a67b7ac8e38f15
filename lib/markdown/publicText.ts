import type { Definition, Image, Node, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { nameBeside } from '../pictures/media';
import { parseMarkdown } from './parseMarkdown';
import { languageOf } from './plugins/foreignPassages';
import { downloadName } from '../pictures/downloads';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text as programs take it: without `[…](lang:en)`, which only a page of the site can follow, around its words, and with
 * pictures and other files that lie beside it named by their address below `media`; all else untouched.
 */
export function publicText(markdown: string, media: string): string {
  // Parsing takes milliseconds, and announcing reads every article of an archive the first time.
  if (!/!\[|\(lang:|\]\((?:\.\/)?[^\s/:)]+\.\w+|\]:/i.test(markdown)) return markdown;
  const edits: Edit[] = [];
  visit(parseMarkdown(markdown), (node: Root | RootContent) => void edits.push(...editsOf(node, markdown, media)));
  edits.sort((a, b) => a.from - b.from);
  const kept = edits.map(({ from, text }, index) => markdown.slice(edits[index - 1]?.to ?? 0, from) + text);
  return kept.join('') + markdown.slice(edits.at(-1)?.to ?? 0);
}

function editsOf(node: Root | RootContent, markdown: string, media: string): Edit[] {
  const { from, to } = extent(node);
  if (node.type === 'link' && languageOf(node) !== undefined) {
    const [first, last] = [node.children.at(0) ?? node, node.children.at(-1) ?? node];
    if (first === node) return [{ from, to, text: '' }];
    return [
      { from, to: extent(first).from, text: '' },
      { from: extent(last).to, to, text: '' },
    ];
  }
  // The address of a picture may stand apart from it; a file of this name is no page.
  const picture = node.type === 'image' || node.type === 'definition' ? node : undefined;
  const name = picture && nameBeside(picture.url);
  if (picture && name !== undefined) return [{ from, to, text: printed({ ...picture, url: media + name }) }];
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const download = downloadName(node.url);
  const behind = node.type === 'link' ? extent(node.children.at(-1) ?? node).to : markdown.indexOf(']:', from);
  const at = markdown.indexOf(node.url, behind);
  return download === undefined || at < 0 || at > to ? [] : [{ from: at, to: at + node.url.length, text: media + download }];
}

function extent({ position }: Node): Pick<Edit, 'from' | 'to'> {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function printed(node: Image | Definition): string {
  return remark()
    .stringify({ type: 'root', children: [node.type === 'image' ? { type: 'paragraph', children: [node] } : node] })
    .trim();
}
