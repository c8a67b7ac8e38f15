import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test as base } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { contentFolder } from '../support/contentFolder';
import { photo } from '../support/photo';
import type { Answer } from '../support/rawRequest';
import { root, run } from '../support/run';
import { startServer, type Server } from '../support/server';
import { exportedPosts, listsOf, permalink, writeExport, type ExportedPost } from '../support/wordpressExport';
import { removeFolder } from '../support/removeFolder';

const POSTS = [...exportedPosts(50)];
const report = z.object({
  counts: z.object({ articles: z.number(), lostWords: z.number() }),
  findings: z.array(z.object({ kind: z.string(), target: z.string().optional() })),
});
const problems = z.array(z.object({ file: z.string(), severity: z.string(), message: z.string() }));
const redirects = z.object({ redirects: z.array(z.object({ from: z.string() })) });

/** The commands of the README's chapter « Moving in ». */
async function commands(): Promise<string[][]> {
  const chapter = /^## Moving in[^]*?```sh\n([^]*?)```/m.exec(await readFile(path.join(root, 'README.md'), 'utf8'))?.[1] ?? '';
  return chapter
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** An archive that the README's commands have moved in, and the site that serves it. */
const test = base.extend('moved', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { folder, remove } = await contentFolder();
  const cleanups: (() => Promise<unknown>)[] = [remove];
  onCleanup(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });
  const archive = await mkdtemp(path.join(tmpdir(), 'archive-'));
  cleanups.push(() => removeFolder(archive));
  await rm(path.join(folder, 'articles'), { recursive: true });
  await mkdir(path.join(archive, 'uploads/2020/05'), { recursive: true });
  await writeFile(path.join(archive, 'uploads/2020/05/photo.png'), await photo(800).png().toBuffer());
  await writeExport(path.join(archive, 'export.xml'), POSTS);
  const names = new Map(['export.xml', 'uploads'].map((name) => [name, path.join(archive, name)]));
  const env = { CONTENT_DIR: folder, CACHE_DIR: path.join(archive, 'cache') };
  const said = [];
  for (const [program = '', ...args] of await commands()) {
    // The same said for machines: checking all of it once more would take as long again.
    const more = args.includes('check-content') ? ['--', '--json'] : [];
    const moved = args.map((arg) => names.get(arg) ?? arg);
    said.push(await run(program, [...(more.length > 0 ? ['-s'] : []), ...moved, ...more], env));
  }
  const site = await startServer({ CONTENT_DIR: folder });
  cleanups.push(() => site.stop());
  return {
    folder,
    said,
    site,
    env,
    report: report.parse(JSON.parse(await readFile(path.join(archive, 'cache/import/report.json'), 'utf8'))),
  };
});

/** What is at an address in the end, and where that is. */
async function followed(site: Server, target: string, hops = 3): Promise<Answer & { readonly at: string }> {
  const answer = await site.request(target);
  const { location } = answer.headers;
  if (location === undefined || hops === 0) return { ...answer, at: target };
  const { pathname, search } = new URL(location, site.origin);
  return followed(site, pathname + search, hops - 1);
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a post, by a parser that the import does not use for it: what stands in tags and comments is none. */
function wordsOfPost({ content }: ExportedPost): string[] {
  return words(printed(content.replace(/\[\/?caption[^\]]*\]/g, ' ')));
}

/** Elements part words, but for those that stand inside one. */
function printed(html: string): string {
  const apart = html.replace(/<\/?(?:p|li|td|th|h\d|br|div|figcaption|figure|blockquote|summary|cite|pre|tr)\b[^>]*>/g, ' $&');
  return DomUtils.textContent(parseDocument(apart).children);
}

test('the commands of the README move an archive in, and check-content has nothing but what the report names', ({ moved }) => {
  expect(moved.said.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual([
    [0, ''],
    [0, ''],
    [1, ''],
  ]);
  expect(moved.report.counts).toEqual({ articles: POSTS.length, lostWords: 0 });
  const named = new Set(moved.report.findings.map(({ target }) => target));
  const errors = problems.parse(JSON.parse(moved.said.at(-1)?.stdout ?? '')).filter(({ severity }) => severity === 'error');
  expect(errors.filter(({ file }) => !named.has(path.relative(moved.folder, path.resolve(root, file))))).toEqual([]);
});

test('every old address leads to its article, and every word of each is on its page', async ({ moved }) => {
  const lost: unknown[] = [];
  for (const post of POSTS) {
    const article = await followed(moved.site, `/?p=${post.id}`);
    expect([post.id, article.status, article.at.startsWith('/articles/')]).toEqual([post.id, 200, true]);
    const link = permalink(post);
    for (const old of link.includes('?') ? [] : [link, `${link}feed/`, `${link}?utm_source=lettre`]) {
      const answer = await followed(moved.site, old);
      expect([old, answer.status, answer.at]).toEqual([old, 200, article.at]);
    }
    const left = words(printed(/<main[^]*<\/main>/.exec(article.body)?.[0] ?? ''));
    const gone = wordsOfPost(post).filter((word) => !take(left, word));
    if (gone.length > 0) lost.push([article.at, gone]);
  }
  expect(lost).toEqual([]);
});

function take(from: string[], word: string): boolean {
  const at = from.indexOf(word);
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
}

test('every list and feed of the old site leads to one of this', async ({ moved }) => {
  const { redirects: written } = redirects.parse(parse(await readFile(path.join(moved.folder, 'site.yaml'), 'utf8')));
  const old = new Set([...written.map(({ from }) => from).filter((from) => !from.includes('*')), ...POSTS.flatMap(listsOf)]);
  const answers = await Promise.all([...old].map(async (from) => [from, (await followed(moved.site, from)).status] as const));
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});
