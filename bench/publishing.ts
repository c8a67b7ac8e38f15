import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../tests/support/run';
import { articleText } from '../tests/support/paper';
import { pagePath } from '../lib/addresses/routes';
import { fillArchive } from './archive';
import type { Chapter, Effort, Goal } from './chapter';
import { figure } from './figures';
import { freePort } from './freePort';
import { paths, withPlace } from './place';
import { usage } from './processTree';
import { ours, type Place, type Server } from './servers';
import { median, quantile } from './statistics';

const SECTION = '/rubriques/economie';
/** One build of 2.5 s differs from the next by half a second. */
const BUILDS = 3;
/** Renders of the section's front that are compared between archives. */
const FRONTS = 40;
/** Milliseconds from ready until memory is read: what a start leaves behind is collected by then. */
const MEMORY_AFTER = 3000;
const LEAST_MEMORY = 240 * 2 ** 20;
const MOST_MEMORY = 400 * 2 ** 20;
/** Articles of which every section has more than one front shows. */
const FULL_FRONT = 100;

/** What is asked for far from the front of an archive, and the milliseconds it may take on a miss. */
const DEEP: readonly (readonly [what: string, path: (at: number) => string, most: number])[] = [
  ['a sitemap part', (at) => `/sitemaps/20${String(10 + at)}06.xml`, 150],
  ['a month', (at) => `/archives/20${String(10 + at)}/05`, 30],
  ['page 2,000 of a section', (at) => pagePath(SECTION, 2000 + at), 30],
];
/** Of each, with other names. */
const DEPTHS = 9;

/** What an archive of one size costs. Times in milliseconds, memory in bytes. */
interface Archive {
  readonly articles: number;
  readonly build: number;
  /** From the start to ready: without an index, and with one; and with one to the first page. */
  readonly first: number;
  readonly again: number;
  readonly shown: number;
  readonly memory: number;
  readonly front: number;
  readonly saves: readonly number[];
  /** Medians of `DEEP`. */
  readonly deep: readonly number[];
}

/** The newsroom's own work: starting with an archive, and publishing into it. */
export async function publishing({ archives, saves }: Effort): Promise<Chapter> {
  const measured: Archive[] = [];
  for (const articles of archives) measured.push(await withPlace((place) => measure(place, articles, saves)));
  const largest = measured.at(-1);
  return {
    title: 'Starting and publishing',
    method: `A synthetic archive, 4 KB an article. From starting the process to ready at the admin port, which it is once the folder has been compared, and to the first page; memory is that of the process ${MEMORY_AFTER / 1000} s later, with an index in place. ${saves} saves of an article: from the file’s being written to its text on its own page and its headline on the front page, asked for every 5 ms. The section’s front is a render after a correction, among the last saves. A build is the median of ${BUILDS}. What lies deep is a median of ${DEPTHS}, each asked for once.`,
    tables: [
      {
        head: ['articles', 'build', 'ready, no index', 'with index', 'first 200, with index', 'memory', 'save to page, median', 'p99'],
        rows: measured.map(row),
      },
      { head: ['articles', 'section front', ...DEEP.map(([what]) => what)], rows: measured.map(depths) },
    ],
    goals: largest ? goals(measured, largest) : [],
  };
}

function row({ articles, build, first, again, shown, memory, saves }: Archive): string[] {
  const times = [build, first, again, shown].map(figure.seconds);
  return [figure.count(articles), ...times, figure.mebibytes(memory), figure.ms(median(saves)), figure.ms(quantile(saves, 0.99))];
}

function depths({ articles, front, deep }: Archive): string[] {
  return [figure.count(articles), ...[front, ...deep].map(figure.ms)];
}

/** What is promised of starts with so many articles, in milliseconds: the largest that is measured counts. */
const STARTS: readonly (readonly [articles: number, first: number, again: number])[] = [
  [1_000_000, 180_000, 25_000],
  [100_000, 15_000, 3000],
  [10_000, 3000, 2000],
  [0, 2000, 2000],
];

/** A front is compared with that of the first archive that fills it. */
function goals(measured: readonly Archive[], largest: Archive): Goal[] {
  const { articles, build, first, again, shown, memory, front, deep } = largest;
  const of = (text: string): string => `${text}, ${figure.count(articles)} articles`;
  const upTo = (what: string, found: number, most: number, print: (value: number) => string): Goal => ({
    what: of(what),
    wanted: `≤ ${print(most)}`,
    found: print(found),
    met: found <= most,
  });
  const filled = measured.find((archive) => archive.articles >= FULL_FRONT) ?? largest;
  const [, mostFirst = 0, mostAgain = 0] = STARTS.find(([least]) => articles >= least) ?? [];
  return [
    upTo('build, against the smallest archive', build / (measured[0] ?? largest).build, 1.1, figure.times),
    upTo('ready without an index', first, mostFirst, figure.seconds),
    upTo('ready with an index', again, mostAgain, figure.seconds),
    upTo('first 200 with an index', shown, 1500, figure.seconds),
    upTo('memory', memory, articles > 1 ? MOST_MEMORY : LEAST_MEMORY, figure.mebibytes),
    upTo('save to page, p99', quantile(largest.saves, 0.99), 300, figure.ms),
    upTo(`a section’s front, against ${figure.count(filled.articles)} articles`, front / filled.front, 1.2, figure.times),
    ...DEEP.map(([what, , most], at) => upTo(what, deep[at] ?? 0, most, figure.ms)),
  ];
}

async function measure(place: Place, articles: number, count: number): Promise<Archive> {
  await fillArchive(place.content, articles);
  const builds: number[] = [];
  for (let round = 0; round < BUILDS; round += 1) {
    const ms = await timed(async () => {
      const { code } = await run('npm', ['run', 'build'], { CONTENT_DIR: place.content });
      if (code !== 0) throw new Error('the build failed');
    });
    builds.push(ms);
  }
  const build = median(builds);
  const start = async <T>(work: (server: Server, times: { readonly ready: number; readonly shown: number }) => Promise<T>): Promise<T> => {
    const admin = await freePort();
    // Texts are set by it: another one at each start would have all of them read anew.
    const env = {
      SITE_URL: 'https://journal.example',
      ADMIN_PORT: String(admin),
      CACHE_DIR: path.join(place.folder, 'cache'),
      LOG_LEVEL: 'debug',
    };
    const began = performance.now();
    const server = await ours(env)(place);
    try {
      const shown = untilGiven(server.origin + paths.front).then(() => performance.now() - began);
      await untilGiven(`http://127.0.0.1:${admin}/readyz`);
      return await work(server, { ready: performance.now() - began, shown: await shown });
    } finally {
      await server.stop();
    }
  };
  const { ready: first } = await start((_, times) => Promise.resolve(times));
  return start(async (server, { ready: again, shown }) => {
    await sleep(MEMORY_AFTER);
    const memory = usage(server.pid).largest;
    const saves = await publish(place, server, count);
    const front = await frontRender(place);
    return { articles, build, first, again, shown, memory, front, saves, deep: await depthTimes(server) };
  });
}

/** Milliseconds of each of `DEEP`, medians; of those that a small archive has not, of the answer that there is none. */
async function depthTimes({ origin }: Server): Promise<number[]> {
  const medians: number[] = [];
  for (const [, pathAt] of DEEP) {
    const times: number[] = [];
    for (let at = 0; at < DEPTHS; at += 1) times.push(await timed(() => fetchWhole(origin + pathAt(at))));
    medians.push(median(times));
  }
  return medians;
}

async function fetchWhole(url: string): Promise<void> {
  await (await fetch(url)).arrayBuffer();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function untilGiven(url: string): Promise<void> {
  const end = performance.now() + 300_000;
  while (performance.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.status === 200) return;
    await sleep(5);
  }
  throw new Error(`${url} did not answer within five minutes`);
}

/** Saves the newest article again and again; milliseconds until its page and the front page show it. */
async function publish({ content }: Place, server: Server, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let save = 0; save < count; save += 1) {
    const headline = `Enregistré ${String(save)} fois`;
    const text = articleText({ headline, publishedAt: new Date(Date.now() - 60_000).toISOString() }, `Texte numéro ${String(save)}.`);
    await writeFile(path.join(content, 'articles', 'neuf.md'), text);
    const saved = performance.now();
    await Promise.all([
      untilShown(`${server.origin}/articles/neuf`, `Texte numéro ${String(save)}.`),
      untilShown(server.origin + paths.front, headline),
    ]);
    times.push(performance.now() - saved);
    // Towards the end: the first saves are made while the search's index is being built, which has a chapter of its own.
    if (save >= count - FRONTS) await fetchWhole(server.origin + SECTION);
  }
  return times;
}

async function untilShown(url: string, text: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if ((await (await fetch(url)).text()).includes(text)) return;
    await sleep(5);
  }
  throw new Error(`${text} did not appear within 10 s`);
}

/** The median of the section front's renders, in milliseconds, from the server's log. */
async function frontRender({ folder }: Place): Promise<number> {
  await sleep(1200);
  const log = await readFile(path.join(folder, 'this-server.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line.includes('"msg":"rendered"') && line.includes(`"path":"${SECTION}"`));
  return median(lines.slice(FRONTS / 4).map((line) => Number(/"ms":([\d.]+)/.exec(line)?.[1])));
}
