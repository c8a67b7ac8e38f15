import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { keepTypedNumbers } from './plugins/typedNumbers';

/**
 * remark plugin: HTML is read tag by tag, inside paragraphs. CommonMark's HTML blocks (0.31, 4.6) would take all up to an
 * empty line, or to the end of the text, for HTML, which no page prints: `<p>Le texte</p>` or `<div> Le texte` were lost
 * with their words.
 */
function htmlInsideParagraphs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['htmlFlow'] } }];
}

/**
 * Tables, crossed-out words, addresses, footnotes and lists of tasks each need one of these. Without GitHub's extensions, a
 * story of 700 words is parsed in 0.4 ms instead of 1.1.
 */
const MAY_NEED_GFM = /[|~@]|:-|-:|www\.|https?:|\[[\^x\s]/i;

const plain = remark().use(htmlInsideParagraphs).freeze();
/** Two tildes strike out, one does not: « entre 10~20 et 30~40 % ». */
const extended = remark().use(remarkGfm, { singleTilde: false }).use(htmlInsideParagraphs).freeze();

/** Reads Markdown (CommonMark and GitHub's extensions, numbers as typed) as pages do; every position is that of the text as typed. */
export function parseMarkdown(markdown: string): Root {
  return keepTypedNumbers((MAY_NEED_GFM.test(markdown) ? extended : plain).parse(markdown), markdown);
}
