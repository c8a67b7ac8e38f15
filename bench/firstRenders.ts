import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, constants, setPriority } from 'node:os';
import path from 'node:path';
import { pressReview } from '../tests/support/pressReview';
import type { Chapter, Effort } from './chapter';
import { start, type Child } from './child';
import { paths, withPlace, withServer } from './place';
import { ours, type Place, type Server } from './servers';

const CONCURRENCIES = [1, 8];
/** Pieces of one server; more than that are rendered by one after the other, each with a folder of its own. */
const PIECES = 5000;

/** Answers to readers who are each the first to ask for a long piece, while every core has other work. */
export async function firstRenders({ firstRenders: count }: Effort): Promise<Chapter> {
  const rows: string[][] = [];
  let failures = 0;
  for (const concurrency of CONCURRENCIES) {
    const failed = await failedOf(count, concurrency);
    failures += failed;
    rows.push([String(concurrency), String(count), String(failed)]);
  }
  return {
    title: 'First renders of long pieces',
    method: `Pieces with twenty topics, a standfirst of 250 letters and 55 paragraphs with two links each, ${PIECES} to a server, each asked for once, while as many processes as there are cores count without end. So much data of a page comes in several chunks, in an order that nobody decides.`,
    tables: [{ head: ['at a time', 'pieces', 'answers other than a whole page'], rows }],
    goals: [{ what: 'first renders that fail', wanted: '0', found: String(failures), met: failures === 0 }],
  };
}

async function failedOf(count: number, concurrency: number): Promise<number> {
  let failed = 0;
  for (let first = 0; first < count; first += PIECES) failed += await failedOfOneServer(Math.min(PIECES, count - first), concurrency);
  return failed;
}

function failedOfOneServer(count: number, concurrency: number): Promise<number> {
  return withPlace(async (place) => {
    const pieces = await writePieces(place, count);
    return withServer(ours({ SITE_URL: 'https://journal.example' }), place, paths.front, async (server) => {
      const busy = Array.from({ length: availableParallelism() }, () => startCounting(place));
      try {
        return await askEach(server, pieces, concurrency);
      } finally {
        await Promise.all(busy.map(({ stop }) => stop()));
      }
    });
  });
}

/** A process that takes what is left of a core: behind the server, so that a render stays one of milliseconds. */
function startCounting({ folder }: Place): Child {
  const child = start('counting', process.execPath, ['-e', 'for (;;);'], folder);
  setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return child;
}

async function writePieces({ content }: Place, count: number): Promise<string[]> {
  const folder = path.join(content, 'articles', 'revues');
  await mkdir(folder);
  const slugs = Array.from({ length: count }, (_, number) => `revue-${String(number)}`);
  for (const [number, slug] of slugs.entries()) await writeFile(path.join(folder, `${slug}.md`), pressReview(number));
  return slugs.map((slug) => `/articles/${slug}`);
}

/** How many answers were not the whole page. */
async function askEach({ origin }: Server, pieces: readonly string[], concurrency: number): Promise<number> {
  const waiting = pieces.values();
  let failed = 0;
  const reader = async (): Promise<void> => {
    for (const piece of waiting) {
      const response = await fetch(origin + piece);
      const text = await response.text();
      if (response.status !== 200 || !/<title>Revue de presse [^]*<\/head>[^]*<\/html>$/.test(text)) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, reader));
  return failed;
}
