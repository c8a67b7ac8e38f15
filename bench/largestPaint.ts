import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ensureChromium, openChromium } from '../tests/support/chromium';
import { fullPaper } from '../tests/support/fullPaper';
import { listen } from '../server/http/listen';
import type { Chapter, Effort } from './chapter';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { ours } from './servers';
import { median } from './statistics';
import { visit, VISITED, type Visit } from './visit';

/** What is seen of a page. */
interface Seen {
  /** Milliseconds. */
  readonly lcp: number;
  readonly bytes: number;
}

/** A page, and the same without something. */
interface Compared {
  readonly page: Seen;
  readonly without: Seen;
}

/** What style costs a reader of the story, and photos a reader of the front page: each beside the same page without. */
export async function largestPaint({ repeats }: Effort): Promise<Chapter> {
  await ensureChromium();
  const measured = [
    { what: 'the story against itself without style', most: 1.3, ...(await ofTheStory(repeats)) },
    { what: 'the front page against itself without photos', most: 1.5, ...(await ofTheFront(repeats)) },
  ];
  return {
    title: 'The largest paint',
    method: `${VISITED}; ${repeats} first visits each in turn, medians. The story against the same HTML and header fields without its style, from a plain server; the front page of a paper with photos against that paper’s without them.`,
    tables: [
      {
        head: ['', 'LCP', 'without', '', 'all bytes', 'without'],
        rows: measured.map(({ what, page, without }) => [
          what,
          figure.ms(page.lcp),
          figure.ms(without.lcp),
          figure.times(page.lcp / without.lcp),
          figure.bytes(page.bytes),
          figure.bytes(without.bytes),
        ]),
      },
    ],
    goals: measured.map(({ what, most, page, without }) => ({
      what: `LCP, ${what}`,
      wanted: `≤ ${figure.times(most)}`,
      found: figure.times(page.lcp / without.lcp),
      met: page.lcp <= most * without.lcp,
    })),
  };
}

const PUBLIC = { SITE_URL: 'https://journal.example' };

function ofTheStory(repeats: number): Promise<Compared> {
  return withPlace((place) =>
    withServer(ours(PUBLIC), place, paths.article, async ({ origin }) => {
      const answer = await fetch(origin + paths.article);
      const bare = await serve((await answer.text()).replace(/<style>[^]*?<\/style>/, ''), answer.headers);
      try {
        return await inTurn(repeats, origin + paths.article, bare.origin);
      } finally {
        bare.close();
      }
    }),
  );
}

function ofTheFront(repeats: number): Promise<Compared> {
  return withPlace(
    (withPhotos) =>
      withPlace(async (without) => {
        await takePhotosAway(path.join(without.content, 'articles'));
        return withServer(ours(PUBLIC), withPhotos, paths.front, (page) =>
          withServer(ours(PUBLIC), without, paths.front, (other) => inTurn(repeats, page.origin, other.origin)),
        );
      }, fullPaper),
    fullPaper,
  );
}

async function takePhotosAway(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (name.endsWith('.md')) await writeFile(file, (await readFile(file, 'utf8')).replace(/^image: \{.*\n/m, ''));
  }
}

async function inTurn(repeats: number, page: string, without: string): Promise<Compared> {
  const browser = await openChromium();
  const seen = { page: new Array<Visit>(), without: new Array<Visit>() };
  for (let round = 0; round < repeats; round += 1) {
    seen.page.push(await visit(browser, page));
    seen.without.push(await visit(browser, without));
  }
  await browser.close();
  return { page: middle(seen.page), without: middle(seen.without) };
}

function middle(visits: readonly Visit[]): Seen {
  const bytes = visits.map(({ requests }) => requests.reduce((sum, request) => sum + request.bytes, 0));
  return { lcp: median(visits.map(({ lcp }) => lcp)), bytes: median(bytes) };
}

/** A page as compressed and with the header fields of ours, some of which take a browser longer than any style, and nothing else. */
async function serve(html: string, fields: Headers): Promise<{ readonly origin: string; readonly close: () => void }> {
  const body = brotliCompressSync(html);
  const told = [...fields].filter(
    ([name]) => !/^(?:content-(?:length|encoding)|transfer-encoding|connection|keep-alive|date|etag)$/.test(name),
  );
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, isPage ? { ...Object.fromEntries(told), 'content-encoding': 'br' } : {});
    response.end(isPage ? body : '');
  });
  const port = await listen(server, 0, '127.0.0.1');
  return { origin: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
