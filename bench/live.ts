import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articleText } from '../tests/support/paper';
import type { Chapter, Effort } from './chapter';
import { figure } from './figures';
import { loadInTurn } from './load';
import { paths, withPlace, withServer } from './place';
import { ours, type Place } from './servers';
import { median, quantile, randomNumbers } from './statistics';
import { ask } from './wire';

const ENTRIES = 300;
/** Of an entry: a paragraph, as live coverage is written. */
const WORDS = 40;
const READERS = 64;
/** Milliseconds from one save to the next: 200 a minute. */
const EVERY_MS = 300;
const MOST_MS = 300;
const MOST_BYTES = 40 * 1024;
const COVERAGE = '/articles/direct';
/** Entries on the page when the first save is made. */
const BEFORE = ENTRIES - 1;

/** A coverage of 300 entries, saved again and again under readers. */
export async function live({ saves }: Effort): Promise<Chapter> {
  const { times, bytes, load } = await withPlace((place) => measure(place, saves));
  const p99 = quantile(times, 0.99);
  return {
    title: 'Live coverage',
    method: `A coverage of ${ENTRIES} entries of ${WORDS} words, those of the article in random order. ${saves} saves, each adding an entry, one every ${EVERY_MS} ms or as soon as the one before is shown, while ${READERS} readers (wrk, one thread) ask for the page and the line of whoever follows as soon as they have one; from the file’s being written to another ETag, asked for every 5 ms. Bytes are those of the answer in brotli.`,
    tables: [
      {
        head: ['save to page, median', 'p99', 'bytes', 'readers’ requests/s', 'readers’ p99'],
        rows: [[figure.ms(median(times)), figure.ms(p99), figure.bytes(bytes), figure.count(load.perSecond), figure.ms(load.p99)]],
      },
    ],
    goals: [
      {
        what: `save to page, ${ENTRIES} entries, ${READERS} readers, p99`,
        wanted: `≤ ${figure.ms(MOST_MS)}`,
        found: figure.ms(p99),
        met: p99 <= MOST_MS,
      },
      {
        what: `${ENTRIES} entries in brotli`,
        wanted: `≤ ${figure.bytes(MOST_BYTES)}`,
        found: figure.bytes(bytes),
        met: bytes <= MOST_BYTES,
      },
      { what: 'readers’ errors meanwhile', wanted: '0', found: figure.count(load.errors), met: load.errors === 0 },
    ],
  };
}

async function measure(place: Place, saves: number) {
  const entryOf = await entries(place);
  const write = (count: number): Promise<void> => {
    const fields = { headline: 'Un direct', publishedAt: '2025-06-10', live: '{ start: 2025-06-10, end: 2999-01-01 }' };
    const body = Array.from({ length: count }, (_, n) => entryOf(count - 1 - n)).join('\n\n');
    return writeFile(path.join(place.content, 'articles/direct.md'), articleText(fields, body));
  };
  await write(BEFORE);
  return withServer(ours({}), place, paths.article, async ({ origin }) => {
    const page = origin + COVERAGE;
    let state = await untilOther(page, '');
    const seconds = Math.ceil((saves * EVERY_MS) / 1000);
    const loading = loadInTurn(origin, [COVERAGE, `${COVERAGE}/suite`], { connections: READERS, seconds, folder: place.folder });
    const times: number[] = [];
    for (let save = 0; save < saves; save += 1) {
      const began = performance.now();
      await write(BEFORE + ((save + 1) % 2));
      state = await untilOther(page, state);
      times.push(performance.now() - began);
      await sleep(began + EVERY_MS - performance.now());
    }
    const load = await loading;
    return { times, load, bytes: await bytesOf(page) };
  });
}

/** One entry a minute, from midnight on. */
async function entries({ content }: Place): Promise<(n: number) => string> {
  const words = (await readFile(path.join(content, `${paths.article}.md`), 'utf8')).split('---')[2]?.split(/\s+/) ?? [];
  const chance = randomNumbers(1);
  const some = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(chance.next().value * words.length)] ?? '').join(' ');
  const texts = Array.from({ length: ENTRIES }, () => [some(6), some(WORDS)] as const);
  const two = (number: number): string => String(number).padStart(2, '0');
  return (n) => {
    const [title, text] = texts[n] ?? ['', ''];
    return `## ${two(Math.floor(n / 60))}:${two(n % 60)} — ${title}\n\n${text}`;
  };
}

/** The page's ETag, once it is another. */
async function untilOther(url: string, than: string): Promise<string> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const { ok, headers } = await fetch(url, { method: 'HEAD' });
    const etag = headers.get('etag') ?? '';
    if (ok && etag !== than) return etag;
    await sleep(5);
  }
  throw new Error(`${url} did not change within 30 s`);
}

/** In brotli, which is made after the first answers. */
async function bytesOf(url: string): Promise<number> {
  for (let asked = 0; asked < 200; asked += 1) {
    const { fields, bytes } = await ask(url, { 'accept-encoding': 'br, gzip' });
    if (fields.some((field) => /^content-encoding: br$/i.test(field))) return bytes;
    await sleep(100);
  }
  throw new Error(`${url} is not compressed with brotli`);
}
