import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { FileRead } from '../../library/index/files';
import { articleIndex, readOf as fileOf, readOfSite, readsOf } from '@/tests/support/articleIndex';
import { site } from '@/tests/support/paper';
import { startHub, startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { testPaper } from '@/tests/support/testPaper';
import type { Paper } from '../paper';
import { Announcer } from './announcer';
import { deliveriesOf } from './deliveries';

const SITE = 'https://gazette.example';
const FEEDS = ['/feed.xml', '/feed.json', '/rubriques/economie/feed.xml'].map((feed) => SITE + feed);
const pace = { settle: 5, first: 10, longest: 40, tries: 4, timeout: 10_000 };

let file: string;
let hub: StrictHub;
let engines: StrictHub;
let paper: Paper;
let log: string[];

beforeEach(async () => {
  file = path.join(await temporaryFolder({}), 'library.db');
  hub = await startHub();
  engines = await startIndexNow();
  paper = { ...testPaper, hub: hub.url, indexNow: { key: 'une-cle-de-test', endpoint: engines.url } };
  log = [];
  onTestFinished(async () => {
    await Promise.all([hub.stop(), engines.stop()]);
    expect([...hub.faults, ...engines.faults]).toEqual([]);
  });
});

const read = (slug: string, body = '', fields = {}): FileRead => fileOf(fields, body, slug);
const story = (slug: string): string => `${SITE}/articles/${slug}`;

/** An index that holds these articles, or those that it held before, and whoever tells of its changes, until the test is over. */
function begin(archive: readonly FileRead[] = [], at = pace) {
  const writer = articleIndex(archive, { file, owes: (slug, before, after, site) => deliveriesOf(slug, before, after, paper, site) });
  const write = (level: string) => (_fields: object, message: string) => void log.push(`${level} ${message}`);
  const announcer = new Announcer({
    owings: writer.owings,
    paper,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    pace: at,
  });
  announcer.wake();
  let isOpen = true;
  const close = async (): Promise<void> => {
    await announcer.close();
    if (isOpen) writer.database.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    owings: writer.owings,
    close,
    /** Takes in files as they are now. */
    change: (...reads: readonly FileRead[]): void => {
      writer.take(readsOf(reads), Date.now());
      announcer.wake();
    },
    remove: (slug: string): void => {
      writer.take(new Map([[`articles/${slug}.md`, undefined]]), Date.now());
      announcer.wake();
    },
    /** It is that late, in epoch milliseconds. */
    appear: (now: number): void => {
      writer.appear(now);
      announcer.wake();
    },
    /** Longer than every delay of the pace: whatever would still come has come. */
    settled: async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await close();
    },
  };
}

test('the archive that was there before is not announced', async () => {
  const newsroom = begin([read('un'), read('deux')]);
  newsroom.change(read('un'), read('deux'));
  await newsroom.settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test.for([
  ['withdrawn', { withdrawn: '{ at: 2025-06-11, reason: Erreur }' }],
  ['made a draft again', { draft: 'true' }],
  ['deleted', undefined],
] as const)('a story is announced when it is published, updated and %s, once each', async ([, hidden]) => {
  const newsroom = begin();
  const steps = [
    () => newsroom.change(read('un', 'Un.')),
    () => newsroom.change(read('un', 'Deux.')),
    () => (hidden ? newsroom.change(read('un', 'Deux.', hidden)) : newsroom.remove('un')),
  ];
  for (const [index, step] of steps.entries()) {
    // The second time, nothing of it changed.
    step();
    step();
    await expect.poll(() => engines.taken).toHaveLength(index + 1);
    await expect.poll(() => hub.taken).toHaveLength((index + 1) * FEEDS.length);
  }
  await newsroom.settled();
  expect(engines.taken).toEqual(steps.map(() => story('un')));
  expect(hub.taken).toEqual(steps.flatMap(() => FEEDS));
});

test('drafts, scheduled stories and pages are nobody’s business', async () => {
  const newsroom = begin();
  newsroom.change(read('brouillon', '', { draft: 'true' }), read('futur', '', { publishedAt: '2999-01-01' }));
  newsroom.change(read('brouillon', 'Deux.', { draft: 'true' }), read('futur', 'Deux.', { publishedAt: '2999-01-02' }));
  const fields = JSON.stringify({ slug: 'don', title: 'Don', description: 'Donner.' });
  newsroom.change({ path: 'pages/don.md', slug: 'don', kind: 'page', stamp: '', digest: 0, fields, body: 'Texte.', problems: [] });
  newsroom.remove('futur');
  await newsroom.settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test('a scheduled story is announced when its hour has come, once', async () => {
  const newsroom = begin();
  const hour = Date.parse('2998-01-01T12:00:00Z');
  newsroom.appear(Date.now());
  newsroom.change(read('futur', '', { publishedAt: '2998-01-01T12:00:00Z' }));
  newsroom.appear(hour - 1);
  expect(newsroom.owings.of('indexnow')).toEqual([]);
  newsroom.appear(hour);
  await expect.poll(() => engines.taken).toEqual([story('futur')]);
  newsroom.appear(hour + 1);
  await newsroom.settled();
  expect([engines.taken, hub.taken]).toEqual([[story('futur')], FEEDS]);
});

test('what search engines must not list is told to feed readers only, until it may be listed', async () => {
  const newsroom = begin();
  newsroom.change(read('un', '', { noindex: 'true' }));
  await expect.poll(() => hub.taken).toEqual(FEEDS);
  expect(engines.requests()).toBe(0);
  newsroom.change(read('un'));
  await expect.poll(() => engines.taken).toEqual([story('un')]);
});

test('a story that moves is told to both sections', async () => {
  const newsroom = begin([read('un')]);
  newsroom.change(read('un', '', { section: 'politique' }));
  await expect.poll(() => [...hub.taken].sort()).toEqual([...FEEDS, `${SITE}/rubriques/politique/feed.xml`].sort());
});

test('many changes at once are one request to IndexNow and one a feed to the hub', async () => {
  const newsroom = begin();
  newsroom.change(...Array.from({ length: 100 }, (_, n) => read(`a-${n}`)));
  await expect.poll(() => engines.taken).toHaveLength(100);
  await newsroom.settled();
  expect(engines.requests()).toBe(1);
  expect(hub.taken).toEqual(FEEDS);
});

test.for([
  ['is down', 503],
  ['is busy', 429],
  ['breaks the connection', 'reset'],
] as const)('a service that %s is told later, once', async ([, answer]) => {
  const newsroom = begin();
  engines.answerNext(answer, answer);
  newsroom.change(read('un'));
  await expect.poll(() => engines.taken).toEqual([story('un')]);
  await newsroom.settled();
  expect(engines.requests()).toBe(3);
  expect(log.filter((line) => line.includes('tried again'))).toHaveLength(2);
});

test.for([
  ['refuses', [403], 1],
  ['sends elsewhere', [301], 1],
  ['never comes back', [503, 503, 503, 503], 4],
] as const)('a service that %s is given up, and told so in the log', async ([, answers, requests]) => {
  const newsroom = begin();
  engines.answerNext(...answers);
  newsroom.change(read('un'));
  await expect.poll(() => log).toContain('error announcement given up');
  expect(newsroom.owings.of('indexnow')).toEqual([]);
  await newsroom.settled();
  expect(engines.requests()).toBe(requests);
});

test('what was owed when the process ended is told by the next one, and no more than that', async () => {
  const first = begin([], { ...pace, settle: 60_000 });
  first.change(read('un'));
  await first.close();
  const second = begin();
  await expect.poll(() => engines.taken).toEqual([story('un')]);
  await expect.poll(() => hub.taken).toEqual(FEEDS);
  await second.close();
  await begin().settled();
  expect([engines.requests(), hub.requests()]).toEqual([1, 3]);
});

test('what was owed is kept with the change: neither is there when the change could not be written', async () => {
  const newsroom = begin([read('un')]);
  const broken = { ...read('trois'), fields: '{"no":"article"}' };
  expect(() => newsroom.change(read('un', 'Autre.'), broken)).toThrow();
  expect(newsroom.owings.of('indexnow')).toEqual([]);
  newsroom.change(read('un', 'Autre.'));
  await expect.poll(() => engines.taken).toEqual([story('un')]);
});

test('another name of the paper is no news of its articles', async () => {
  const newsroom = begin([read('un')]);
  newsroom.change(readOfSite({ ...site, name: 'La Nouvelle Gazette', publisher: { ...site.publisher, name: 'Autre' } }), read('un'));
  await newsroom.settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

test('an article is the same, in whatever order its fields come', async () => {
  const told = read('un', 'Un.', { image: '{ src: photo.jpg, alt: Un port, credit: AFP }', updatedAt: '2025-06-11' });
  const newsroom = begin([told]);
  const turned = JSON.stringify(turn(JSON.parse(told.fields ?? '')));
  expect(turned).not.toBe(told.fields);
  newsroom.change({ ...told, fields: turned });
  await newsroom.settled();
  expect([hub.requests(), engines.requests()]).toEqual([0, 0]);
});

/** The same with the last field of each object first. */
function turn(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(turn);
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told)
      .reverse()
      .map(([name, value]) => [name, turn(value)]),
  );
}
