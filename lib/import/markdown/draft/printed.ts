import type { Nodes } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

const print = (node: Nodes): string => toMarkdown(node, { resourceLink: true }).trim();

/** A picture as Markdown. Its title is its caption; both are plain text. */
export function picture(address: string, alt = '', caption = ''): string {
  return print({ type: 'image', url: address, alt: plain(alt), title: plain(caption) || null });
}

/** A link as Markdown, around plain words. */
export function link(address: string, words: string): string {
  return print({ type: 'link', url: address, children: [{ type: 'text', value: words }] });
}

/** A block of code, as it is. */
export function codeBlock(text: string, lang = ''): string {
  return print({ type: 'code', lang: lang === '' ? null : lang, value: text.replace(/^\n+|\s+$/g, '') });
}

/** Plain words as Markdown that prints just them. */
export function words(text: string): string {
  return print({ type: 'paragraph', children: [{ type: 'text', value: text }] });
}

/** A quote around blocks of Markdown; a title stands above them in bold, a source below. */
export function quote(text: string, title = '', source = ''): string {
  const blocks = [title && `**${words(title)}**`, text.trim(), source && `— ${source}`].filter((block) => block !== '');
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Markdown or HTML of one line as the words that it prints. */
export function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|[*_`])(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}
