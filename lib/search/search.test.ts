import { existsSync } from 'node:fs';
import { readFile, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { WorkerEvent } from './messages';
import { isUnavailable, type Search } from './question';
import { openSearch } from './search';

// Each starts a thread that compiles its code.
vi.setConfig({ testTimeout: 60_000 });

const PATIENT = { timeout: 20_000 };
const MAREES = articleText({ headline: 'Les marées' });

type Files = Readonly<Record<string, string>>;

/** A content folder with room for an index beside it. */
async function paper(files: Files) {
  const articles = Object.entries(files).map(([name, text]): [string, string] => [`content/articles/${name}`, text]);
  const folder = await temporaryFolder({ 'content/site.yaml': SITE_YAML, ...Object.fromEntries(articles) });
  return { folder: path.join(folder, 'content'), index: path.join(folder, 'cache/search.db') };
}

/** The search of a paper, with a real thread, until the test is over. */
function open({ folder, index }: { folder: string; index: string }) {
  const events: (WorkerEvent | Error)[] = [];
  const search = openSearch(folder, index, (event) => events.push(event), PATIENT.timeout);
  onTestFinished(() => search.close());
  return { search, events };
}

async function slugs(search: Search, text: string): Promise<readonly string[]> {
  return (await search.find({ text }, 0, 10)).slugs;
}

test('an index that is still being built says so, and is complete once it holds everything', async () => {
  const { search, events } = open(await paper({ 'a.md': MAREES }));
  expect(await search.find({ text: 'marée' }, 0, 10)).toMatchObject({ slugs: [], complete: false });
  await search.complete;
  expect(await search.find({ text: 'marée' }, 0, 10)).toMatchObject({ slugs: ['a'], total: 1, more: false, complete: true });
  expect(events).toMatchObject([{ kind: 'synced', articles: 1 }]);
});

test('the index of an archive that has not changed is ready at once', async () => {
  const at = await paper({ 'a.md': MAREES });
  const first = open(at);
  await first.search.complete;
  await first.search.close();
  const { search } = open(at);
  expect(await search.find({ text: 'marée' }, 0, 10)).toMatchObject({ slugs: ['a'], complete: false });
});

test('closing waits for no index: a large one is left half built', async () => {
  const many = Array.from({ length: 2000 }, (_, n): [string, string] => [`a-${n}.md`, MAREES]);
  const { search, events } = open(await paper(Object.fromEntries(many)));
  await search.find({ text: 'marée' }, 0, 10);
  await search.close();
  expect(events).toEqual([]);
});

test('what changed while nobody looked is in the index after the next start', async () => {
  const at = await paper({ 'edite.md': MAREES, 'retire.md': MAREES, 'efface.md': MAREES, 'reste.md': MAREES });
  const first = open(at);
  await first.search.complete;
  expect(await slugs(first.search, 'marée')).toHaveLength(4);
  await first.search.close();
  await writeFile(path.join(at.folder, 'articles/edite.md'), articleText({ headline: 'Les digues' }));
  await writeFile(path.join(at.folder, 'articles/retire.md'), articleText({ headline: 'Les marées', draft: 'true' }));
  await unlink(path.join(at.folder, 'articles/efface.md'));
  const { search } = open(at);
  await search.complete;
  expect([await slugs(search, 'marée'), await slugs(search, 'digue')]).toEqual([['reste'], ['edite']]);
});

test.for<[string, (index: string) => Promise<void>]>([
  ['deleted', (index) => rm(index)],
  ['no database', (index) => writeFile(index, 'Ceci n’est pas un index. '.repeat(1000))],
  ['cut short', async (index) => truncate(index, Math.floor((await readFile(index)).length / 2))],
  ['damaged from its second page on', async (index) => writeFile(index, (await readFile(index)).fill(0xaa, 4096))],
  ['damaged in its second half', async (index) => writeFile(index, await halfDamaged(index))],
])('an index file that is %s is made anew', async ([, damage]) => {
  const many = Array.from({ length: 300 }, (_, n): [string, string] => [`a-${n}.md`, MAREES]);
  const at = await paper(Object.fromEntries(many));
  const first = open(at);
  await first.search.complete;
  await first.search.close();
  expect(existsSync(`${at.index}-wal`)).toBe(false);
  await damage(at.index);
  const { search } = open(at);
  const total = async () => (await search.find({ text: 'marée' }, 0, 10)).total;
  await expect.poll(() => total().catch(String), PATIENT).toBe(300);
  // Whatever is damaged shows by now.
  await writeFile(path.join(at.folder, 'articles/b.md'), MAREES);
  search.changed([{ slug: 'b', file: 'articles/b.md' }]);
  await expect.poll(() => total().catch(String), PATIENT).toBe(301);
});

async function halfDamaged(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return bytes.fill(0xaa, Math.floor(bytes.length / 2));
}

test('a file that the disk does not give, of which the library tells, keeps no other out', async () => {
  const at = await paper({ 'b.md': MAREES });
  // Reading its first byte is an error of the disk (EIO).
  await symlink('/proc/self/mem', path.join(at.folder, 'articles/a-illisible.md'));
  const { search, events } = open(at);
  await search.complete;
  await writeFile(path.join(at.folder, 'articles/c.md'), MAREES);
  search.changed([
    { slug: 'a-illisible', file: 'articles/a-illisible.md' },
    { slug: 'c', file: 'articles/c.md' },
  ]);
  await expect.poll(() => slugs(search, 'marée')).toEqual(['c', 'b']);
  expect(events).toHaveLength(1);
});

test('an article that can no longer be used is found as it last was', async () => {
  const at = await paper({ 'a.md': MAREES });
  const { search } = open(at);
  await search.complete;
  await writeFile(path.join(at.folder, 'articles/a.md'), MAREES.replace('economie', 'econmie'));
  await writeFile(path.join(at.folder, 'articles/b.md'), MAREES);
  search.changed(['a', 'b'].map((slug) => ({ slug, file: `articles/${slug}.md` })));
  await expect.poll(() => slugs(search, 'marée')).toEqual(['b', 'a']);
});

test('the articles of a new section are found without a new start', async () => {
  const at = await paper({ 'a.md': articleText({ headline: 'Les marées', section: 'sciences' }) });
  const { search } = open(at);
  await search.complete;
  expect(await slugs(search, 'marée')).toEqual([]);
  await writeFile(path.join(at.folder, 'site.yaml'), SITE_YAML.replace('donation:', '  - id: sciences\n    label: Sciences\ndonation:'));
  search.compare();
  await expect.poll(() => slugs(search, 'marée'), PATIENT).toEqual(['a']);
});

test('a search that cannot keep its index says so, goes on once it can, and ends when asked to in either case', async () => {
  const at = await paper({ 'a.md': MAREES });
  const inTheWay = path.dirname(at.index);
  await writeFile(inTheWay, '');
  const { search, events } = open(at);
  expect(isUnavailable(await slugs(search, 'marée').catch((error: unknown) => error))).toBe(true);
  expect(events).toEqual([expect.objectContaining({ code: 'EEXIST' })]);
  await open(at).search.close();
  await rm(inTheWay);
  await expect.poll(() => slugs(search, 'marée').catch(String), PATIENT).toEqual(['a']);
});
