import { escaped } from '../html/printHtml';
import { watchAddress } from '../html/handlers/embeds';
import type { Attachment } from './survey';

/** What a post's text refers to. */
export interface BodyContext {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Those that were uploaded to the post. */
  readonly attached: readonly Attachment[];
  readonly sharedBlocks: ReadonlyMap<string, string>;
  /** Titles of what the post embeds, by the address that people open. */
  readonly titles: ReadonlyMap<string, string>;
  /** Of the block editor: JSON of notes. */
  readonly footnotes: string;
}

export function captioned(shown: string, caption: string): string {
  return caption.trim() === '' ? `\n\n${shown}\n\n` : `<figure>${shown}<figcaption>${caption.trim()}</figcaption></figure>`;
}

/** A file of the media library as WordPress shows it. */
export function picture({ url, alt, caption }: Attachment): string {
  return captioned(`<img src="${escaped(url)}" alt="${escaped(alt)}">`, caption);
}

/** An address that WordPress would embed: a link with the title that it has kept, else with the address. */
export function linked(address: string, { titles }: BodyContext): string {
  const url = watchAddress(address.replaceAll('&amp;', '&').trim());
  return url === '' ? '' : `\n\n<p><a href="${escaped(url)}">${escaped(titles.get(url) ?? url)}</a></p>\n\n`;
}
