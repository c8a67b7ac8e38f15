import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '@/bench/freePort';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';

/** Sound, and minutes of work: emphasis in emphasis takes micromark the square of its depth, and the tree's walkers as well. */
const DEPTH = 12_000;
const TANGLE = `${'**_'.repeat(DEPTH)}fond${'_**'.repeat(DEPTH)}`;
const FILE = 'articles/un-enchevetrement.md';
const ARTICLE = '/articles/un-enchevetrement';
/** Less than by default, so that the tests are short; more than a first render takes on a busy machine. */
const STALL_SECONDS = 5;
const LONGEST = { timeout: 90_000, interval: 100 };

/** A site on ports that stay the same when its process is replaced, and its content folder. */
async function open(env: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>>) {
  const { folder, remove } = await contentFolder({ [FILE]: articleText({ headline: 'Un nœud', ...fields }, TANGLE) });
  onTestFinished(remove);
  const ports = { PORT: String(await freePort()), ADMIN_PORT: String(await freePort()) };
  const site = await startServer({ CONTENT_DIR: folder, STALL_SECONDS: String(STALL_SECONDS), ...ports, ...env }, 60_000);
  onTestFinished(() => site.stop());
  return { site, file: path.join(folder, FILE) };
}

const statusOf = (site: Server, target: string): Promise<number | string> =>
  site.request(target).then(
    ({ status }) => status,
    () => 'no answer',
  );
/** What each process that stood still said of where it was. */
const stalls = (site: Server): string[] =>
  site.log.flatMap((line) => /^\{"level":60,.*"addresses":\[([^\]]*)\].*the event loop stands still/.exec(line)?.[1] ?? []);

test.for(['1', '2'])(
  'a text that stops a process does so twice, then answers 503 until it is mended; %s processes are replaced by themselves',
  { timeout: 300_000 },
  async (processes) => {
    const { site, file } = await open({ WEB_CONCURRENCY: processes }, { standfirst: 'Au bord', publishedAt: '2020-01-01' });
    expect(await statusOf(site, ARTICLE)).toBe('no answer');
    await expect.poll(() => statusOf(site, paths.article), LONGEST).toBe(200);
    await expect.poll(() => statusOf(site, ARTICLE), LONGEST).toBe(503);
    expect((await site.request(ARTICLE)).body).toMatch(/<html lang="fr">[^]*momentanément indisponible[^]*<\/html>$/);
    // At the first stall, other pages may have been under way; by the second, it is certain where.
    expect(stalls(site)).toEqual([expect.stringContaining(`"${ARTICLE}"`), `"${ARTICLE}"`]);
    expect(await statusOf(site, paths.front)).toBe(200);

    await expect.poll(() => site.log.filter((line) => line.includes(`${FILE}:1:1 -: la mise en page`)).length, LONGEST).toBeGreaterThan(0);
    await expect.poll(() => metric(site, 'newsroom_content_errors').catch(() => 0), LONGEST).toBe(1);
    await writeFile(file, articleText({ headline: 'Un nœud' }, 'Un texte sans nœud.'));
    await expect.poll(() => statusOf(site, ARTICLE), LONGEST).toBe(200);
    expect(await metric(site, 'newsroom_content_errors')).toBe(0);
  },
);

test('the front page and the feeds go on without a text that stops them, and lay it at its own door', { timeout: 300_000 }, async () => {
  const { site } = await open({}, { publishedAt: new Date().toISOString() });
  for (const target of [paths.front, '/feed.xml', '/llms.txt']) {
    await expect.poll(() => statusOf(site, target), LONGEST).toBe(200);
  }
  expect(stalls(site)).toEqual([`"${ARTICLE}"`, `"${ARTICLE}"`]);
  expect((await site.request(paths.front)).body).toContain('Un nœud');
  expect(await statusOf(site, ARTICLE)).toBe(503);
});

test('a process that was stopped as a whole, as on a suspended machine, has not stood still', { timeout: 120_000 }, async () => {
  const { site } = await open({ WEB_CONCURRENCY: '2' }, { draft: 'true' });
  const ready = (): string | undefined => site.log.find((line) => line.includes('all processes ready'));
  await expect.poll(ready, LONGEST).toBeDefined();
  const pids = (/"pids":\[([\d,]+)\]/.exec(ready() ?? '')?.[1] ?? '').split(',').map(Number);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  await sleep(2 * STALL_SECONDS * 1000);
  for (const pid of pids) process.kill(pid, 'SIGCONT');
  await sleep(2000);
  expect(await statusOf(site, paths.article)).toBe(200);
  expect(stalls(site)).toEqual([]);
  expect(site.log.filter((line) => line.includes('process died'))).toEqual([]);
});
