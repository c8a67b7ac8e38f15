import { parseDocument } from 'htmlparser2';
import { findAll, findOne, textContent } from 'domutils';

/** What a search engine and a social network show of a page. */
export interface Shared {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page; empty for one that is not to be listed. */
  readonly address: string;
  /** Absolute address of the picture. */
  readonly image: string | undefined;
}

/** Reads it of a page's head, as they do. */
export function asShared(html: string): Shared {
  const { children } = parseDocument(html.slice(0, html.indexOf('</head>')));
  const metas = findAll(({ name }) => name === 'meta', children);
  const meta = (wanted: string): string | undefined =>
    metas.find(({ attribs: { property, name } }) => property === wanted || name === wanted)?.attribs.content;
  const title = findOne(({ name }) => name === 'title', children);
  const canonical = findOne(({ name, attribs }) => name === 'link' && attribs.rel === 'canonical', children);
  return {
    title: meta('og:title') ?? (title ? textContent(title) : ''),
    description: meta('description') ?? '',
    address: canonical?.attribs.href ?? '',
    image: meta('og:image'),
  };
}
