import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/**
 * remark plugin: HTML is read tag by tag, inside paragraphs. CommonMark's HTML blocks (0.31, 4.6) would take all up to an
 * empty line, or to the end of the text, for HTML, which no page prints: `<p>Le texte</p>` or `<div> Le texte` were lost
 * with their words.
 */
export function htmlInsideParagraphs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['htmlFlow'] } }];
}

const processor = remark().use(remarkGfm).use(htmlInsideParagraphs).freeze();

/** Reads Markdown as pages do; every position is that of the text as typed. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}
