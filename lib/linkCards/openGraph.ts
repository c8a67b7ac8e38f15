import { Parser } from 'htmlparser2';

/** What a page says of itself to whoever links to it. */
export interface PageFacts {
  readonly title: string | undefined;
  readonly siteName: string | undefined;
  readonly image: string | undefined;
}

/** Reads the head of a page: OpenGraph (ogp.me), X's cards where there is none, its title. `type` is its Content-Type. */
export function pageFacts(bytes: Uint8Array, type: string): PageFacts {
  const told = new Map<string, string>();
  let title = '';
  let isTitle = false;
  const parser = new Parser({
    onopentag: (name, { property, name: named, content }) => {
      const key = (property ?? named ?? '').toLowerCase();
      if (name === 'meta' && content !== undefined && !told.has(key)) told.set(key, content);
      isTitle = name === 'title' && title === '';
    },
    ontext: (text) => void (isTitle && (title += text)),
    onclosetag: () => void (isTitle = false),
  });
  parser.end(decoded(bytes, type));
  const first = (...keys: readonly string[]): string | undefined => keys.map((key) => told.get(key)).find((value) => value?.trim());
  return {
    title: first('og:title', 'twitter:title') ?? (title.trim() || undefined),
    siteName: first('og:site_name', 'application-name'),
    image: first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
  };
}

/** By the charset of the header, else of the page's first lines; UTF-8 where neither says one that there is. */
function decoded(bytes: Uint8Array, type: string): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder().decode(bytes);
  }
}
