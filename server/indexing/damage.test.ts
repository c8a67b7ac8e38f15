import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Database, isDamage } from '@/lib/library/index/database';
import { indexFile } from '@/lib/library/thread/indexedPaper';
import { openIndexedLibrary } from '@/lib/library/thread/openIndexedLibrary';
import type { Search } from '@/lib/search/question';
import { openSearch } from '@/lib/search/search';
import { articleText, SITE_URL, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openIndexer } from './openIndexer';

const PATIENT = { timeout: 60_000 };
const MAREES = articleText({ headline: 'Les marées' });

/** A content folder with room for its index. */
async function paperOf(count: number) {
  const articles = Array.from({ length: count }, (_, n): [string, string] => [`content/articles/a-${n}.md`, MAREES]);
  const folder = await temporaryFolder({ 'content/site.yaml': SITE_YAML, ...Object.fromEntries(articles) });
  return { folder: path.join(folder, 'content'), cacheDir: path.join(folder, 'cache'), showsAll: false, siteUrl: SITE_URL };
}

/** A paper's library and search with their threads, as a process of the site has them. */
async function open(paper: Awaited<ReturnType<typeof paperOf>>) {
  const begun: { search?: Search } = {};
  const { library, file, damaged } = await openIndexedLibrary(paper, (heard, lost) => openIndexer(paper, heard, lost), {
    failed: () => undefined,
    progress: () => undefined,
    log: () => undefined,
    exchanged: (file) => begun.search?.reopen(file),
  });
  const search = openSearch(
    file,
    (error) => {
      if (isDamage(error)) damaged();
    },
    PATIENT.timeout,
  );
  begun.search = search;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await Promise.all([library.close(), search.close()]);
    isOpen = false;
  };
  onTestFinished(close);
  const found = async (): Promise<unknown> => {
    const { total, complete } = await search.find({ text: 'marée' }, 0, 10);
    return { total, complete, listed: library.count({ kind: 'latest' }) };
  };
  return { found: () => found().catch(String), close };
}

const all = (total: number) => ({ total, complete: true, listed: total });

async function halfDamaged(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return bytes.fill(0xaa, Math.floor(bytes.length / 2));
}

test.for<[string, (index: string) => Promise<void>]>([
  ['deleted', (index) => rm(index)],
  ['no database', (index) => writeFile(index, 'Ceci n’est pas un index. '.repeat(1000))],
  ['cut short', async (index) => truncate(index, Math.floor((await readFile(index)).length / 2))],
  ['damaged from its second page on', async (index) => writeFile(index, (await readFile(index)).fill(0xaa, 4096))],
  ['damaged in its second half', async (index) => writeFile(index, await halfDamaged(index))],
])('an index file that is %s is made anew, and everything is found in it', { timeout: 200_000 }, async ([, damage]) => {
  const paper = await paperOf(300);
  const first = await open(paper);
  await expect.poll(first.found, PATIENT).toEqual(all(300));
  await first.close();
  await damage(indexFile(paper));
  const { found } = await open(paper);
  await expect.poll(found, PATIENT).toEqual(all(300));
  // Whatever is damaged shows by now.
  await writeFile(path.join(paper.folder, 'articles/b.md'), MAREES);
  await expect.poll(found, PATIENT).toEqual(all(301));
});

test('an index whose words alone are damaged while it is read is made anew', { timeout: 200_000 }, async () => {
  const paper = await paperOf(300);
  const first = await open(paper);
  await expect.poll(first.found, PATIENT).toEqual(all(300));
  await first.close();
  const database = new Database(indexFile(paper));
  database.exec("UPDATE words_data SET block = x'00ff00ff' WHERE id > 10");
  database.close();
  const { found } = await open(paper);
  await expect.poll(found, PATIENT).toEqual(all(300));
});
