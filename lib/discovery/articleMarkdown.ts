import type { Image, Node, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { Article } from '../content/article';
import { printFrontMatter } from '../content/printFrontMatter';
import { routes } from '../routes';
import { machineDate } from '../text/dates';
import { languageOf } from '../text/foreignPassages';
import type { Moment } from '../text/moment';
import { isFileName } from '../text/pictures';
import { address, type Paper } from './paper';
import { photoAddress, picturesBase } from './pictures';
import { printable } from './plainText';

/**
 * An article as Markdown, for language models and people with tools: the fields that its page shows, under their names in
 * the front matter, and the text as the editor typed it, without the comments that no reader sees and with the whole
 * address of each picture.
 */
export function articleMarkdown(article: Article, paper: Paper): string {
  return `${printFrontMatter(publicFields(article, paper), printable)}\n${printable(publicText(article.body, picturesBase(paper, article.slug))).trim()}\n`;
}

function publicFields(article: Article, paper: Paper): Record<string, unknown> {
  const { headline, section, kicker, standfirst, byline, translators, editors, agency, dateline, topics, image } = article;
  const at = (moment: Moment): string => machineDate(moment, paper.site.timeZone);
  return {
    headline,
    url: article.canonical ?? address(paper, routes.article(article.slug)),
    publisher: paper.site.name,
    section,
    publishedAt: at(article.publishedAt),
    updatedAt: article.updatedAt && at(article.updatedAt),
    kicker,
    standfirst,
    byline,
    translators,
    editors,
    agency,
    dateline,
    topics,
    image: image && { ...image, src: photoAddress(paper, article) },
    corrections: article.corrections.map((correction) => ({ at: at(correction.at), text: correction.text })),
  };
}

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
  // Parsing takes milliseconds, and announcing compares every article of an archive at each start.
  if (!/<!--|\[\/\/\]|!\[|\(lang:/.test(markdown)) return markdown;
  const edits: Edit[] = [];
  visit(remark().parse(markdown), (node: Root | RootContent) => void edits.push(...editsOf(node, markdown, pictures)));
  edits.sort((a, b) => a.from - b.from);
  return edits.reduceRight((text, { from, to, text: instead }) => text.slice(0, from) + instead + text.slice(to), markdown);
}

function editsOf(node: Root | RootContent, markdown: string, pictures: string): Edit[] {
  const { from, to } = extent(node);
  if (node.type === 'link' && languageOf(node) !== undefined) {
    const [first = node] = node.children;
    const words = { from: extent(first).from, to: extent(node.children.at(-1) ?? node).to };
    return first === node
      ? [{ from, to, text: '' }]
      : [
          { from, to: words.from, text: '' },
          { from: words.to, to, text: '' },
        ];
  }
  const text = edited(node, markdown.slice(from, to), pictures);
  return text === undefined ? [] : [{ from, to, text }];
}

function extent({ position }: Node): { readonly from: number; readonly to: number } {
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
