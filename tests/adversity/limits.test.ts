import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';
import { effort, record } from './effort';
import { openReaders, quietConnections } from './readers';

const PATIENCE = { timeout: 90_000, interval: 100 };
const MIB = 1024 * 1024;

/** A site over the project's own content and these files, until the test is over. */
async function open(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  descriptors?: number,
): Promise<{ readonly site: Server; readonly at: (file: string) => string }> {
  const { folder, remove } = await contentFolder(files);
  const site = await startServer({ CONTENT_DIR: folder, ...env }, descriptors === undefined ? {} : { descriptors });
  onTestFinished(async () => {
    await site.stop();
    await remove();
  });
  return { site, at: (file) => path.join(folder, file) };
}

const DESCRIPTORS = 256;

test('connections without end leave the site the descriptors that it reads with: whoever is in reads on, and saves are shown', async () => {
  const { site, at } = await open({ 'articles/vue/texte.txt': '' }, {}, DESCRIPTORS);
  await writeFile(at('articles/vue/vue.jpg'), await photo(2000).jpeg().toBuffer());
  await writeFile(at('articles/vue/index.md'), articleText({}, '![Vue](vue.jpg)'));
  const pictures = async (): Promise<string[]> =>
    [...(await site.request('/articles/vue')).body.matchAll(/\/media\/vue\/[^" ]+/g)].map(([address]) => address);
  await expect.poll(pictures, PATIENCE).not.toEqual([]);
  const targets: string[] = [paths.front, paths.article];
  const readers = openReaders(site, 8, targets);
  await expect.poll(readers.reads, PATIENCE).toBeGreaterThan(20);
  const later = await pictures();
  const others = quietConnections(site, effort(400, 4000));
  await expect.poll(() => metric(site, 'newsroom_connections_refused_total'), PATIENCE).toBeGreaterThan(others.length - DESCRIPTORS);
  // Kinds of pages that nobody has asked for yet, of which Next opens the parts now, and pictures, which are read, made and written.
  targets.push('/archives', '/rubriques', '/sujets', '/auteurs', '/feed.xml', '/sitemap.xml', ...later);
  await writeFile(at('articles/ensuite.md'), articleText({ headline: 'Ensuite' }));
  const before = readers.reads();
  await expect.poll(readers.reads, PATIENCE).toBeGreaterThan(before + 20 * targets.length);
  const { reads, failures } = await readers.end();
  for (const other of others) other.destroy();
  await expect.poll(() => site.request('/articles/ensuite').then(({ status }) => status, String), PATIENCE).toBe(200);
  record({
    attack: `connections without end, of ${DESCRIPTORS} descriptors`,
    tried: `${others.length} connections, ${reads} reads`,
    found: `${failures.length} failed reads`,
  });
  expect(failures).toEqual([]);
  expect(site.log.filter((line) => /"level":[56]0|EMFILE/.test(line))).toEqual([]);
});

test('a flood of different pages fills no more memory than pages may have, and every one is answered', async () => {
  const count = effort(300, 5000);
  const body = 'Un texte de quelque longueur, comme il y en a. '.repeat(100);
  const articles = Array.from({ length: count }, (_, n): [string, string] => [`articles/a-${n}.md`, articleText({}, `${body} ${n}`)]);
  // As on a machine that has little: a heap of 160 MiB, and pages of 4.
  const { site } = await open(Object.fromEntries(articles), { NODE_OPTIONS: '--max-old-space-size=160', PAGE_CACHE_MIB: '4' });
  const answered = new Map<number, number>();
  const rest = [...articles.keys()].values();
  const reader = async (): Promise<void> => {
    for (const n of rest) {
      const { status } = await site.request(`/articles/a-${n}${n % 8 === 0 ? '.md' : ''}`);
      answered.set(status, (answered.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  const [kept, memory] = [await metric(site, 'newsroom_cache_bytes'), await metric(site, 'process_resident_memory_bytes')];
  record({
    attack: 'a flood of different pages, of a heap of 160 MiB and 4 MiB for pages',
    tried: `${count} pages`,
    found: `${count - (answered.get(200) ?? 0)} failed reads; ${Math.round(memory / MIB)} MiB of memory after`,
  });
  expect([...answered]).toEqual([[200, count]]);
  expect(kept).toBeLessThanOrEqual(4 * MIB);
  expect(memory).toBeLessThan(700 * MIB);
  expect(site.log.filter((line) => /"level":[56]0|heap/.test(line))).toEqual([]);
});
