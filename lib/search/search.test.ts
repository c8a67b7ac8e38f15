import { rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { articleIndex, readOf, readsOf, takeWords } from '@/tests/support/articleIndex';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from '../library/library';
import { openLibrary } from '../library/openLibrary';
import { isUnavailable, type Search } from './question';
import { openSearch } from './search';

// Each starts a thread that compiles its code.
vi.setConfig({ testTimeout: 60_000 });

const PATIENT = { timeout: 20_000 };
const TIDE = { headline: 'Les marées' };
const MAREES = articleText(TIDE);

type Files = Readonly<Record<string, string>>;

interface At {
  readonly folder: string;
  readonly indexFile: string;
}

/** A content folder with room for an index beside it. */
async function paper(files: Files): Promise<At> {
  const articles = Object.entries(files).map(([name, text]): [string, string] => [`content/articles/${name}`, text]);
  const folder = await temporaryFolder({ 'content/site.yaml': SITE_YAML, ...Object.fromEntries(articles) });
  return { folder: path.join(folder, 'content'), indexFile: path.join(folder, 'cache/library.db') };
}

const many = (count: number): Files => Object.fromEntries(Array.from({ length: count }, (_, n) => [`a-${n}.md`, MAREES]));

/** The search of an index file, with a real thread, until the test is over. */
function open({ indexFile }: Pick<At, 'indexFile'>) {
  const failures: Error[] = [];
  const search = openSearch(indexFile, (error) => failures.push(error), PATIENT.timeout);
  onTestFinished(() => search.close());
  return { search, failures };
}

/** The library that keeps the index, until the test is over. */
async function indexing({ folder, indexFile }: At): Promise<Library> {
  const library = await openLibrary(folder, Date.now, { indexFile });
  onTestFinished(() => library.close());
  return library;
}

const ask = (search: Search, text: string) => search.find({ text }, 0, 10);
const slugs = async (search: Search, text: string): Promise<readonly string[]> => (await ask(search, text)).slugs;
const refusal = async (search: Search): Promise<boolean> => isUnavailable(await ask(search, 'marée').catch((error: unknown) => error));
/** What is found once the words of all articles are in the index. */
const complete = (search: Search, text = 'marée') =>
  vi.waitFor(async () => {
    const found = await ask(search, text);
    expect(found.complete).toBe(true);
    return found;
  }, PATIENT);

test('while the words of some articles are to come an answer says so, and is complete once all are there', async () => {
  const at = await paper({});
  const reads = ['a', 'b'].map((slug) => readOf(TIDE, '', slug));
  const writer = articleIndex(reads, { file: at.indexFile });
  onTestFinished(() => writer.database.close());
  const { search, failures } = open(at);
  expect(await ask(search, 'marée')).toMatchObject({ slugs: [], complete: false });
  writer.words.add(1, 'UTC');
  expect(await ask(search, 'marée')).toMatchObject({ total: 1, complete: false });
  takeWords(writer);
  expect(await ask(search, 'marée')).toMatchObject({ total: 2, more: false, complete: true });
  expect(failures).toEqual([]);
});

test('the index of an archive that has not changed is ready at once', async () => {
  const at = await paper({ 'a.md': MAREES });
  const library = await openLibrary(at.folder, Date.now, { indexFile: at.indexFile });
  await complete(open(at).search);
  await library.close();
  expect(await ask(open(at).search, 'marée')).toMatchObject({ slugs: ['a'], complete: true });
});

test('closing waits for no words: those of a large archive are left half taken, and are there after the next start', async () => {
  const at = await paper(many(2000));
  const library = await openLibrary(at.folder, Date.now, { indexFile: at.indexFile });
  await library.close();
  const { search } = open(at);
  expect(await ask(search, 'marée')).toMatchObject({ complete: false });
  await indexing(at);
  expect(await complete(search)).toMatchObject({ total: 1000, more: true });
});

test('what changed while nobody looked is found after the next start', async () => {
  const at = await paper({ 'edite.md': MAREES, 'retire.md': MAREES, 'efface.md': MAREES, 'reste.md': MAREES });
  const library = await openLibrary(at.folder, Date.now, { indexFile: at.indexFile });
  const { search } = open(at);
  expect((await complete(search)).slugs).toHaveLength(4);
  await library.close();
  await writeFile(path.join(at.folder, 'articles/edite.md'), articleText({ headline: 'Les digues' }));
  await writeFile(path.join(at.folder, 'articles/retire.md'), articleText({ headline: 'Les marées', draft: 'true' }));
  await unlink(path.join(at.folder, 'articles/efface.md'));
  await indexing(at);
  await complete(search);
  expect([await slugs(search, 'marée'), await slugs(search, 'digue')]).toEqual([['reste'], ['edite']]);
});

test('a change is found as soon as it is taken in', async () => {
  const at = await paper({ 'a.md': MAREES });
  const library = await indexing(at);
  const { search } = open(at);
  await complete(search);
  await writeFile(path.join(at.folder, 'articles/b.md'), MAREES);
  await writeFile(path.join(at.folder, 'articles/a.md'), articleText({ headline: 'Les digues' }));
  await library.rescan();
  expect(await ask(search, 'marée')).toMatchObject({ slugs: ['b'], complete: true });
});

test('a scheduled article is found once its hour has come, without anybody’s writing, and not before', async () => {
  const at = await paper({});
  const writer = articleIndex([], { file: at.indexFile });
  onTestFinished(() => writer.database.close());
  const { search } = open(at);
  expect(await slugs(search, 'marée')).toEqual([]);
  const hour = Math.ceil(Date.now() / 1000) * 1000 + 2000;
  writer.take(readsOf([readOf({ ...TIDE, publishedAt: new Date(hour).toISOString() }, '', 'a-l-heure')]), Date.now());
  expect([await slugs(search, 'marée'), Date.now() < hour]).toEqual([[], true]);
  await expect.poll(() => slugs(search, 'marée'), PATIENT).toEqual(['a-l-heure']);
  expect(Date.now()).toBeGreaterThanOrEqual(hour);
});

test('a file that the disk does not give, of which the library tells, keeps no other out', async () => {
  const at = await paper({ 'b.md': MAREES });
  // Reading its first byte is an error of the disk (EIO).
  await symlink('/proc/self/mem', path.join(at.folder, 'articles/a-illisible.md'));
  const library = await indexing(at);
  const { search, failures } = open(at);
  expect(library.problems()).toHaveLength(1);
  expect((await complete(search)).slugs).toEqual(['b']);
  await writeFile(path.join(at.folder, 'articles/c.md'), MAREES);
  await library.rescan();
  expect([await slugs(search, 'marée'), failures]).toEqual([['c', 'b'], []]);
});

test('an article that can no longer be used is found as it last was', async () => {
  const at = await paper({ 'a.md': MAREES });
  const library = await indexing(at);
  await writeFile(path.join(at.folder, 'articles/a.md'), MAREES.replace('economie', 'econmie'));
  await writeFile(path.join(at.folder, 'articles/b.md'), MAREES);
  await library.rescan();
  expect((await complete(open(at).search)).slugs).toEqual(['b', 'a']);
});

test('the articles of a new section are found without a new start', async () => {
  const at = await paper({ 'a.md': articleText({ ...TIDE, section: 'sciences' }) });
  const library = await indexing(at);
  const { search } = open(at);
  expect((await complete(search)).slugs).toEqual([]);
  await writeFile(path.join(at.folder, 'site.yaml'), SITE_YAML.replace('donation:', '  - id: sciences\n    label: Sciences\ndonation:'));
  await library.rescan();
  expect((await complete(search)).slugs).toEqual(['a']);
});

test('an index that was made anew is the one that is asked, once it is said', async () => {
  const at = await paper({ 'a.md': MAREES });
  const library = await openLibrary(at.folder, Date.now, { indexFile: at.indexFile });
  const { search, failures } = open(at);
  expect((await complete(search)).slugs).toEqual(['a']);
  await library.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(`${at.indexFile}${suffix}`, { force: true });
  await rename(path.join(at.folder, 'articles/a.md'), path.join(at.folder, 'articles/b.md'));
  await indexing(at);
  expect(await slugs(search, 'marée')).toEqual(['a']);
  search.reopen(at.indexFile);
  expect([(await complete(search)).slugs, failures]).toEqual([['b'], []]);
});

test('a thread that ends by itself is told of and started again, and who asks meanwhile is refused', async () => {
  const at = await paper({ 'a.md': MAREES });
  await (await openLibrary(at.folder, Date.now, { indexFile: at.indexFile })).close();
  const { search, failures } = open(at);
  expect((await complete(search)).slugs).toEqual(['a']);
  await writeFile(at.indexFile, Buffer.alloc(10_000, 'bruit'));
  search.reopen(at.indexFile);
  expect([await refusal(search), await refusal(search)]).toEqual([true, true]);
  await expect.poll(() => failures.length, PATIENT).toBe(1);
  await rm(at.indexFile);
  await indexing(at);
  search.reopen(at.indexFile);
  await expect.poll(() => slugs(search, 'marée').catch(String), PATIENT).toEqual(['a']);
});

test('a search that has no index refuses, answers once there is one, and ends when asked to in either case', async () => {
  const at = await paper({ 'a.md': MAREES });
  const inTheWay = path.dirname(at.indexFile);
  await writeFile(inTheWay, '');
  const { search, failures } = open(at);
  expect(await refusal(search)).toBe(true);
  expect(failures).toEqual([]);
  await open(at).search.close();
  await rm(inTheWay);
  await indexing(at);
  await expect.poll(() => slugs(search, 'marée').catch(String), PATIENT).toEqual(['a']);
});
