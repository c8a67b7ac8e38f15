import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '@/bench/freePort';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { removeFolder } from '../support/removeFolder';
import { startServer, type Server } from '../support/server';

/** Less than by default, so that the tests are short; more than a first render takes on a busy machine. */
const STALL_SECONDS = 3;
const LONGEST = { timeout: 180_000, interval: 100 };

/** A site on ports that stay the same when a process is replaced. Each process that answers stands still once where `stallFile` appears. */
async function open(processes: '1' | '2', files: Readonly<Record<string, string>> = {}) {
  const { folder, remove } = await contentFolder(files);
  const aside = await mkdtemp(path.join(tmpdir(), 'aside-'));
  const stallFile = path.join(aside, 'stall');
  const script = path.join(aside, 'stall.mjs');
  await writeFile(script, stalling(stallFile));
  const env = {
    CONTENT_DIR: folder,
    STALL_SECONDS: String(STALL_SECONDS),
    WEB_CONCURRENCY: processes,
    PORT: String(await freePort()),
    ADMIN_PORT: String(await freePort()),
    NODE_OPTIONS: `--import ${script}`,
  };
  const site = await startServer(env);
  const close = async (): Promise<void> => {
    await site.stop();
    await Promise.all([remove(), removeFolder(aside)]);
  };
  return { site, folder, stallFile, close };
}

/** What runs first in each process of the site: whichever of those that answer readers finds the file takes it away, and stands still. */
const stalling = (file: string): string => `import cluster from 'node:cluster';
import { unlinkSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const answers = cluster.isWorker || (process.env.WEB_CONCURRENCY === '1' && process.argv[1]?.endsWith('main.mjs'));
const look = () => {
  try {
    unlinkSync(${JSON.stringify(file)});
  } catch {
    return;
  }
  for (;;);
};
if (isMainThread && answers) setInterval(look, 100).unref();`;

const statusOf = (site: Server, target: string): Promise<number | string> =>
  site.request(target).then(
    ({ status }) => status,
    () => 'no answer',
  );
const told = (site: Server, what: string): string[] => site.log.filter((line) => line.includes(what));
const STILL = 'the event loop stands still';

test('the only process is replaced when it stands still', { timeout: 300_000 }, async () => {
  const { site, stallFile, close } = await open('1');
  onTestFinished(close);
  await writeFile(stallFile, '');
  await expect.poll(() => told(site, STILL), LONGEST).toEqual([expect.stringContaining('"level":60,')]);
  await expect.poll(() => statusOf(site, paths.article), LONGEST).toBe(200);
  expect(told(site, STILL)).toHaveLength(1);
});

describe('of two processes', () => {
  const FILE = 'articles/un-noeud.md';
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open('2', { [FILE]: story('La première version.') });
    await vi.waitUntil(() => told(opened.site, 'all processes ready').length > 0, LONGEST);
    return opened.close;
  });

  test('none stands still for a text that takes for ever, whose last good version stays up', { timeout: 300_000 }, async () => {
    const { site, folder } = opened;
    const save = (file: string, body: string): Promise<void> => writeFile(path.join(folder, file), story(body));
    const read = readAllTheWhile(site, [paths.front, paths.article, '/articles/un-noeud', '/feed.xml']);
    for (const [at, text] of Object.entries(WORST)) await save(`articles/pire-${at}.md`, text);
    await save(FILE, WORST.nested);
    for (const file of [...Object.keys(WORST).map((at) => `articles/pire-${at}.md`), FILE]) {
      await expect.poll(() => told(site, `${file}:1:1 -: `).join('\n'), LONGEST).toContain('n’aboutit pas en deux secondes');
    }
    expect((await site.request('/articles/un-noeud')).body).toContain('La première version.');
    for (const at of Object.keys(WORST)) expect(await statusOf(site, `/articles/pire-${at}`)).toBe(404);
    await save(FILE, 'La deuxième version.');
    const shown = (): Promise<boolean> => site.request('/articles/un-noeud').then(({ body }) => body.includes('La deuxième version.'));
    await expect.poll(shown, LONGEST).toBe(true);
    expect(await read.end()).toEqual(new Set([200]));
    expect(told(site, STILL)).toEqual([]);
    await expect.poll(() => metric(site, 'newsroom_content_errors'), LONGEST).toBe(Object.keys(WORST).length);
  });

  test('one that was stopped as a whole, as on a suspended machine, has not stood still', { timeout: 300_000 }, async () => {
    const { site } = opened;
    const pids = (/"pids":\[([\d,]+)\]/.exec(told(site, 'all processes ready')[0] ?? '')?.[1] ?? '').split(',').map(Number);
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    await sleep(2 * STALL_SECONDS * 1000);
    for (const pid of pids) process.kill(pid, 'SIGCONT');
    await sleep(1500);
    expect(await statusOf(site, paths.article)).toBe(200);
    expect([...told(site, STILL), ...told(site, 'process died')]).toEqual([]);
  });

  test('one that stands still is replaced', { timeout: 300_000 }, async () => {
    const { site, stallFile } = opened;
    await writeFile(stallFile, '');
    await expect.poll(() => told(site, 'process died'), LONGEST).toHaveLength(1);
    await expect.poll(() => told(site, STILL), LONGEST).toHaveLength(1);
    await expect.poll(() => statusOf(site, paths.article), LONGEST).toBe(200);
  });
});

/** Texts that are sound, or as good as, and of which nothing can be made in a time that anybody has. */
const WORST = {
  nested: `${'**_'.repeat(12_000)}fond${'_**'.repeat(12_000)}`,
  commented: `<!-- À revoir. -->${'**_'.repeat(12_000)}fond${'_**'.repeat(12_000)}`,
  quoted: `${'> '.repeat(10_000)}fond`,
} as const;

function story(body: string): string {
  return articleText({ headline: 'Un nœud', publishedAt: '2025-06-10' }, body);
}

/** Reads these addresses in turn until it is ended; answers every status that came. */
function readAllTheWhile(site: Server, targets: readonly string[]): { end: () => Promise<ReadonlySet<number | string>> } {
  const state = { isEnding: false };
  const statuses = new Set<number | string>();
  const reading = (async () => {
    while (!state.isEnding) {
      for (const target of targets) statuses.add(await statusOf(site, target));
      // Without a pause, the readers would take a processor, and the texts that are waited for as much longer.
      await sleep(100);
    }
  })();
  return {
    end: async () => {
      state.isEnding = true;
      await reading;
      return statuses;
    },
  };
}
