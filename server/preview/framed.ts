import serialize from 'dom-serializer';
import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';

const AS_WRITTEN = { decodeEntities: false, encodeEntities: false, emptyAttrs: true } as const;
const MEDIA = '/media/';

interface Around {
  /** Path at which the desk has pictures, drafts' as well, in the place of `/media/`. */
  readonly media: string;
  /** Origin of the public site. */
  readonly site: string;
}

/**
 * A page for a frame in which there is nothing else: its pictures and sounds come from the desk, and its links lead to the public site, in
 * a window of their own.
 */
export function framed(html: string, { media, site }: Around): string {
  const page = parseDocument(html, AS_WRITTEN);
  const fromDesk = (address: string): string => (address.startsWith(MEDIA) ? media + address.slice(MEDIA.length) : address);
  for (const { attribs } of findAll(hasPicture, page.children)) {
    if (attribs.src !== undefined) attribs.src = fromDesk(attribs.src);
    if (attribs.poster !== undefined) attribs.poster = fromDesk(attribs.poster);
    if (attribs.srcset !== undefined) attribs.srcset = attribs.srcset.split(', ').map(fromDesk).join(', ');
  }
  for (const { attribs } of findAll(isLinkAway, page.children)) {
    const href = attribs.href ?? '';
    attribs.href = href.startsWith(MEDIA) ? fromDesk(href) : href.replace(/^(?=\/(?!\/))/, site);
    attribs.target = '_blank';
    attribs.rel = 'noopener noreferrer';
  }
  return serialize(page, AS_WRITTEN);
}

const PICTURED: ReadonlySet<string> = new Set(['img', 'source', 'audio', 'video', 'track']);

function hasPicture({ name }: Element): boolean {
  return PICTURED.has(name);
}

function isLinkAway({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined && !attribs.href.startsWith('#');
}
