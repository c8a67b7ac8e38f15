import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test as base } from 'vitest';
import { freePort } from '@/bench/freePort';
import { ensureProgram } from '../support/debian';
import { git, IMPATIENT, openNewsroom, PATIENT, SCRIPTS, sound } from '../support/newsroom';
import { articleText } from '../support/paper';
import { run, type Ended } from '../support/run';
import { startServer, type Server } from '../support/server';

const SLUG = 'une-breve';
const HEADLINE = /<h1[^>]*>([^<]*)/;

const headline = async (site: Server): Promise<string | undefined> => HEADLINE.exec((await site.request(`/articles/${SLUG}`)).body)?.[1];

/** Two machines: one has the files that differ written into its folder, the other follows a link. */
const test = base.extend('newsroom', { scope: 'file' }, async ({}, { onCleanup }) => {
  const newsroom = await openNewsroom(['folder', 'link'], { [`articles/${SLUG}.md`]: articleText({ headline: 'Avant' }) });
  const sites: Server[] = [];
  onCleanup(async () => {
    await Promise.all(sites.map((site) => site.stop()));
    await newsroom.remove();
  });
  const start = ({ link, port }: { readonly link: string; readonly port: number }): Promise<Server> =>
    startServer({ CONTENT_DIR: link, ADMIN_PORT: String(port) });
  sites.push(...(await Promise.all(newsroom.machines.map(start))));
  return { ...newsroom, sites };
});

test('when a push is over, each of two origins shows its text, and says so to the editor', async ({ newsroom }) => {
  const { sites, machines, push, save } = newsroom;
  expect(await Promise.all(sites.map(headline))).toEqual(['Avant', 'Avant']);
  for (const text of ['Après', 'Ensuite', 'Enfin']) {
    await save(`articles/${SLUG}.md`, articleText({ headline: text }));
    const said = await sound(push());
    expect(await Promise.all(sites.map(headline))).toEqual([text, text]);
    for (const { port } of machines) expect(said).toContain(`http://127.0.0.1:${port} : en ligne`);
  }
});

test('a push that brings an error is refused with its line, and what readers see stays', async ({ newsroom }) => {
  const { sites, push, save, clone } = newsroom;
  const before = await Promise.all(sites.map(headline));
  await save('articles/mauvais.md', '---\nheadline: Un : deux\nsection: economie\npublishedAt: 2025-06-10\n---\nTexte.\n');
  await save(`articles/${SLUG}.md`, articleText({ headline: 'Retenu' }));
  const { code, stderr } = await push();
  expect(code).toBe(1);
  expect(stderr).toMatch(/articles\/mauvais\.md:2:\d+ headline: .+\n[^]*Rien n’est publié/);
  expect(await Promise.all(sites.map(headline))).toEqual(before);
  // In an emergency it goes, and stops nobody after that: the site keeps what cannot be read from readers.
  await sound(git(clone, 'push', '--push-option=sans-controle', 'origin', 'HEAD:main'));
  expect(await Promise.all(sites.map(headline))).toEqual(['Retenu', 'Retenu']);
  await save(`articles/${SLUG}.md`, articleText({ headline: 'Suite' }));
  await sound(push());
  expect(await Promise.all(sites.map(headline))).toEqual(['Suite', 'Suite']);
});

test('an origin that was away, or whose folder was left half written, has everything after the next run', async ({ newsroom }) => {
  const { sites, machines, push, save, hub } = newsroom;
  const [, away] = machines;
  if (!away) throw new Error('there are two machines');
  await rename(away.repository, `${away.repository}-away`);
  await save(`articles/${SLUG}.md`, articleText({ headline: 'Sans l’autre' }));
  expect((await push()).stderr).toContain('machine-1 : le journal n’y est pas arrivé');
  await rename(`${away.repository}-away`, away.repository);
  // As a process leaves it that is killed while it writes.
  for (const half of ['a', 'b']) {
    const tree = `${away.link}-${half}`;
    await writeFile(path.join(tree, `articles/${SLUG}.md`), 'à moitié');
    await writeFile(path.join(away.repository, 'worktrees', path.basename(tree), 'index.lock'), '');
  }
  await sound(run('sh', ['-c', `cd "${hub}" && "${SCRIPTS}/publish.sh"`]));
  expect(await Promise.all(sites.map(headline))).toEqual(['Sans l’autre', 'Sans l’autre']);
});

test('rsync brings a folder to several places, takes out what is gone, and a site there says the version of the source', async ({
  newsroom,
}) => {
  await ensureProgram('rsync', 'rsync');
  const { at, clone, save } = newsroom;
  const targets = [at('rsync-1'), at('rsync-2')];
  const [first = ''] = targets;
  const bring = (...to: readonly string[]): Promise<Ended> => run(path.join(SCRIPTS, 'rsync.sh'), [clone, ...to]);
  for (const target of targets) await mkdir(path.join(target, 'articles'), { recursive: true });
  await writeFile(path.join(first, 'articles/parti.md'), articleText());
  await sound(bring(...targets));
  const port = await freePort();
  const site = await startServer({ CONTENT_DIR: first, ADMIN_PORT: String(port) });
  onTestFinished(() => site.stop());
  await save(`articles/${SLUG}.md`, articleText({ headline: 'Par rsync' }));
  await sound(bring(...targets));
  const version = (await sound(run('npm', ['run', '--silent', 'content-version', '--', clone]))).trim();
  await sound(run(path.join(SCRIPTS, 'await-version.sh'), [version, `http://127.0.0.1:${port}`], PATIENT));
  expect(await headline(site)).toBe('Par rsync');
  expect((await site.request('/articles/parti')).status).toBe(404);
  for (const target of targets) expect(await readFile(path.join(target, `articles/${SLUG}.md`), 'utf8')).toContain('Par rsync');
  const { code, stderr } = await bring('/proc/nowhere', first);
  expect([code, stderr]).toEqual([1, expect.stringContaining('/proc/nowhere : le journal n’y est pas arrivé')]);
});

test('who waits for a version that an origin does not have is told which it has, and fails', async ({ newsroom }) => {
  const [machine] = newsroom.machines;
  const ended = await run(path.join(SCRIPTS, 'await-version.sh'), ['000000000000', `http://127.0.0.1:${machine?.port}`], IMPATIENT);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/pas encore en ligne \([0-9a-f]{12} au lieu de 000000000000\)/);
});
