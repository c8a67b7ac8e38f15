import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { articleHtmlSchema } from './htmlSchema';
import type { Coverage } from './live/coverage';
import { liveCoverage } from './live/liveCoverage';
import { linkCards, type LinkCard } from './linkCards/linkCards';
import { parseMarkdown } from './parseMarkdown';
import { addresses } from './plugins/addresses';
import { footnotes } from './plugins/footnotes';
import { foreignPassages } from './plugins/foreignPassages';
import { frenchTypography } from './plugins/frenchTypography';
import { headingIds, type Subhead } from './plugins/headingIds';
import { oneTitlePerPage } from './plugins/oneTitlePerPage';
import { otherSites } from './plugins/otherSites';
import { picturesBesideText, type PictureForm } from './pictures/pictures';
import { quotes } from './plugins/quotes';
import { references } from './plugins/references';
import { tables } from './plugins/tables';
import { wireForm, type Wire } from './plugins/wireForm';
import { withoutTags } from './plugins/withoutTags';

/** What lies beside a text, and how it is shown. */
interface Beside extends PictureForm {
  /** Of addresses that stand alone. */
  readonly cards?: readonly LinkCard[] | undefined;
}

/** A text ready for a page. */
export interface Typeset {
  /** Safe: what is not on the sanitiser's list is dropped, scripts and event handlers first of all. */
  readonly html: string;
  /** Its headings, in order. */
  readonly subheads: readonly Subhead[];
}

/** What a text is, beside its words. */
export interface TextForm {
  /** Its language, when it is not the paper's. */
  readonly lang?: string | undefined;
  /** Its entries are those of a live coverage. */
  readonly live?: Coverage | undefined;
  /** Somebody paid for it: its links say so. */
  readonly isSponsored?: boolean;
}

/**
 * Markdown, typed or parsed, to a page's HTML; a parsed one stays as it is. Headings start at h2, since the page has its own
 * h1. `wire` prints a news agency's opening before the first paragraph; links to another origin than `ownOrigin` are marked;
 * `form` says which pictures and cards lie beside it. Throws `RangeError` for what is nested too deep.
 */
export function typesetMarkdown(
  text: string | Root,
  wire: Wire = {},
  ownOrigin?: string,
  form: Beside = {},
  { lang, live, isSponsored }: TextForm = {},
): Typeset {
  const subheads: Subhead[] = [];
  const processor = remark()
    .use(withoutTags)
    .use(references)
    .use(addresses)
    .use(oneTitlePerPage)
    .use(liveCoverage, live)
    .use(wireForm, wire)
    .use(frenchTypography, lang)
    .use(picturesBesideText, form, lang)
    .use(linkCards, form)
    .use(foreignPassages)
    .use(headingIds, (subhead: Subhead) => void subheads.push(subhead))
    .use(quotes)
    .use(tables)
    .use(otherSites, ownOrigin, isSponsored)
    .use(footnotes)
    .use(remarkHtml, { sanitize: articleHtmlSchema });
  const tree = typeof text === 'string' ? parseMarkdown(text) : structuredClone(text);
  // Every plugin changes the tree in place.
  processor.runSync(tree);
  return { html: escapeAttributeValues(processor.stringify(tree)), subheads };
}

/** The same for who needs the HTML alone. */
export function markdownToHtml(text: string | Root, wire: Wire = {}, lang?: string): string {
  return typesetMarkdown(text, wire, undefined, undefined, { lang }).html;
}

// The serialiser (hast-util-to-html) quotes every value and leaves no `<` outside a tag, but `<` and `>` as they are
// inside a value, where HTML allows them. Whoever reads tags further on, down to a feed reader, is spared them.
const TAG = /<[a-z](?:[^">]|"[^"]*")*>/g;

/** The same HTML with `<` and `>` in its attributes' values written as references: what looks like a tag is one. */
function escapeAttributeValues(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')));
}
