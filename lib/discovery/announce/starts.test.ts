import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openIndex } from '../../library/index/schema';
import { Indexer } from '../../library/indexer/indexer';
import type { ReadMany } from '../../library/indexer/intake';
import { readContentFile } from '../../library/indexer/readFile';
import { CHANGED_AGAIN } from '../../library/indexer/readSource';
import { typesetterFor } from '../../library/indexer/typesetter';
import { articleText, SITE_URL, SITE_YAML } from '@/tests/support/paper';
import { startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { testPaper } from '@/tests/support/testPaper';
import { Announcer } from './announcer';
import { deliveriesOf } from './deliveries';

const pace = { settle: 5, first: 10, longest: 40, tries: 4, timeout: 10_000 };
const EVERYTHING = ['deux', 'trois', 'un'];
const NOTHING = { read: [], announced: [] };

let folder: string;
let indexFile: string;
let engines: StrictHub;

beforeEach(async () => {
  const stories = EVERYTHING.map((slug): [string, string] => [`content/articles/${slug}.md`, articleText({}, `Le texte ${slug}.`)]);
  const parent = await temporaryFolder({ 'content/site.yaml': SITE_YAML, ...Object.fromEntries(stories) });
  folder = path.join(parent, 'content');
  indexFile = path.join(parent, 'cache/library.db');
  engines = await startIndexNow();
  onTestFinished(async () => {
    await engines.stop();
    expect(engines.faults).toEqual([]);
  });
});

const at = (slug: string): string => path.join(folder, `articles/${slug}.md`);
const slugOf = (file: string): string => path.basename(file, '.md');

interface Version {
  /** By which files are read and texts set. */
  readonly rules?: string;
  readonly clock?: () => number;
  /** What this version makes of a text. */
  readonly body?: (text: string) => string;
}

/** Opens the folder as it is; resolves when all is compared. */
async function open({ rules = '1', clock = Date.now, body = (text) => text }: Version = {}) {
  const read: string[] = [];
  const before = engines.taken.length;
  const readMany: ReadMany = async (files, by) => {
    read.push(...files.map(slugOf));
    const readings = await Promise.all(files.map(async (file) => [file, await readContentFile(folder, file, by)] as const));
    const otherwise = readings.map(([file, reading]) => {
      const isWhole = reading !== undefined && reading !== CHANGED_AGAIN && reading.body !== undefined;
      return [file, isWhole ? { ...reading, body: body(reading.body) } : reading] as const;
    });
    return new Map(otherwise);
  };
  const failures: unknown[] = [];
  const paper = { ...testPaper, indexNow: { key: 'une-cle-de-test', endpoint: engines.url } };
  const database = openIndex(indexFile);
  const opened: { announcer?: Announcer } = {};
  const indexer = new Indexer({
    folder,
    database,
    clock,
    showsAll: false,
    rules,
    typeset: typesetterFor(folder, SITE_URL),
    readMany,
    owes: (slug, was, is, site) => deliveriesOf(slug, was, is, paper, site),
    owing: () => opened.announcer?.wake(),
    changed: () => undefined,
    failed: (error) => failures.push(error),
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  opened.announcer = new Announcer({ owings: indexer.writer.owings, paper, log, pace });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await indexer.close();
    await opened.announcer?.close();
    database.close();
    expect(failures).toEqual([]);
  };
  onTestFinished(close);
  await indexer.start();
  const announced = (): string[] => engines.taken.slice(before).map(slugOf).sort();
  return {
    indexer,
    announced,
    close,
    /** Ends when all is told. Answers which articles were read, and which announced. */
    end: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await close();
      return { read: read.sort(), announced: announced() };
    },
  };
}

const start = async (version?: Version) => (await open(version)).end();

test('a start reads the archive once in its life, and afterwards no article whose file is as it was', async () => {
  expect(await start()).toEqual({ read: EVERYTHING, announced: [] });
  expect(await start()).toEqual(NOTHING);
});

test('an index that is gone is made anew without announcing the archive', async () => {
  await start();
  for (const suffix of ['', '-wal', '-shm']) await rm(`${indexFile}${suffix}`, { force: true });
  expect(await start()).toEqual({ read: EVERYTHING, announced: [] });
});

test('what was corrected, added, renamed and deleted while nothing ran is announced once, and it alone is read', async () => {
  await start();
  await writeFile(at('un'), articleText({}, 'Le texte .un.'));
  await writeFile(at('quatre'), articleText());
  await rm(at('deux'));
  await rename(at('trois'), at('cinq'));
  const { read, announced } = await start();
  const changed = ['cinq', 'deux', 'quatre', 'trois', 'un'];
  expect({ read, announced }).toEqual({ read: changed, announced: changed });
  expect(await start()).toEqual(NOTHING);
});

test('what changes while the folder is open is announced once each time', async () => {
  const { indexer, announced, end } = await open();
  for (const [index, text] of ['Autre.', 'Encore autre.'].entries()) {
    await writeFile(at('un'), articleText({}, text));
    await indexer.rescan();
    await indexer.rescan();
    await vi.waitFor(() => expect(announced()).toHaveLength(index + 1), { timeout: 10_000 });
  }
  expect((await end()).announced).toEqual(['un', 'un']);
});

test('a correction that keeps the size and puts back the time is seen', async () => {
  await utimes(at('un'), 1_700_000_000, 1_700_000_000);
  await start();
  await writeFile(at('un'), articleText({}, 'Un texte le.'));
  await utimes(at('un'), 1_700_000_000, 1_700_000_000);
  expect(await start()).toEqual({ read: ['un'], announced: ['un'] });
});

test('a file that was only copied is known by its bytes, and not announced', async () => {
  await start();
  await writeFile(at('un'), await readFile(at('un')));
  expect(await start()).toEqual(NOTHING);
});

test('another time zone makes other instants of the same files: they are read, and announced', async () => {
  await start();
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML.replace('Europe/Paris', 'America/Montreal'));
  const { read, announced } = await start();
  expect({ read: [...new Set(read)], announced }).toEqual({ read: EVERYTHING, announced: EVERYTHING });
  expect(await start()).toEqual(NOTHING);
});

test('another name of the paper is no news of its articles', async () => {
  await start();
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML.replace('La Gazette', 'La Nouvelle Gazette'));
  expect((await start()).announced).toEqual([]);
});

test('another version of the site that reads the same files otherwise announces none of them, and tells what changed all the same', async () => {
  await start();
  const version = { rules: '2', body: (text: string) => `${text}\n\nLu autrement.` };
  await writeFile(at('un'), articleText({}, 'Un autre.'));
  await rm(at('deux'));
  const { read, announced } = await start(version);
  expect({ read: [...new Set(read)].sort(), announced }).toEqual({ read: EVERYTHING, announced: ['deux', 'un'] });
  expect(await start(version)).toEqual(NOTHING);
  await writeFile(at('trois'), articleText({}, 'Un autre.'));
  expect(await start(version)).toEqual({ read: ['trois'], announced: ['trois'] });
});

test('a scheduled article is announced at its hour, not before, and once', async () => {
  const { indexer, announced, end } = await open();
  const hour = Math.ceil(Date.now() / 1000) * 1000 + 2000;
  await writeFile(at('futur'), articleText({ publishedAt: new Date(hour).toISOString() }));
  await indexer.rescan();
  expect([announced(), Date.now() < hour]).toEqual([[], true]);
  await vi.waitFor(() => expect(announced()).toEqual(['futur']), { timeout: 10_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(hour);
  expect((await end()).announced).toEqual(['futur']);
  expect(await start()).toEqual(NOTHING);
});

test('an article whose hour came while nothing ran is announced, what was taken away before it was seen is not', async () => {
  const hour = Date.now() + 3_600_000;
  for (const slug of ['futur', 'corrige', 'efface']) await writeFile(at(slug), articleText({ publishedAt: new Date(hour).toISOString() }));
  expect((await start()).announced).toEqual([]);
  await writeFile(at('corrige'), articleText({ publishedAt: new Date(hour).toISOString() }, 'Corrigé.'));
  await rm(at('efface'));
  const clock = (): number => hour + 1;
  expect((await start({ clock })).announced).toEqual(['corrige', 'futur']);
  expect((await start({ clock })).announced).toEqual([]);
});
