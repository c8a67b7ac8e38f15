import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../content/article';
import type { ChangeListener } from '../../library/library';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { startHub, startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { testPaper } from '@/tests/support/testPaper';
import type { Paper } from '../paper';
import { openAnnouncer, type Announcer } from './announcer';

const SITE = 'https://gazette.example';
const FEEDS = ['/feed.xml', '/feed.json', '/rubriques/economie/feed.xml'].map((feed) => SITE + feed);
const pace = { settle: 5, first: 10, longest: 40, tries: 4, timeout: 10_000 };

let folder: string;
let hub: StrictHub;
let engines: StrictHub;
let paper: Paper;
let log: string[];
let open: (Announcer | undefined)[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'announce-'));
  hub = await startHub();
  engines = await startIndexNow();
  const indexNow = { key: 'une-cle-de-test', endpoint: engines.url };
  paper = { ...testPaper, hub: hub.url, indexNow, announceFile: path.join(folder, 'etat', 'announce.jsonl') };
  log = [];
  open = [];
});
afterEach(async () => {
  for (const announcer of open) await announcer?.close();
  await Promise.all([hub.stop(), engines.stop()]);
  await rm(folder, { recursive: true });
  expect([...hub.faults, ...engines.faults]).toEqual([]);
});

test('the archive that was there before is noted and not announced', async () => {
  const newsroom = await begin([article({}, '', 'un'), article({}, '', 'deux')]);
  await newsroom.close();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
  expect(await readFile(paper.announceFile, 'utf8')).toMatch(/"un"[^]*"deux"[^]*\{"journal":1\}\n$/);
});

test('a story is announced when it is published, updated and withdrawn, once each', async () => {
  const newsroom = await begin([]);
  const steps: [string, Article[]][] = [
    ['published', [article({}, 'Un.', 'un')]],
    ['updated', [article({}, 'Deux.', 'un')]],
    ['withdrawn', []],
  ];
  for (const [index, [, articles]] of steps.entries()) {
    newsroom.change(articles, 'un');
    // Told again by the clock or by a neighbour: nothing of it changed.
    newsroom.change(articles, 'un');
    await vi.waitFor(() => expect(engines.taken).toHaveLength(index + 1));
    await vi.waitFor(() => expect(hub.taken).toHaveLength((index + 1) * FEEDS.length));
  }
  await newsroom.close();
  expect(engines.taken).toEqual(steps.map(() => `${SITE}/articles/un`));
  expect(hub.taken).toEqual(steps.flatMap(() => FEEDS));
});

test('drafts, scheduled stories and pages are nobody’s business', async () => {
  const newsroom = await begin([]);
  newsroom.change([article({ draft: 'true' }, '', 'brouillon'), article({ publishedAt: '2999-01-01' }, '', 'futur')], 'brouillon', 'futur');
  newsroom.tell('page:don', 'site', 'latest');
  await newsroom.settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test('what search engines must not list is told to feed readers only, until it may be listed', async () => {
  const newsroom = await begin([]);
  newsroom.change([article({ noindex: 'true' }, '', 'un')], 'un');
  await vi.waitFor(() => expect(hub.taken).toEqual(FEEDS));
  expect(engines.requests()).toBe(0);
  newsroom.change([article({}, '', 'un')], 'un');
  await vi.waitFor(() => expect(engines.taken).toEqual([`${SITE}/articles/un`]));
});

test('a story that moves is told to both sections', async () => {
  const newsroom = await begin([article({}, '', 'un')]);
  newsroom.change([article({ section: 'politique' }, '', 'un')], 'un');
  await vi.waitFor(() => expect([...hub.taken].sort()).toEqual([...FEEDS, `${SITE}/rubriques/politique/feed.xml`].sort()));
});

test('many changes at once are one request to IndexNow and one a feed to the hub', async () => {
  const newsroom = await begin([]);
  const many = Array.from({ length: 100 }, (_, n) => article({}, '', `a-${n}`));
  newsroom.change(many, ...many.map(({ slug }) => slug));
  await vi.waitFor(() => expect(engines.taken).toHaveLength(100));
  await newsroom.settled();
  expect(engines.requests()).toBe(1);
  expect(hub.taken).toEqual(FEEDS);
});

test.for([
  ['is down', 503],
  ['is busy', 429],
  ['breaks the connection', 'reset'],
] as const)('a service that %s is told later, once', async ([, answer]) => {
  const newsroom = await begin([]);
  engines.answerNext(answer, answer);
  newsroom.change([article({}, '', 'un')], 'un');
  await vi.waitFor(() => expect(engines.taken).toEqual([`${SITE}/articles/un`]));
  await newsroom.settled();
  expect(engines.requests()).toBe(3);
  expect(log.filter((line) => line.includes('tried again'))).toHaveLength(2);
});

test.for([
  ['refuses', [403], 1],
  ['sends elsewhere', [301], 1],
  ['never comes back', [503, 503, 503, 503], 4],
] as const)('a service that %s is given up, and told so in the log', async ([, answers, requests]) => {
  const newsroom = await begin([]);
  engines.answerNext(...answers);
  newsroom.change([article({}, '', 'un')], 'un');
  await vi.waitFor(() => expect(log).toContain('error announcement given up'));
  await newsroom.settled();
  expect(engines.requests()).toBe(requests);
  expect(await readFile(paper.announceFile, 'utf8')).toContain(`{"paid":{"service":"indexnow","url":"${SITE}/articles/un"}}`);
});

test('what was owed when the process ended is told by the next one, and no more than that', async () => {
  const first = await begin([], { ...pace, settle: 60_000 });
  first.change([article({}, '', 'un')], 'un');
  await vi.waitFor(async () => expect(await readFile(paper.announceFile, 'utf8')).toContain('owe'));
  await first.close();
  // A crash in the middle of a write.
  await appendFile(paper.announceFile, '{"article":"deux","as":"lis');
  const second = await begin([article({}, '', 'un')]);
  await vi.waitFor(() => expect(engines.taken).toEqual([`${SITE}/articles/un`]));
  await vi.waitFor(() => expect(hub.taken).toEqual(FEEDS));
  await second.close();
  await (await begin([article({}, '', 'un')])).settled();
  expect([engines.requests(), hub.requests()]).toEqual([1, 3]);
});

test('what changed while the process was down is announced when it starts', async () => {
  await (await begin([article({}, 'Un.', 'un'), article({}, '', 'deux'), article({}, '', 'trois')])).close();
  await begin([article({}, 'Autre.', 'un'), article({}, '', 'trois'), article({}, '', 'quatre')]);
  await vi.waitFor(() => expect([...engines.taken].sort()).toEqual(['deux', 'quatre', 'un'].map((slug) => `${SITE}/articles/${slug}`)));
});

test('another name of the paper is no news of its articles', async () => {
  await (await begin([article({}, 'Un.', 'un')])).close();
  paper = { ...paper, site: { ...paper.site, name: 'La Nouvelle Gazette', publisher: { ...paper.site.publisher, name: 'Autre' } } };
  await (await begin([article({}, 'Un.', 'un')])).settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test('what was noted in an older format is noted anew without being announced, and a withdrawal is told all the same', async () => {
  await (await begin([])).close();
  const older = ['un', 'deux'].map((slug) => `${JSON.stringify({ article: slug, as: 'listed economie abcdefghijklmnop' })}\n`);
  await appendFile(paper.announceFile, older.join(''));
  const newsroom = await begin([article({}, 'Un.', 'un')]);
  await vi.waitFor(() => expect(engines.taken).toEqual([`${SITE}/articles/deux`]));
  newsroom.change([article({}, 'Deux.', 'un')], 'un');
  await vi.waitFor(() => expect(engines.taken).toEqual([`${SITE}/articles/deux`, `${SITE}/articles/un`]));
});

test('an article is the same, in whatever order its fields come', async () => {
  const story = article({ image: '{ src: photo.jpg, alt: Un port, credit: AFP }', updatedAt: '2025-06-11' }, 'Un.', 'un');
  await (await begin([story])).close();
  const turned = { ...turn(story), publishedAt: turn(story.publishedAt), ...(story.image && { image: turn(story.image) }) };
  await (await begin([turned])).settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test('a journal that cannot be read is begun anew, without announcing the archive', async () => {
  await (await begin([])).close();
  await writeFile(paper.announceFile, '\u0000\u0000not a journal');
  await (await begin([article({}, '', 'un')])).settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test.for([
  ['nobody is named', { hub: undefined, indexNow: undefined }],
  ['the paper is not public', { indexable: false }],
] as const)('nothing is opened, and no file written, when %s', async ([, off]) => {
  expect(await openAnnouncer({ library: shelf([]), paper: { ...paper, ...off }, log: collect(), pace })).toBeUndefined();
  await expect(readFile(paper.announceFile)).rejects.toThrow('ENOENT');
});

/** The same with its last field first. */
function turn<T extends object>(told: T): T {
  const turned = { ...told };
  for (const [name, value] of Object.entries(told).reverse()) {
    Reflect.deleteProperty(turned, name);
    Reflect.set(turned, name, value);
  }
  return turned;
}

/** A newsroom whose articles a test exchanges. */
async function begin(articles: readonly Article[], at = pace) {
  let library = shelf(articles);
  let listener: ChangeListener = () => undefined;
  const announcer = await openAnnouncer({
    library: {
      findArticle: (slug) => library.findArticle(slug),
      sourceStamp: (slug) => library.sourceStamp(slug),
      list: (...asked) => library.list(...asked),
      count: (front) => library.count(front),
      onChange: (listen) => {
        listener = listen;
        return () => (listener = () => undefined);
      },
    },
    paper,
    log: collect(),
    pace: at,
  });
  open.push(announcer);
  await vi.waitFor(async () => expect(await readFile(paper.announceFile, 'utf8')).toContain('{"journal":1}'));
  const tell = (...keys: string[]): void => {
    listener(new Set(keys));
  };
  const close = async (): Promise<void> => announcer?.close();
  return {
    tell,
    close,
    change: (present: readonly Article[], ...slugs: string[]): void => {
      library = shelf(present);
      tell(...slugs.map((slug) => `article:${slug}`));
    },
    /** Longer than every delay of the pace: whatever would still come has come. */
    settled: async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await close();
    },
  };
}

function collect() {
  const write = (level: string) => (_fields: object, message: string) => void log.push(`${level} ${message}`);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
