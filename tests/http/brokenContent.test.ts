import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import matter from 'gray-matter';
import { describe, expect, onTestFinished, test as plain } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { test as house } from '../support/house';
import { paths } from '../support/pages';
import { run } from '../support/run';
import { startServer } from '../support/server';

const marker = path.join(tmpdir(), `front-matter-ran-${process.pid}`);
const trap = `---js\n{ headline: require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran') }\n---\n\nTexte.\n`;
const colon = '---\nheadline: Le titre : avec deux-points\nsection: economie\npublishedAt: 2025-06-10\n---\n\nTexte.\n';

/** Each with the place an editor has to go to. */
const broken = [
  { file: 'articles/deux-points.md', text: colon, place: 'articles/deux-points.md:2:11 headline:' },
  { file: 'articles/deux-points-encore.md', text: colon, place: 'articles/deux-points-encore.md:2:11 headline:' },
  {
    file: 'articles/date.md',
    text: '---\nheadline: Un titre\nsection: economie\npublishedAt: 2025-02-30\n---\n\nTexte.\n',
    place: 'articles/date.md:4:14 publishedAt:',
  },
  {
    file: 'articles/2025/06/champ.md',
    text: '---\nheadline: Un titre\nsection: economie\npublishedAt: 2025-06-10\nauteur: Personne\n---\n\nTexte.\n',
    place: 'articles/2025/06/champ.md:5:1 auteur:',
  },
  {
    file: 'articles/constructeur.md',
    text: '---\nheadline: Un titre\nsection: economie\npublishedAt: 2025-06-10\nconstructor: Personne\n---\n\nTexte.\n',
    place: 'articles/constructeur.md:5:1 constructor:',
  },
  { file: 'articles/script.md', text: trap, place: 'articles/script.md:1:1 -:' },
] as const;

const files = Object.fromEntries(broken.map(({ file, text }) => [file, text]));
const checkContent = (folder: string) => run('npm', ['run', '--silent', 'check-content'], { CONTENT_DIR: folder });

const test = house
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { folder, remove } = await contentFolder(files);
    onCleanup(remove);
    return folder;
  })
  .extend('hurt', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const hurt = await startServer({ CONTENT_DIR: folder });
    onCleanup(() => hurt.stop());
    return hurt;
  });

describe('with broken articles beside the good one', () => {
  test('the site starts and serves the good one', async ({ hurt }) => {
    const { status, body } = await hurt.request(paths.article);
    expect(status).toBe(200);
    expect(body).toContain('OpenAI s’associe à Google');
  });

  test.for(broken)('$file is a page nobody finds, and its problem is logged', async ({ file, place }, { hurt }) => {
    expect((await hurt.request(`/articles/${path.basename(file, '.md')}`)).status).toBe(404);
    const errors = hurt.log.filter((line) => line.startsWith('{"level":50'));
    expect(errors.filter((line) => line.includes(`"msg":"${place} `))).toHaveLength(1);
  });

  test('npm run check-content prints every problem, a line each, and exits with 1', async ({ folder }) => {
    const { code, stdout } = await checkContent(folder);
    const lines = stdout.split('\n').filter((line) => /:\d+:\d+ /.test(line));
    expect(lines).toHaveLength(broken.length);
    for (const { place } of broken) expect(lines.filter((line) => line.startsWith(`${folder}/${place} `))).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('the same mistake in two files is told twice, in the same words', async ({ folder }) => {
    const { stdout } = await checkContent(folder);
    const told = stdout.split('\n').filter((line) => line.includes(':2:11 headline:'));
    expect(new Set(told.map((line) => line.slice(line.indexOf(' '))))).toHaveLength(1);
    expect(told).toHaveLength(2);
  });

  test('front matter that is a program is never run', async ({ hurt, folder }) => {
    await hurt.request('/articles/script');
    await checkContent(folder);
    expect(existsSync(marker)).toBe(false);
  });
});

plain('the program would run in a parser that trusts it', () => {
  onTestFinished(() => rm(marker, { force: true }));
  matter(trap, {});
  expect(existsSync(marker)).toBe(true);
});

plain('npm run check-content says that all is well and what machines are told, and exits with 0', async () => {
  const { folder, remove } = await contentFolder();
  onTestFinished(remove);
  const { code, stdout } = await checkContent(folder);
  expect(stdout).toMatch(/^Tout est en ordre\.\n\nAux machines : .+\n$/);
  expect(code).toBe(0);
});

plain('the newest article, in Latin-1 below fields that are sound, fails no list: it leaves them, and its problem is logged', async () => {
  const { folder, remove } = await contentFolder();
  onTestFinished(remove);
  const text = '---\nheadline: Sans accent\nsection: economie\npublishedAt: 2026-01-01\n---\n\nUne réforme.\n';
  await writeFile(path.join(folder, 'articles/latin.md'), Buffer.from(text, 'latin1'));
  // What is older than a moment is taken for a whole file, and its head alone is read.
  await sleep(700);
  const site = await startServer({ CONTENT_DIR: folder });
  onTestFinished(() => site.stop());
  expect((await site.request('/articles/latin')).status).toBe(404);
  for (const page of ['/', '/rubriques/economie', '/feed.xml', '/feed.json', '/sitemap.xml']) {
    const { status, body } = await site.request(page);
    expect([page, status, body.includes('Sans accent')]).toEqual([page, 200, false]);
  }
  const told = (): string[] => site.log.filter((line) => line.includes('articles/latin.md:7:6'));
  await expect.poll(told).toEqual([expect.stringContaining('en Latin-1')]);
});
