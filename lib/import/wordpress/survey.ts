import { plainHtml } from '../html/plainHtml';
import { SourceError } from '../notes';
import { readWxr, type WxrElement } from './wxr';

/** A file of the media library. */
export interface Attachment {
  readonly id: string;
  /** Where the file was. */
  readonly url: string;
  /** Its own page. */
  readonly link: string;
  /** The number of the post it was uploaded to; `0` for none. */
  readonly parent: string;
  readonly title: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption: string;
}

export interface Term {
  readonly taxonomy: 'category' | 'topic';
  readonly slug: string;
  readonly label: string;
  readonly parent: string;
}

interface Writer {
  /** As articles are signed. */
  readonly name: string;
  /** Plugins add it; WordPress itself does not export it. */
  readonly biography: string;
  readonly line: number;
}

/** What posts refer to, wherever it stands in the export. */
export interface Survey {
  /** Of the blog, without a slash at its end: `https://exemple.org/blog`. */
  readonly home: URL;
  readonly language: string;
  /** By login. */
  readonly authors: ReadonlyMap<string, Writer>;
  readonly terms: readonly Term[];
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly attachmentsOf: ReadonlyMap<string, readonly Attachment[]>;
  /** Blocks that posts share, by their number. */
  readonly sharedBlocks: ReadonlyMap<string, string>;
  /** `2019-05` of every post that was published. */
  readonly months: ReadonlySet<string>;
}

/** Reads an export once for what its posts refer to. Rejects with `SourceError`. */
export async function surveyWxr(file: string): Promise<Survey> {
  const settings = new Map<string, string>();
  const authors = new Map<string, Writer>();
  const terms: Term[] = [];
  const attachments = new Map<string, Attachment>();
  const attachmentsOf = new Map<string, Attachment[]>();
  const sharedBlocks = new Map<string, string>();
  const months = new Set<string>();
  for await (const element of readWxr(file)) {
    const term = termIn(element);
    if (term) terms.push(term);
    if (element.name === 'wp:author') authors.set(field(element, 'wp:author_login'), writerIn(element));
    else if (element.name !== 'item') settings.set(element.name, element.text);
    else if (typeOf(element) === 'attachment') {
      // A copy lets go of the text that its strings are slices of.
      const attachment = structuredClone(attachmentIn(element));
      attachments.set(attachment.id, attachment);
      const siblings = attachmentsOf.get(attachment.parent);
      if (siblings) siblings.push(attachment);
      else attachmentsOf.set(attachment.parent, [attachment]);
    } else if (typeOf(element) === 'wp_block') sharedBlocks.set(field(element, 'wp:post_id'), field(element, 'content:encoded'));
    else if (typeOf(element) === 'post' && field(element, 'wp:status') === 'publish')
      months.add(structuredClone(field(element, 'wp:post_date').slice(0, 7)));
  }
  const home = settings.get('wp:base_blog_url') ?? settings.get('link') ?? '';
  if (!settings.has('wp:wxr_version') || !URL.canParse(home))
    throw new SourceError({ file, line: 1 }, 'ce n’est pas une exportation de WordPress : wp:wxr_version et wp:base_blog_url manquent');
  return {
    home: new URL(home),
    language: settings.get('language') ?? '',
    authors,
    terms,
    attachments,
    attachmentsOf,
    sharedBlocks,
    months,
  };
}

function writerIn(element: WxrElement): Writer {
  const name = field(element, 'wp:author_display_name') || field(element, 'wp:author_login');
  return { name: plainHtml(name), biography: field(element, 'wp:author_description'), line: element.line };
}

/** The text of an element's child; empty where there is none. */
export function field({ fields }: WxrElement, name: string): string {
  return fields.get(name)?.text.trim() ?? '';
}

export function typeOf(element: WxrElement): string {
  return field(element, 'wp:post_type');
}

function termIn(element: WxrElement): Term | undefined {
  const of = (taxonomy: Term['taxonomy'], slug: string, label: string, parent: string): Term => ({
    taxonomy,
    slug: field(element, slug),
    label: field(element, label) || field(element, slug),
    parent: field(element, parent),
  });
  if (element.name === 'wp:category') return of('category', 'wp:category_nicename', 'wp:cat_name', 'wp:category_parent');
  return element.name === 'wp:tag' ? of('topic', 'wp:tag_slug', 'wp:tag_name', '') : undefined;
}

/** Where plugins and cameras leave whose a picture is. */
const CREDITS = ['_media_credit', 'media_credit', 'credit', 'photo_credit', 'photographer_name'];

function attachmentIn(element: WxrElement): Attachment {
  const fromCamera = /s:6:"credit";s:\d+:"([^"]*)"/.exec(element.meta.get('_wp_attachment_metadata') ?? '')?.[1] ?? '';
  return {
    id: field(element, 'wp:post_id'),
    url: field(element, 'wp:attachment_url') || field(element, 'guid'),
    link: field(element, 'link'),
    parent: field(element, 'wp:post_parent') || '0',
    title: field(element, 'title'),
    alt: element.meta.get('_wp_attachment_image_alt') ?? '',
    credit: CREDITS.map((key) => element.meta.get(key) ?? '').find((credit) => credit !== '') ?? fromCamera,
    caption: field(element, 'excerpt:encoded'),
  };
}
