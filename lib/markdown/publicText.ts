import type { Image, Node, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { languageOf } from './plugins/foreignPassages';
import { isFileName } from './plugins/pictures';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text without `<!-- … -->` and `[//]: # (…)`, the two ways to write a note to oneself in Markdown, without
 * `[…](lang:en)`, which only a page of the site can follow, around its words, and with pictures that lie beside it named
 * by their address below `pictures`; all else untouched.
 */
export function publicText(markdown: string, pictures: string): string {
  // Parsing takes milliseconds, and announcing reads every article of an archive the first time.
  if (!/<!--|\[\/\/\]|!\[|\(lang:/.test(markdown)) return markdown;
  const edits: Edit[] = [];
  visit(remark().parse(markdown), (node: Root | RootContent) => void edits.push(...editsOf(node, markdown, pictures)));
  edits.sort((a, b) => a.from - b.from);
  return edits.reduceRight((text, { from, to, text: instead }) => text.slice(0, from) + instead + text.slice(to), markdown);
}

function editsOf(node: Root | RootContent, markdown: string, pictures: string): Edit[] {
  const { from, to } = extent(node);
  if (node.type === 'link' && languageOf(node) !== undefined) {
    const [first, last] = [node.children.at(0) ?? node, node.children.at(-1) ?? node];
    if (first === node) return [{ from, to, text: '' }];
    return [
      { from, to: extent(first).from, text: '' },
      { from: extent(last).to, to, text: '' },
    ];
  }
  const text = edited(node, markdown.slice(from, to), pictures);
  return text === undefined ? [] : [{ from, to, text }];
}

function extent({ position }: Node): Pick<Edit, 'from' | 'to'> {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** What stands in a node's place; `undefined` for what stays as it was typed. */
function edited(node: Root | RootContent, typed: string, pictures: string): string | undefined {
  if (node.type === 'definition' && node.identifier === '//') return '';
  // An HTML block may go on after its comment ends.
  if (node.type === 'html' && node.value.startsWith('<!--')) return typed.replace(/<!--[^]*?(?:-->|$)/g, '');
  return node.type === 'image' && isFileName(node.url) ? printed({ ...node, url: pictures + node.url }) : undefined;
}

function printed(image: Image): string {
  return remark()
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [image] }] })
    .trim();
}
