import type { Node, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { Article } from '../content/article';
import { printFrontMatter } from '../content/printFrontMatter';
import { routes } from '../routes';
import { machineDate } from '../text/dates';
import { languageOf } from '../text/foreignPassages';
import type { Moment } from '../text/moment';
import { address, type Paper } from './paper';
import { photoAddress } from './pictures';
import { printable } from './plainText';

/**
 * An article as Markdown, for language models and people with tools: the fields that its page shows, under their names in
 * the front matter, and the text as the editor typed it, without what no reader sees.
 */
export function articleMarkdown(article: Article, paper: Paper): string {
  return `${printFrontMatter(publicFields(article, paper), printable)}\n${printable(asReadersSeeIt(article.body)).trim()}\n`;
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

/**
 * The text without `<!-- … -->` and `[//]: # (…)`, the two ways to write a note to oneself in Markdown, and without
 * `[…](lang:en)`, which only a page of the site can follow, around its words; all else untouched.
 */
function asReadersSeeIt(markdown: string): string {
  // Parsing takes milliseconds, and announcing compares every article of an archive at each start.
  if (!/<!--|\[\/\/\]|\(lang:/.test(markdown)) return markdown;
  const hidden: { readonly from: number; readonly to: number }[] = [];
  visit(remark().parse(markdown), (node: Root | RootContent) => {
    const { from, to } = extent(node);
    const isComment = node.type === 'html' ? node.value.startsWith('<!--') : node.type === 'definition' && node.identifier === '//';
    if (isComment) hidden.push({ from, to });
    if (node.type !== 'link' || languageOf(node) === undefined) return;
    const [first = node] = node.children;
    hidden.push({ from, to: first === node ? to : extent(first).from }, { from: extent(node.children.at(-1) ?? node).to, to });
  });
  hidden.sort((a, b) => a.from - b.from);
  return hidden.reduceRight((text, { from, to }) => text.slice(0, from) + remains(text.slice(from, to)) + text.slice(to), markdown);
}

function extent({ position }: Node): { readonly from: number; readonly to: number } {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** An HTML block may go on after its comment ends. */
function remains(hidden: string): string {
  return hidden.startsWith('<') ? hidden.replace(/<!--[^]*?(?:-->|$)/g, '') : '';
}
