import * as z from 'zod';
import type { LinkCard } from '../markdown/linkCards/linkCards';
import { fetchPublic, Unreachable, type Reach } from './fetchPublic';
import { oEmbedAddress } from './oEmbed';
import { pageFacts } from './openGraph';
import { readJson } from '../process/readJson';

/** A card without its picture, and where that is. */
export interface FoundCard {
  readonly card: LinkCard;
  /** Address of the picture. */
  readonly poster: string | undefined;
}

/** Bytes of a page's beginning, in which its head is, of an answer in JSON, and of a picture. */
const MOST = { page: 1_000_000, json: 200_000, poster: 10_000_000 };
/** Letters of a title, a name. */
const LONGEST = 200;

/** What is told by oEmbed (oembed.com, 2.3.4), as far as a card shows it. */
const OEmbed = z.object({
  title: z.string().optional(),
  author_name: z.string().optional(),
  provider_name: z.string().optional(),
  thumbnail_url: z.string().optional(),
});

/** Asks what is at an address: by oEmbed where its site is known for it, else the page itself. Throws `Unreachable`. */
export async function fetchCard(url: string, reach?: Reach): Promise<FoundCard> {
  const address = new URL(url);
  const endpoint = oEmbedAddress(address);
  const host = address.hostname.replace(/^www\./, '');
  const found = endpoint === undefined ? await fromPage(url, reach) : await fromOEmbed(endpoint, reach);
  const title = inOneLine(found.title);
  if (title === undefined) throw new Unreachable('ne dit pas son titre');
  const author = inOneLine(found.author);
  return {
    card: { url, title, source: inOneLine(found.source) ?? host, ...(author !== undefined && author !== title && { author }) },
    poster: found.poster,
  };
}

/** The bytes of a poster. Throws `Unreachable`. */
export async function fetchPoster(url: string, reach?: Reach): Promise<Buffer> {
  return (await fetchPublic(url, { accept: 'image/*', most: MOST.poster }, reach)).bytes;
}

type Found = Readonly<Record<'title' | 'source' | 'author' | 'poster', string | undefined>>;

async function fromOEmbed(endpoint: string, reach: Reach | undefined): Promise<Found> {
  const { bytes } = await fetchPublic(endpoint, { accept: 'application/json', most: MOST.json }, reach);
  const { data } = OEmbed.safeParse(readJson(bytes.toString()));
  if (!data) throw new Unreachable('répond autrement que par oEmbed');
  return { title: data.title, source: data.provider_name, author: data.author_name, poster: posterAddress(data.thumbnail_url, endpoint) };
}

async function fromPage(url: string, reach: Reach | undefined): Promise<Found> {
  const page = await fetchPublic(url, { accept: 'text/html, application/xhtml+xml', most: MOST.page, beginning: true }, reach);
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(page.type)) throw new Unreachable('n’est pas une page');
  const { title, siteName, image } = pageFacts(page.bytes, page.type);
  return { title, source: siteName, author: undefined, poster: posterAddress(image, page.url) };
}

/** Many pages still write http:// of what is there by https, too. */
function posterAddress(written: string | undefined, base: string | URL): string | undefined {
  if (written === undefined || !URL.canParse(written, base)) return undefined;
  return new URL(written, base).href.replace(/^http:/, 'https:');
}

/** What others write, as one short line of plain letters. */
function inOneLine(written: string | undefined): string | undefined {
  const line = (written ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line || undefined;
}
