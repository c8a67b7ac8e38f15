import { appendFile, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openLibrary } from '../../library/openLibrary';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { testPaper } from '@/tests/support/testPaper';
import { openAnnouncer } from './announcer';

const SITE = 'https://gazette.example/articles/';
const pace = { settle: 5, first: 10, longest: 40, tries: 4, timeout: 10_000 };

let folder: string;
let engines: StrictHub;

beforeEach(async () => {
  const stories = ['un', 'deux', 'trois'].map((slug): [string, string] => [`articles/${slug}.md`, articleText({}, `Le texte ${slug}.`)]);
  folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...Object.fromEntries(stories) });
  engines = await startIndexNow();
  onTestFinished(() => engines.stop());
});

const at = (slug: string): string => path.join(folder, `articles/${slug}.md`);
const announceFile = (): string => path.join(folder, '.etat/announce.jsonl');

/** Starts on the folder as it is, and ends when all is compared and told. Answers which articles it read, and which it announced. */
async function start(): Promise<{ readonly read: string[]; readonly announced: string[] }> {
  const read: string[] = [];
  const before = engines.taken.length;
  const library = await openLibrary(folder, Date.now);
  const watched = {
    findArticle: (slug: string) => {
      read.push(slug);
      return library.findArticle(slug);
    },
    sourceStamp: library.sourceStamp.bind(library),
    list: library.list.bind(library),
    count: library.count.bind(library),
    onChange: library.onChange.bind(library),
  };
  const paper = {
    ...testPaper,
    site: library.site,
    indexNow: { key: 'une-cle-de-test', endpoint: engines.url },
    announceFile: announceFile(),
  };
  const log: string[] = [];
  const write = (_fields: object, message: string): void => void log.push(message);
  const announcer = await openAnnouncer({ library: watched, paper, log: { info: write, warn: write, error: write }, pace });
  await vi.waitFor(() => expect(log).toContain('announcing changes'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await announcer?.close();
  await library.close();
  return { read: read.sort(), announced: engines.taken.slice(before).map((url) => url.replace(SITE, '')) };
}

const NOTHING = { read: [], announced: [] };
const EVERYTHING = ['deux', 'trois', 'un'];

test('a start reads the archive once in its life, and afterwards no article whose file is as it was', async () => {
  expect(await start()).toEqual({ read: EVERYTHING, announced: [] });
  expect(await start()).toEqual(NOTHING);
});

test('the journal is written anew when it holds what no longer matters, and else left as it is', async () => {
  const file = async () => (await stat(announceFile())).ino;
  await start();
  const first = await file();
  await start();
  expect(await file()).toBe(first);
  await writeFile(at('un'), articleText({}, 'Un autre.'));
  await start();
  await start();
  expect(await file()).not.toBe(first);
  expect((await readFile(announceFile(), 'utf8')).trim().split('\n')).toHaveLength(1 + EVERYTHING.length);
});

test('what was corrected, added and deleted while nothing ran is announced once, and it alone is read', async () => {
  await start();
  await writeFile(at('un'), articleText({}, 'Le texte .un.'));
  await writeFile(at('quatre'), articleText());
  await rm(at('deux'));
  const { read, announced } = await start();
  expect({ read, announced: announced.sort() }).toEqual({ read: ['deux', 'quatre', 'un'], announced: ['deux', 'quatre', 'un'] });
  expect(await start()).toEqual(NOTHING);
});

test('a correction that keeps the size and puts back the time is seen', async () => {
  await utimes(at('un'), 1_700_000_000, 1_700_000_000);
  await start();
  await writeFile(at('un'), articleText({}, 'Un texte le.'));
  await utimes(at('un'), 1_700_000_000, 1_700_000_000);
  expect(await start()).toEqual({ read: ['un'], announced: ['un'] });
});

test('a file that was only copied is read again, not announced, and not read a third time', async () => {
  await start();
  await writeFile(at('un'), await readFile(at('un')));
  expect(await start()).toEqual({ read: ['un'], announced: [] });
  expect(await start()).toEqual(NOTHING);
});

test('another time zone makes other instants of the same files: they are read, and announced', async () => {
  await start();
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML.replace('Europe/Paris', 'America/Montreal'));
  const { read, announced } = await start();
  expect({ read, announced: announced.sort() }).toEqual({ read: EVERYTHING, announced: EVERYTHING });
  expect(await start()).toEqual(NOTHING);
});

test('a journal of a version that kept no stamps is taken over, and nothing is announced', async () => {
  await start();
  const journal = await readFile(announceFile(), 'utf8');
  await writeFile(announceFile(), journal.replace(/,"at":"[^"]*"/g, ''));
  expect(await start()).toEqual({ read: EVERYTHING, announced: [] });
  expect(await start()).toEqual(NOTHING);
});

test('what is noted in another format is read, though its file is as it was', async () => {
  await start();
  const journal = await readFile(announceFile(), 'utf8');
  await writeFile(announceFile(), journal.replace(/ 3:/g, ' 1:'));
  expect(await start()).toEqual({ read: EVERYTHING, announced: [] });
  await appendFile(at('un'), '\nEncore.\n');
  expect(await start()).toEqual({ read: ['un'], announced: ['un'] });
});
