import type { Root } from 'mdast';
import { routes } from '../addresses/routes';
import { findMedia, type Media } from '../pictures/media';
import { absoluteHtml } from './absoluteHtml';
import { openingOf } from './excerpt';
import { typesetMarkdown } from './markdown';
import type { Coverage } from './live/coverage';
import { toldEntries, type ToldEntry } from './live/toldEntries';
import { parseMarkdown } from './parseMarkdown';
import { plainBlocks } from './plainBlocks';
import { downloads } from './plugins/addresses';
import type { LinkCard } from './linkCards/linkCards';
import type { Subhead } from './plugins/headingIds';
import { pictureNames } from './pictures/pictures';
import { withoutIds } from './plugins/withoutIds';
import type { Wire } from './plugins/wireForm';
import { publicText } from './publicText';
import { countWords } from './readingTime';
import { UnmadeText } from './unmadeText';

/** What a text is made from. */
export interface SourceText extends Wire {
  readonly slug: string;
  /** Path of the page that prints it. */
  readonly path: string;
  /** Markdown, without comments. */
  readonly body: string;
  /** BCP 47 tag of its language, when it is not the paper's. */
  readonly lang?: string | undefined;
  /** Its entries are those of a live coverage. */
  readonly live?: Coverage | undefined;
  /** The replies that stand below it, in Markdown. */
  readonly replies?: readonly { readonly text: string }[] | undefined;
  /** Who paid for it. */
  readonly sponsor?: object | undefined;
  /** The photo that leads it. */
  readonly image?: { readonly src: string } | undefined;
  /** What is shown of the pages at addresses that stand alone in it. */
  readonly cards?: readonly LinkCard[] | undefined;
}

/** Measured pictures, by the name that the text gives them. */
export type MediaByName = Readonly<Record<string, Media>>;

/** All that is made of a text for readers and machines; JSON all through. */
export interface TypesetText {
  /** Safe HTML of the page. */
  readonly html: string;
  /** Its headings, in order. */
  readonly subheads: readonly Subhead[];
  readonly words: number;
  /** How it begins, plain. */
  readonly opening: string;
  /** Its paragraphs, captions and cells, plain: what excerpts are cut from. */
  readonly blocks: readonly string[];
  /** The HTML for feeds: every address is absolute, a picture is the file itself. */
  readonly feedHtml: string;
  /** For programs: the Markdown as typed, with the absolute addresses of its pictures. */
  readonly markdown: string;
  /** Of a live coverage, its entries, newest first. */
  readonly entries?: readonly ToldEntry[];
  /** Of an article with replies, each as its page and as feeds print it. */
  readonly replies?: readonly { readonly html: string; readonly feedHtml: string }[];
  /** The pictures beside it that it uses, the photo that leads it among them. */
  readonly pictures: MediaByName;
}

/**
 * Makes all that is made of a text; its pictures are already measured. `siteUrl` is the site's origin, without a slash at its
 * end. Throws `UnmadeText`.
 */
export function typesetText(source: SourceText, pictures: MediaByName, siteUrl: string): TypesetText {
  return attempt(source, () => {
    const text = parsed(source);
    return { ...forPages(text, source, pictures, siteUrl), ...forOthers(text, source, pictures, siteUrl) };
  });
}

/** The same without what is for feeds and programs, a third of the work: for a page that is shown once. Throws `UnmadeText`. */
export function typesetForPage(source: SourceText, pictures: MediaByName, siteUrl: string): TypesetText {
  return attempt(source, () => ({ ...forPages(parsed(source), source, pictures, siteUrl), feedHtml: '', markdown: '' }));
}

function parsed({ slug, body }: SourceText): Root {
  const text = parseMarkdown(body);
  downloads(routes.media(slug, ''))(text);
  return text;
}

function forPages(text: Root, source: SourceText, pictures: MediaByName, siteUrl: string) {
  const { dateline, agency, sponsor, lang, live, cards, replies = [] } = source;
  const blocks = plainBlocks(text);
  return {
    ...typesetMarkdown(
      text,
      { dateline, agency },
      siteUrl,
      { cards, pictures: new Map(Object.entries(pictures)) },
      { lang, live, isSponsored: sponsor !== undefined },
    ),
    ...(replies.length > 0 && { replies: replies.map((reply) => setReply(reply.text, source, siteUrl)) }),
    ...(live && { entries: toldEntries(text, live, lang) }),
    words: countWords(blocks.map((block) => block.text).join('\n')),
    opening: openingOf(blocks, lang),
    blocks: blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code').map((block) => block.text),
    pictures,
  };
}

/** A reply stands below the article: its ids would be the article's, and it has no pictures. */
function setReply(text: string, { slug, path }: SourceText, siteUrl: string) {
  const tree = parseMarkdown(text);
  withoutIds()(tree);
  const [html = '', plain = ''] = [siteUrl, undefined].map((origin) => typesetMarkdown(tree, {}, origin).html.trimEnd());
  return { html, feedHtml: absoluteHtml(plain, new URL(path, siteUrl).href, new URL(routes.media(slug, ''), siteUrl).href) };
}

function forOthers(
  text: Root,
  { slug, path, body, dateline, agency, sponsor, lang, live, cards }: SourceText,
  pictures: MediaByName,
  siteUrl: string,
) {
  const media = new URL(routes.media(slug, ''), siteUrl).href;
  const form = { cards, pictures: new Map(Object.entries(pictures)), whole: true };
  const { html } = typesetMarkdown(text, { dateline, agency }, undefined, form, { lang, live, isSponsored: sponsor !== undefined });
  return { feedHtml: absoluteHtml(html.trimEnd(), new URL(path, siteUrl).href, media), markdown: publicText(body, media) };
}

/**
 * The same with the pictures that the text uses and that lie in `folder`, its own; `undefined` where it has none. `makeText` is for
 * whoever keeps what was made. Rejects with `UnmadeText`, and when the disk fails.
 */
export async function typesetBeside(
  source: SourceText,
  folder: string | undefined,
  siteUrl: string,
  makeText = typesetText,
): Promise<TypesetText> {
  return makeText(source, folder === undefined ? {} : await findPictures(source, folder), siteUrl);
}

async function findPictures(source: SourceText, folder: string): Promise<MediaByName> {
  const { slug, image, body, cards = [] } = source;
  // Parsing a text once more takes milliseconds, and most have no picture.
  const inText = body.includes('![') ? attempt(source, () => pictureNames(parseMarkdown(body))) : [];
  const names = new Set([...(image ? [image.src] : []), ...inText, ...cards.flatMap((card) => card.image ?? [])]);
  const found = await Promise.all([...names].map(async (name) => [name, await findMedia(slug, folder, name)] as const));
  return Object.fromEntries(found.flatMap(([name, media]) => (media ? [[name, media]] : [])));
}

function attempt<T>(source: SourceText, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnmadeText(source, error);
  }
}
