import { writeFileSync } from 'node:fs';
import { appendFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { articleText } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { paper, until, watched } from '@/tests/support/watchedPaper';

it('a saved file is an article, a deleted one is none, a renamed one is another', async () => {
  const { library, at } = await watched(await paper());
  await writeFile(at('articles/b.md'), articleText());
  await until(library, 'a b');
  await rename(at('articles/b.md'), at('articles/c.md'));
  await until(library, 'a c');
  await rm(at('articles/a.md'));
  await until(library, 'c');
});

it('an editor that saves by renaming changes the article once', async () => {
  const { library, at, told } = await watched(await paper());
  await writeFile(at('articles/.a.md.swp'), articleText({ headline: 'Deux' }));
  await writeFile(at('articles/a.md~'), 'sauvegarde');
  await rename(at('articles/.a.md.swp'), at('articles/a.md'));
  await vi.waitFor(() => expect(library.findSummary('a')?.headline).toBe('Deux'), { timeout: 10_000 });
  await sleep(300);
  expect(told).toHaveLength(1);
});

it('a burst is one change', async () => {
  const { library, at, told } = await watched(await paper());
  // At once, and before anybody on this thread hears of the first.
  for (let n = 0; n < 200; n += 1) writeFileSync(at(`articles/n-${n}.md`), articleText());
  await vi.waitFor(() => expect(library.count({ kind: 'latest' })).toBe(201), { timeout: 10_000 });
  expect(told.length).toBeLessThanOrEqual(3);
});

it('files are seen in folders that are made, moved and filled at once, however deep', async () => {
  const { library, at } = await watched(await paper());
  await mkdir(at('articles/2026/01/b'), { recursive: true });
  await writeFile(at('articles/2026/01/b/index.md'), articleText());
  await until(library, 'a b');
  await sleep(300);
  await writeFile(at('articles/2026/01/c.md'), articleText());
  await until(library, 'a b c');
  await rename(at('articles/2026'), at('articles/2027'));
  await sleep(300);
  await writeFile(at('articles/2027/01/d.md'), articleText());
  await until(library, 'a b c d');
  const outside = await temporaryFolder({ 'moved/deep/e.md': articleText() });
  await rename(path.join(outside, 'moved'), at('articles/moved'));
  await until(library, 'a b c d e');
  await rename(at('articles/2027'), path.join(outside, '2027'));
  await until(library, 'a e');
  await rm(at('articles/moved'), { recursive: true });
  await until(library, 'a');
});

it('a slow upload is not shown before it has ended', async () => {
  const { library, at } = await watched(await paper());
  const text = articleText({}, 'Une phrase de plus. '.repeat(200));
  const file = await open(at('articles/b.md'), 'w');
  for (let from = 0; from < text.length; from += 500) {
    await file.write(text.slice(from, from + 500));
    await sleep(40);
    expect(await library.findArticle('b')).toBeUndefined();
  }
  await file.close();
  await until(library, 'a b');
  expect((await library.findArticle('b'))?.body).toBe('Une phrase de plus. '.repeat(200).trim());
});

it('a slow upload that pauses within a line is not shown before it has ended', async () => {
  const { library, at } = await watched(await paper());
  const [half = '', rest = ''] = articleText({}, 'Une phrase | de plus.').split('|');
  await writeFile(at('articles/b.md'), half);
  await sleep(400);
  expect(await library.findArticle('b')).toBeUndefined();
  await appendFile(at('articles/b.md'), rest);
  await until(library, 'a b');
  expect((await library.findArticle('b'))?.body).toBe('Une phrase  de plus.');
});

it('a changed picture touches the article it lies beside, and a changed text that article alone', async () => {
  const { library, at, told } = await watched(await paper({ 'articles/b/index.md': articleText(), 'articles/b/une.jpg': 'image' }));
  await appendFile(at('articles/b/une.jpg'), 's');
  await vi.waitFor(() => expect(told.flat()).toContain('article:b'), { timeout: 10_000 });
  expect(told.flat()).not.toContain('article:a');
  told.length = 0;
  await writeFile(at('articles/a.md'), articleText({}, 'Un autre texte.'));
  await vi.waitFor(() => expect(told).toEqual([['article:a']]), { timeout: 10_000 });
  expect((await library.findArticle('a'))?.body).toBe('Un autre texte.');
});
