import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { routes } from '../lib/addresses/routes';
import { indexFile } from '../lib/library/thread/indexedPaper';
import { run } from '../tests/support/run';
import { fillArchive } from './archive';
import type { Chapter, Effort, Goal } from './chapter';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { questions } from './questions';
import { ours, type Place, type Server } from './servers';
import { quantile } from './statistics';

const QUESTIONS = 300;
/** Milliseconds between two questions: the server answers 20 a second, whoever asks. */
const QUESTION_EVERY = 60;
/** Milliseconds between a reader's answer and the next request. */
const READ_EVERY = 5;
/** Milliseconds that the reader's page may be slower while the index is built. */
const READER_SLACK = 5;

/** What searching an archive of one size costs. Times in milliseconds, memory in bytes. */
interface Measured {
  readonly articles: number;
  readonly build: number;
  readonly answers: readonly number[];
  readonly queries: readonly number[];
  readonly memory: number;
  /** A reader's front pages while the index was built, and afterwards. */
  readonly during: readonly number[];
  readonly after: readonly number[];
}

/** The search: building its index while readers read, answering, and what it holds in memory. */
export async function search({ archives, seconds }: Effort): Promise<Chapter> {
  const measured: Measured[] = [];
  for (const articles of new Set([archives[0], archives.at(-1)])) {
    if (articles !== undefined) measured.push(await withPlace((place) => measure(place, articles, seconds)));
  }
  const largest = measured.at(-1);
  return {
    title: 'The search',
    method: `A synthetic archive, 4 KB an article, of 20,000 words with the frequencies of a language. The index is built by a server that has just started, for a reader who asks for the front page every ${READ_EVERY} ms; its p99 then and afterwards. ${QUESTIONS} different questions over HTTP, one every ${QUESTION_EVERY} ms, each from an address of its own, as the server limits what an address and all of them may ask: one to three words, phrases, sections and years, a tenth without an answer, three tenths with words that nearly every article holds. The query alone, and memory, are those of a process that does nothing but search in the index that the server has left.`,
    tables: [
      {
        head: ['articles', 'index built', 'page of results, p50', 'p95', 'query, p50', 'p95', 'memory', 'reader, p99', 'while building'],
        rows: measured.map(row),
      },
    ],
    goals: largest ? goals(largest) : [],
  };
}

function row({ articles, build, answers, queries, memory, during, after }: Measured): string[] {
  const times = [quantile(answers, 0.5), quantile(answers, 0.95), quantile(queries, 0.5), quantile(queries, 0.95)];
  const readers = [quantile(after, 0.99), quantile(during, 0.99)];
  return [figure.count(articles), figure.seconds(build), ...times.map(figure.ms), figure.mebibytes(memory), ...readers.map(figure.ms)];
}

function goals({ articles, build, answers, memory, during, after }: Measured): Goal[] {
  const what = (text: string): string => `${text}, ${figure.count(articles)} articles`;
  const p95 = quantile(answers, 0.95);
  const slower = quantile(during, 0.99) - quantile(after, 0.99);
  return [
    { what: what('search index built'), wanted: '≤ 180 s', found: figure.seconds(build), met: build <= 180_000 },
    { what: what('a page of results, p95'), wanted: '≤ 50 ms', found: figure.ms(p95), met: p95 <= 50 },
    { what: what('memory of the search'), wanted: '≤ 150 MB', found: figure.mebibytes(memory), met: memory <= 150e6 },
    {
      what: what('a reader’s p99 while the index is built'),
      wanted: `≤ ${READER_SLACK} ms more`,
      found: `${slower < 0 ? '−' : '+'}${figure.ms(Math.abs(slower))}`,
      met: slower <= READER_SLACK,
    },
  ];
}

async function measure(place: Place, articles: number, seconds: number): Promise<Measured> {
  await fillArchive(place.content, articles);
  const server = ours({ CACHE_DIR: cacheOf(place), TRUSTED_PROXIES: '1' });
  const served = await withServer(server, place, paths.front, async ({ origin }) => {
    const during = await readUntil(origin, () => isBuilt(place));
    const over = performance.now() + seconds * 1000;
    const after = await readUntil(origin, () => Promise.resolve(performance.now() > over));
    return { during, after, build: await buildTime(place), answers: await ask(origin) };
  });
  return { articles, ...served, ...(await alone(place)) };
}

/** A reader's waiting times for the front page, until `over`. */
async function readUntil(origin: string, over: () => Promise<boolean>): Promise<number[]> {
  const times: number[] = [];
  for (let looked = 0; ;) {
    times.push(await timed(origin + paths.front));
    await sleep(READ_EVERY);
    if (performance.now() - looked < 500) continue;
    if (await over()) return times;
    looked = performance.now();
  }
}

async function ask(origin: Server['origin']): Promise<number[]> {
  const times: number[] = [];
  for (const [number, question] of questions(QUESTIONS).entries()) {
    times.push(await timed(origin + routes.searchFor(question), { 'x-forwarded-for': `192.0.2.${number % 250}` }));
    await sleep(QUESTION_EVERY);
  }
  return times;
}

/** Milliseconds until an answer is there as a whole. Rejects when it is no page. */
async function timed(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - began;
}

const cacheOf = ({ folder }: Place): string => path.join(folder, 'cache');

const isBuilt = async (place: Place): Promise<boolean> => (await logOf(place)).includes('search index complete');

async function buildTime(place: Place): Promise<number> {
  return Number(/"ms":([\d.]+),"msg":"search index complete"/.exec(await logOf(place))?.[1]);
}

const logOf = ({ folder }: Place): Promise<string> => readFile(path.join(folder, 'this-server.log'), 'utf8');

const told = z.object({ bytes: z.number(), times: z.array(z.number()) });

async function alone(place: Place): Promise<Pick<Measured, 'memory' | 'queries'>> {
  const index = indexFile({ folder: place.content, cacheDir: cacheOf(place), showsAll: false, siteUrl: '' });
  const args = ['--import', 'tsx', 'bench/searchAlone.ts', index, String(QUESTIONS)];
  const { code, stdout, stderr } = await run(process.execPath, args);
  if (code !== 0) throw new Error(`the search alone failed:\n${stderr}`);
  const { bytes, times } = told.parse(JSON.parse(stdout));
  return { memory: bytes, queries: times };
}
