import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from '../library';
import { openLibrary } from '../openLibrary';

interface Desk {
  readonly library: Library;
  /** Where a file of the content folder lies. */
  readonly at: (file: string) => string;
  /** The keys of each change so far. */
  readonly told: string[][];
}

async function watched(folder: string): Promise<Desk> {
  const warnings: unknown[] = [];
  const library = await openLibrary(folder, Date.now, { watch: true, warn: (warning) => warnings.push(warning) });
  const told: string[][] = [];
  library.onChange((keys) => told.push([...keys]));
  onTestFinished(async () => {
    await library.close();
    expect(warnings).toEqual([]);
  });
  return { library, at: (file) => path.join(folder, file), told };
}

const paper = (files = {}): Promise<string> => temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText(), ...files });
const latest = ({ library }: Desk): string =>
  library
    .list({ kind: 'latest' }, 0, 100)
    .map(({ slug }) => slug)
    .join(' ');
const until = (desk: Desk, slugs: string): Promise<void> =>
  vi.waitFor(() => expect(latest(desk)).toBe(slugs), { timeout: 10_000, interval: 5 });

it('a saved file is an article, a deleted one is none, a renamed one is another', async () => {
  const desk = await watched(await paper());
  await writeFile(desk.at('articles/b.md'), articleText());
  await until(desk, 'a b');
  await rename(desk.at('articles/b.md'), desk.at('articles/c.md'));
  await until(desk, 'a c');
  await rm(desk.at('articles/a.md'));
  await until(desk, 'c');
});

it('an editor that saves by renaming changes the article once', async () => {
  const desk = await watched(await paper());
  await writeFile(desk.at('articles/.a.md.swp'), articleText({ headline: 'Deux' }));
  await writeFile(desk.at('articles/a.md~'), 'sauvegarde');
  await rename(desk.at('articles/.a.md.swp'), desk.at('articles/a.md'));
  await vi.waitFor(() => expect(desk.library.findSummary('a')?.headline).toBe('Deux'), { timeout: 10_000 });
  await sleep(300);
  expect(desk.told).toHaveLength(1);
});

it('a burst is one change', async () => {
  const desk = await watched(await paper());
  for (let n = 0; n < 200; n += 1) await writeFile(desk.at(`articles/n-${n}.md`), articleText());
  await vi.waitFor(() => expect(desk.library.count({ kind: 'latest' })).toBe(201), { timeout: 10_000 });
  expect(desk.told.length).toBeLessThanOrEqual(3);
});

it('files are seen in folders that are made, moved and filled at once, however deep', async () => {
  const desk = await watched(await paper());
  await mkdir(desk.at('articles/2026/01/b'), { recursive: true });
  await writeFile(desk.at('articles/2026/01/b/index.md'), articleText());
  await until(desk, 'a b');
  await sleep(300);
  await writeFile(desk.at('articles/2026/01/c.md'), articleText());
  await until(desk, 'a b c');
  await rename(desk.at('articles/2026'), desk.at('articles/2027'));
  await sleep(300);
  await writeFile(desk.at('articles/2027/01/d.md'), articleText());
  await until(desk, 'a b c d');
  const outside = await temporaryFolder({ 'moved/deep/e.md': articleText() });
  await rename(path.join(outside, 'moved'), desk.at('articles/moved'));
  await until(desk, 'a b c d e');
  await rename(desk.at('articles/2027'), path.join(outside, '2027'));
  await until(desk, 'a e');
  await rm(desk.at('articles/moved'), { recursive: true });
  await until(desk, 'a');
});

it('a slow upload is not shown before it has ended', async () => {
  const desk = await watched(await paper());
  const text = articleText({}, 'Une phrase de plus. '.repeat(200));
  const file = await open(desk.at('articles/b.md'), 'w');
  for (let from = 0; from < text.length; from += 500) {
    await file.write(text.slice(from, from + 500));
    await sleep(40);
    expect(await desk.library.findArticle('b')).toBeUndefined();
  }
  await file.close();
  await until(desk, 'a b');
  expect((await desk.library.findArticle('b'))?.body).toBe('Une phrase de plus. '.repeat(200).trim());
});

it('a slow upload that pauses within a line is not shown before it has ended', async () => {
  const desk = await watched(await paper());
  const [half = '', rest = ''] = articleText({}, 'Une phrase | de plus.').split('|');
  await writeFile(desk.at('articles/b.md'), half);
  await sleep(400);
  expect(await desk.library.findArticle('b')).toBeUndefined();
  await appendFile(desk.at('articles/b.md'), rest);
  await until(desk, 'a b');
  expect((await desk.library.findArticle('b'))?.body).toBe('Une phrase  de plus.');
});

it('what git pull brings is taken', async () => {
  const base = await temporaryFolder({
    'press/site.yaml': SITE_YAML,
    'press/articles/a.md': articleText(),
    'press/articles/b.md': articleText(),
  });
  const git = (folder: string, ...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: path.join(base, folder),
    });
  };
  const commit = (message: string): void => {
    git('press', 'add', '--all');
    git('press', 'commit', '--quiet', '--message', message);
  };
  git('press', 'init', '--quiet');
  commit('Avant');
  git('.', 'clone', '--quiet', 'press', 'paper');
  const desk = await watched(path.join(base, 'paper'));
  await until(desk, 'a b');
  await writeFile(path.join(base, 'press/articles/a.md'), articleText({ headline: 'Deux' }));
  await rm(path.join(base, 'press/articles/b.md'));
  await mkdir(path.join(base, 'press/articles/2025/06'), { recursive: true });
  for (let n = 0; n < 30; n += 1) await writeFile(path.join(base, `press/articles/2025/06/n-${n}.md`), articleText());
  commit('Après');
  git('paper', 'pull', '--quiet', '--ff-only');
  const pulled = ['a', ...Array.from({ length: 30 }, (_, n) => `n-${n}`)].sort().join(' ');
  await until(desk, pulled);
  await vi.waitFor(() => expect(desk.library.findSummary('a')?.headline).toBe('Deux'), { timeout: 5000 });
  expect(desk.library.problems()).toEqual([]);
});

it('a changed picture touches the article it lies beside, and a changed text that article alone', async () => {
  const desk = await watched(await paper({ 'articles/b/index.md': articleText(), 'articles/b/une.jpg': 'image' }));
  await appendFile(desk.at('articles/b/une.jpg'), 's');
  await vi.waitFor(() => expect(desk.told.flat()).toContain('article:b'), { timeout: 10_000 });
  expect(desk.told.flat()).not.toContain('article:a');
  desk.told.length = 0;
  await writeFile(desk.at('articles/a.md'), articleText({}, 'Un autre texte.'));
  await vi.waitFor(() => expect(desk.told).toEqual([['article:a']]), { timeout: 10_000 });
  expect((await desk.library.findArticle('a'))?.body).toBe('Un autre texte.');
});

it.each([
  { what: 'the folder', link: 'link', target: 'content', folder: 'link' },
  { what: 'a folder above it', link: 'link', target: '', folder: 'link/content' },
  { what: 'its articles', link: 'own/articles', target: 'content/articles', folder: 'own' },
])('when a link to $what is set to another place, that one is followed', async ({ link, target, folder }) => {
  const base = await temporaryFolder({
    '1/content/site.yaml': SITE_YAML,
    '1/content/articles/a.md': articleText(),
    '2/content/site.yaml': SITE_YAML,
    '2/content/articles/b.md': articleText(),
    'own/site.yaml': SITE_YAML,
  });
  await symlink(path.join(base, '1', target), path.join(base, link));
  const desk = await watched(path.join(base, folder));
  await symlink(path.join(base, '2', target), path.join(base, 'new'));
  await rename(path.join(base, 'new'), path.join(base, link));
  await until(desk, 'b');
  await writeFile(path.join(base, '2/content/articles/c.md'), articleText());
  await until(desk, 'b c');
});

it('a folder that goes away for a moment takes nothing with it, and is followed when it is back', async () => {
  const folder = await paper();
  const desk = await watched(path.join(folder, '.'));
  await cp(folder, `${folder}-2`, { recursive: true });
  await writeFile(`${folder}-2/articles/b.md`, articleText());
  await rm(folder, { recursive: true });
  await sleep(700);
  expect([latest(desk), desk.library.problems()[0]?.file]).toEqual(['a', 'site.yaml']);
  await rename(`${folder}-2`, folder);
  await until(desk, 'a b');
  expect(desk.library.problems()).toEqual([]);
});

it('a folder that is deleted and made anew at once is followed', async () => {
  const folder = await paper();
  const desk = await watched(folder);
  await rm(folder, { recursive: true });
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML);
  await writeFile(desk.at('articles/b.md'), articleText());
  await until(desk, 'b');
  await writeFile(desk.at('articles/b.md'), articleText({ headline: 'Deux' }));
  await vi.waitFor(() => expect(desk.library.findSummary('b')?.headline).toBe('Deux'), { timeout: 1500 });
});

it('a linked folder that is exchanged for another holds each file once', async () => {
  const base = await temporaryFolder({
    'paper/site.yaml': SITE_YAML,
    'drive/a.md': articleText(),
    'new/a.md': articleText(),
    'new/b.md': articleText(),
  });
  await symlink(path.join(base, 'drive'), path.join(base, 'paper/articles'));
  const desk = await watched(path.join(base, 'paper'));
  await rename(path.join(base, 'drive'), path.join(base, 'old'));
  await rename(path.join(base, 'new'), path.join(base, 'drive'));
  await until(desk, 'a b');
  await sleep(1500);
  expect(desk.library.problems()).toEqual([]);
});
