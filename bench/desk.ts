import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../tests/support/run';
import { articleText } from '../tests/support/paper';
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
/** Articles of which every section has more than one front shows. */
const FULL_FRONT = 100;

/** What an archive of one size costs. Times in milliseconds, memory in bytes. */
interface Archive {
  readonly articles: number;
  readonly build: number;
  readonly first: number;
  readonly again: number;
  readonly memory: number;
  readonly front: number;
  readonly saves: readonly number[];
}

/** The newsroom's own work: starting with an archive, and publishing into it. */
export async function desk({ archives, saves }: Effort): Promise<Chapter> {
  const measured: Archive[] = [];
  for (const articles of archives) measured.push(await withPlace((place) => measure(place, articles, saves)));
  const largest = measured.at(-1);
  return {
    title: 'The desk',
    method: `A synthetic archive, 4 KB an article. From starting the process to ready at the admin port; memory is then that of the process. ${saves} saves of an article: from the file’s being written to its text on its own page and its headline on the front page, asked for every 5 ms. The section’s front is a render after a correction, among the last saves. A build is the median of ${BUILDS}.`,
    tables: [
      {
        head: ['articles', 'build', 'ready, no index', 'ready, with index', 'memory', 'section front', 'save to page, median', 'p99'],
        rows: measured.map(row),
      },
    ],
    goals: largest ? goals(measured, largest) : [],
  };
}

function row({ articles, build, first, again, memory, front, saves }: Archive): string[] {
  const times = [figure.seconds(build), figure.seconds(first), figure.seconds(again)];
  return [
    figure.count(articles),
    ...times,
    figure.mebibytes(memory),
    figure.ms(front),
    figure.ms(median(saves)),
    figure.ms(quantile(saves, 0.99)),
  ];
}

/** Of the largest archive; starts are promised for one of 10,000 as well. A front is compared with that of the first archive that fills it. */
function goals(measured: readonly Archive[], largest: Archive): Goal[] {
  const what = (text: string, { articles }: Archive = largest): string => `${text}, ${figure.count(articles)} articles`;
  const filled = measured.find(({ articles }) => articles >= FULL_FRONT) ?? largest;
  const slower = largest.front / filled.front;
  const p99 = quantile(largest.saves, 0.99);
  const build = largest.build / (measured[0] ?? largest).build;
  const starts = (archive: Archive, mostFirst: number, mostAgain: number): Goal[] => [
    {
      what: what('ready without an index', archive),
      wanted: `≤ ${mostFirst / 1000} s`,
      found: figure.seconds(archive.first),
      met: archive.first <= mostFirst,
    },
    {
      what: what('ready with an index', archive),
      wanted: `≤ ${mostAgain / 1000} s`,
      found: figure.seconds(archive.again),
      met: archive.again <= mostAgain,
    },
  ];
  return [
    { what: what('build, against the smallest archive'), wanted: '≤ 1.1 ×', found: figure.times(build), met: build <= 1.1 },
    ...measured.filter(({ articles }) => articles === 10_000).flatMap((archive) => starts(archive, 3000, 2000)),
    ...starts(largest, 15_000, 3000),
    { what: what('memory when ready'), wanted: '≤ 600 MB', found: figure.mebibytes(largest.memory), met: largest.memory <= 600e6 },
    { what: what('save to page, p99'), wanted: '≤ 300 ms', found: figure.ms(p99), met: p99 <= 300 },
    {
      what: what(`a section’s front, against ${figure.count(filled.articles)} articles`),
      wanted: '± 20 %',
      found: figure.times(slower),
      met: slower <= 1.2,
    },
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
  const start = async <T>(work: (server: Server, ms: number) => Promise<T>): Promise<T> => {
    const admin = await freePort();
    const env = { ADMIN_PORT: String(admin), CACHE_DIR: path.join(place.folder, 'cache'), LOG_LEVEL: 'debug' };
    const began = performance.now();
    const server = await ours(env)(place);
    try {
      await untilReady(`http://127.0.0.1:${admin}/readyz`);
      return await work(server, performance.now() - began);
    } finally {
      await server.stop();
    }
  };
  const first = await start((server, ms) => Promise.resolve({ ms, memory: usage(server.pid).rss }));
  return start(async (server, again) => {
    const saves = await publish(place, server, count);
    return { articles, build, first: first.ms, again, memory: first.memory, front: await frontRender(place), saves };
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function untilReady(url: string): Promise<void> {
  const end = performance.now() + 300_000;
  while (performance.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.status === 200) return;
    await sleep(5);
  }
  throw new Error('the server did not get ready within five minutes');
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
    if (save >= count - FRONTS) await (await fetch(server.origin + SECTION)).arrayBuffer();
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
