import { mkdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '@/server/http/listen';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { articleText } from '../support/paper';
import { rawRequest } from '../support/rawRequest';
import { bareEnvironment, root } from '../support/run';
import { indexFile } from '@/lib/library/thread/indexedPaper';
import { startServer } from '../support/server';
import { removeFolder } from '../support/removeFolder';

/** What the build has made of `server/main.ts`. */
const MAIN = path.join(root, '.next/newsroom/main.mjs');

/** Starts the site as it is deployed, without building, and waits for its end. */
async function startAndEnd(env: Readonly<Record<string, string>>, cwd = root) {
  const child = spawn(process.execPath, [MAIN], {
    cwd,
    env: bareEnvironment({ HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', ...env }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const stderr = await text(child.stderr);
  await ended;
  return { code: child.exitCode, stderr };
}

/** A port that somebody else listens on, until the test is over. */
async function takenPort(): Promise<string> {
  const other = createServer();
  onTestFinished(() => void other.close());
  return String(await listen(other, 0, '127.0.0.1'));
}

describe('one clear line and a failure, for', () => {
  test.for(['PORT', 'ADMIN_PORT'])('%s in use', async (name) => {
    const port = await takenPort();
    const { code, stderr } = await startAndEnd({ [name]: port });
    expect(stderr).toBe(`Port in use: ${port}; set PORT or ADMIN_PORT to another\n`);
    expect(code).toBe(1);
  });

  test('a port in use, however many processes there are', async () => {
    const port = await takenPort();
    const { code, stderr } = await startAndEnd({ PORT: port, WEB_CONCURRENCY: '2' });
    expect(new Set(stderr.trimEnd().split('\n'))).toEqual(new Set([`Port in use: ${port}; set PORT or ADMIN_PORT to another`]));
    expect(code).toBe(1);
  });

  test.for([
    ['PORT', 'quatre'],
    ['PORT', '70000'],
    ['WEB_CONCURRENCY', '0'],
    ['PAGE_CACHE_MIB', '-1'],
    ['PICTURE_CACHE_MIB', '0'],
    ['DRAIN_SECONDS', 'bientôt'],
    ['TRUSTED_PROXIES', '-1'],
    ['LOG_LEVEL', 'tout'],
    ['HOST', '192.0.2.1'],
    ['HOST', 'nulle-part.invalid'],
    ['SITE_URL', 'ftp://journal.example'],
    ['DONATION_PROVIDER', 'paypal'],
    ['DONATION_SECRET', 'trop-court'],
    ['WEBSUB_HUB', 'hub.example'],
    ['INDEXNOW_KEY', 'court'],
    ['ANNOUNCE_AFTER_SECONDS', '-1'],
  ] as const)('%s=%s', async ([name, value]) => {
    const { code, stderr } = await startAndEnd({ [name]: value });
    expect(stderr).toMatch(new RegExp(`^Bad setting: ${name}: [^\\n]+\\n$`));
    expect(stderr).not.toContain(value);
    expect(code).toBe(1);
  });

  test('a missing build', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'no-build-'));
    onTestFinished(() => removeFolder(empty));
    const { code, stderr } = await startAndEnd({}, empty);
    expect(stderr).toBe('No build: there is no build in .next; run: npm run build\n');
    expect(code).toBe(1);
  });

  test('a content folder that is none', async () => {
    const { code, stderr } = await startAndEnd({ CONTENT_DIR: path.join(root, 'server') });
    expect(stderr).toMatch(/^Bad content: .*site\.yaml.*\n$/);
    expect(code).toBe(1);
  });
});

test('an operator is told « not ready » while the library is read, and « ready » after it', { timeout: 120_000 }, async () => {
  const articles = Array.from({ length: 1500 }, (_, number) => [`articles/article-${number}.md`, articleText()] as const);
  const { folder, remove } = await contentFolder(Object.fromEntries(articles));
  onTestFinished(remove);
  const port = await takenThenFree();
  const statuses: number[] = [];
  const asking = setInterval(() => {
    void rawRequest(port, '/readyz').then(
      ({ status }) => statuses.push(status),
      () => undefined,
    );
  }, 20);
  const site = await startServer({ CONTENT_DIR: folder, ADMIN_PORT: String(port) });
  onTestFinished(() => site.stop());
  await expect.poll(() => site.admin('/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
  clearInterval(asking);
  expect(statuses[0]).toBe(503);
  expect(statuses.toSorted((a, b) => b - a)).toEqual(statuses);
  expect(await site.admin('/healthz')).toMatchObject({ status: 200 });
  expect(await site.admin('/anything')).toMatchObject({ status: 404 });
});

test('a SIGHUP during the start does not end the process, and is heeded after it', { timeout: 120_000 }, async () => {
  const port = await takenThenFree();
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  onTestFinished(() => removeFolder(cache));
  const child = spawn(process.execPath, [MAIN], {
    cwd: root,
    env: bareEnvironment({ HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: String(port), CACHE_DIR: cache }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (some: string) => (told += some));
  const ended = once(child, 'exit');
  const ready = async (): Promise<number | undefined> =>
    rawRequest(port, '/readyz').then(
      ({ status }) => status,
      () => undefined,
    );
  await expect.poll(ready, { timeout: 90_000, interval: 5 }).toBe(503);
  child.kill('SIGHUP');
  await expect.poll(ready, { timeout: 90_000 }).toBe(200);
  await expect.poll(() => told, { timeout: 90_000 }).toContain('"msg":"rescanned"');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('what the library cannot do is a line of the log and a figure, and the site is up', async () => {
  const { folder, remove } = await contentFolder();
  onTestFinished(remove);
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  // A folder where the index is to be: neither can it be opened, nor taken away.
  await mkdir(indexFile({ folder, cacheDir: cache, showsAll: false, siteUrl: '' }));
  const site = await startServer({ CONTENT_DIR: folder, CACHE_DIR: cache });
  onTestFinished(() => removeFolder(cache));
  onTestFinished(() => site.stop());
  await expect.poll(() => metric(site, 'newsroom_library_failures_total')).toBe(2);
  await expect
    .poll(() => site.log.filter((line) => line.includes('library failed')))
    .toEqual([expect.stringMatching(/"level":50.*Unable to open/), expect.stringMatching(/"level":50.*directory/)]);
  expect((await site.request('/')).status).toBe(200);
});

/** A port that is free now. */
async function takenThenFree(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
