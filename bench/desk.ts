import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { CALLS } from '../lib/desk/protocol';
import { startDesk, type DeskProcess } from '../tests/support/deskProcess';
import { articleText } from '../tests/support/paper';
import { startServer } from '../tests/support/server';
import { fillArchive } from './archive';
import type { Chapter, Effort, Goal } from './chapter';
import { figure } from './figures';
import { withPlace } from './place';
import type { Place } from './servers';
import { median, quantile } from './statistics';

/** Milliseconds that the page waits for another key before it asks. */
const DEBOUNCE_MS = 150;
/** Words of a text that is typed in, in paragraphs of so many. */
const WORDS = 2000;
const PARAGRAPH = 100;
/** Milliseconds between two questions whether readers have it, as the page asks them. */
const ASK_EVERY = 20;
const LONGEST_MS = 30_000;
const FILE = 'articles/au-bureau.md';

/** What the desk costs an editor of a paper of so many articles. In milliseconds, and bytes. */
interface Desk {
  readonly articles: number;
  /** From its start to the list, without an index and with one. */
  readonly first: number;
  readonly again: number;
  /** Of that, once it listens. */
  readonly listed: number;
  readonly presses: readonly number[];
  readonly acts: readonly number[];
  readonly script: number;
}

/** The editors' tool in the browser, as its page asks its process. */
export async function desk({ archives, saves }: Effort): Promise<Chapter> {
  const measured: Desk[] = [];
  for (const articles of archives) measured.push(await withPlace((place) => measure(place, articles, saves)));
  const largest = measured.at(-1);
  return {
    title: 'The desk',
    method: `The editors’ tool in the browser, over a synthetic archive. From the start of its process to the list of the newest articles, without an index and with one; the list alone once the process listens. A key press is ${figure.count(WORDS)} words with another one in them, from the question to the preview’s last byte and to the messages, whichever comes later; the page waits ${DEBOUNCE_MS} ms for the next key before. An act is a saved correction, from the question until the desk says that the public site, a process of its own, has it. ${saves} of each. The script is all that the page loads, with gzip.`,
    tables: [
      {
        head: ['articles', 'list, no index', 'with index', 'of that, the list', 'key press, median', 'p99', 'act to live, median', 'p99'],
        rows: measured.map(row),
      },
    ],
    goals: largest ? goals(largest) : [],
  };
}

function row({ articles, first, again, listed, presses, acts }: Desk): string[] {
  const both = (times: readonly number[]): string[] => [median(times), quantile(times, 0.99)].map(figure.ms);
  return [figure.count(articles), figure.seconds(first), figure.seconds(again), figure.ms(listed), ...both(presses), ...both(acts)];
}

function goals({ articles, listed, presses, acts, script }: Desk): Goal[] {
  const upTo = (what: string, found: number, most: number, print: (value: number) => string): Goal => ({
    what,
    wanted: `≤ ${print(most)}`,
    found: print(found),
    met: found <= most,
  });
  const of = (text: string): string => `${text}, ${figure.count(articles)} articles`;
  return [
    upTo(of('the desk’s list, once it is open'), listed, 2000, figure.ms),
    upTo(
      of(`key press to preview and messages, ${figure.count(WORDS)} words, with ${DEBOUNCE_MS} ms of waiting, p99`),
      DEBOUNCE_MS + quantile(presses, 0.99),
      300,
      figure.ms,
    ),
    upTo(of('act at the desk to live, p99'), quantile(acts, 0.99), 1000, figure.ms),
    upTo('script of the desk, gzip', script, 350_000, figure.bytes),
  ];
}

async function measure({ content, folder }: Place, articles: number, count: number): Promise<Desk> {
  await fillArchive(content, articles);
  const site = await startServer({ CONTENT_DIR: content, CACHE_DIR: `${folder}/site` });
  const open = async <T>(
    work: (desk: DeskProcess, times: { readonly shown: number; readonly listed: number }) => Promise<T>,
  ): Promise<T> => {
    const began = performance.now();
    const opened = await startDesk({ CONTENT_DIR: content, CACHE_DIR: `${folder}/desk`, DESK_SITE: site.origin });
    try {
      const listens = performance.now();
      await untilListed(opened);
      const now = performance.now();
      return await work(opened, { shown: now - began, listed: now - listens });
    } finally {
      await opened.stop();
    }
  };
  try {
    const first = await open((_, { shown }) => Promise.resolve(shown));
    return await open(async (opened, { shown: again, listed }) => {
      const script = await scriptSize(opened);
      const presses = await press(opened, count);
      return { articles, first, again, listed, script, presses, acts: await act(opened, count) };
    });
  } finally {
    await site.stop();
  }
}

async function untilListed(opened: DeskProcess): Promise<void> {
  const end = performance.now() + 300_000;
  while ((await opened.ask(CALLS.list, {})).reading !== undefined) {
    if (performance.now() > end) throw new Error('the desk had no list within five minutes');
    await sleep(ASK_EVERY);
  }
}

const textOf = (word: string, headline = 'Au bureau'): string => {
  const paragraphs = Array.from(
    { length: WORDS / PARAGRAPH },
    (_, at) => `${at === 0 ? word : 'Mot'} ${'après mot '.repeat((PARAGRAPH - 2) / 2)}fin.`,
  );
  return articleText({ headline, publishedAt: new Date(Date.now() - 60_000).toISOString() }, paragraphs.join('\n\n'));
};

async function press(opened: DeskProcess, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const asked = { file: FILE, text: textOf(`Touche${String(key)}`) };
    const began = performance.now();
    const page = opened.ask(CALLS.preview, asked).then(async (preview) => {
      if (preview.outcome !== 'done') throw new Error(preview.says);
      const html = await (await fetch(opened.origin + preview.page)).text();
      if (!html.includes(`Touche${String(key)}`)) throw new Error('the preview does not show what was typed');
    });
    await Promise.all([page, opened.ask(CALLS.check, asked)]);
    // The first ones find a renderer that has not rendered yet.
    if (key >= count / 10) times.push(performance.now() - began);
  }
  return times;
}

/** Saves a text that readers see, again and again; milliseconds until the desk says that they see it. */
async function act(opened: DeskProcess, count: number): Promise<number[]> {
  const times: number[] = [];
  let version = '';
  for (let save = 0; save < count; save += 1) {
    const began = performance.now();
    const done = await opened.ask(CALLS.act, { file: FILE, version, text: textOf(`Geste${String(save)}`), act: { act: 'save' } });
    if (done.outcome !== 'done') throw new Error(`the desk did not save: ${done.says}`);
    version = done.opened.version;
    const { watch = '' } = done;
    while ((await opened.ask(CALLS.live, { watch })).standing !== 'live') {
      if (performance.now() - began > LONGEST_MS) throw new Error('readers did not see it within half a minute');
      await sleep(ASK_EVERY);
    }
    times.push(performance.now() - began);
  }
  return times;
}

async function scriptSize(opened: DeskProcess): Promise<number> {
  const script = await (await fetch(`${opened.origin}/bureau.js`)).arrayBuffer();
  return gzipSync(Buffer.from(script), { level: 9 }).length;
}
