import { setTimeout as sleep } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { startServer, type Server } from '../support/server';
import { connectTo, received, statuses } from '../support/wire';

/** Waits until the site has read what was sent to it before: it reads connections in turn. */
async function hasRead(site: Server): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await site.request('/icon.svg');
}

async function start(env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const site = await startServer(env);
  onTestFinished(() => site.stop());
  return site;
}

const request = `GET ${paths.article} HTTP/1.1\r\nHost: x\r\n\r\n`;

test('SIGTERM: what is under way is finished, idle connections are closed, and the process ends with 0', async () => {
  const site = await start();
  const [idle, asking] = [connectTo(site), connectTo(site)];
  await new Promise((resolve) => idle.once('connect', resolve));
  const answer = received(asking);
  // The page is not in memory yet: its render is under way when the signal comes.
  await new Promise((resolve) => asking.write(request, resolve));
  await hasRead(site);
  site.signal('SIGTERM');
  const left = received(idle);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*<\/html>$/);
  expect(await left).toBe('');
  expect(await site.ended).toBe(0);
});

test('SIGTERM: a reader who is too slow is cut off when the time is over, and the process ends with 0', async () => {
  const site = await start({ DRAIN_SECONDS: '1' });
  const slow = connectTo(site);
  onTestFinished(() => void slow.destroy());
  // So many answers that no buffer holds them, and nobody who reads.
  slow.pause();
  for (let count = 0; count < 2000; count += 1) slow.write(request);
  await expect.poll(() => metric(site, 'newsroom_requests_total'), { timeout: 90_000 }).toBeGreaterThan(10);
  site.signal('SIGTERM');
  // Without the drain time, silence alone would cut it off, after 30 seconds.
  expect(await Promise.race([site.ended, sleep(15_000, 'still running')])).toBe(0);
});

test('SIGTERM: nobody new is let in', async () => {
  const site = await start();
  const open = connectTo(site);
  const answers = received(open);
  await new Promise((resolve) => open.write(request.slice(0, -2), resolve));
  await hasRead(site);
  site.signal('SIGTERM');
  await expect
    .poll(() =>
      site.request(paths.front).then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .toBe('refused');
  open.write('\r\n');
  expect(statuses(await answers)).toEqual([200]);
  expect(await site.ended).toBe(0);
});

test('two processes answer as one: their figures are added up, and SIGTERM ends both with 0', async () => {
  const site = await start({ WEB_CONCURRENCY: '2' });
  await expect.poll(() => site.log.some((line) => line.includes('all processes ready')), { timeout: 90_000 }).toBe(true);
  expect(await site.admin('/readyz')).toMatchObject({ status: 200 });
  const answers = await Promise.all(Array.from({ length: 40 }, () => site.request(paths.article)));
  expect(new Set(answers.map(({ status, headers, body }) => `${status} ${headers.etag} ${body}`))).toHaveLength(1);
  expect(await metric(site, 'newsroom_requests_total')).toBe(40);
  site.signal('SIGTERM');
  expect(await site.ended).toBe(0);
});

test('the site ends with the process that keeps it up, which could not end it any more', async () => {
  const site = await start();
  site.signal('SIGKILL');
  await expect.poll(() => site.request('/icon.svg').then(({ status }) => status, String), { timeout: 90_000 }).toMatch(/ECONNREFUSED/);
});

/** The processes that answer readers, as the primary last named them. */
async function pids(site: Server, times: number): Promise<number[]> {
  const told = (): string[] => site.log.filter((line) => line.includes('all processes ready'));
  await expect.poll(() => told().length, { timeout: 90_000 }).toBe(times);
  return (/"pids":\[([\d,]+)\]/.exec(told().at(-1) ?? '')?.[1] ?? '').split(',').map(Number);
}

/** The parent of a process, as Linux tells it; 0 of one that has ended. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(/\) [^Z] (\d+)/.exec(stat)?.[1] ?? 0);
}

test('a process that dies is replaced, and the others answer meanwhile, even when the new one cannot start at once', async () => {
  const site = await start({ WEB_CONCURRENCY: '2' });
  const [first = 0, second = 0] = await pids(site, 1);
  const deaths = (): number => site.log.filter((line) => line.includes('process died')).length;
  const primary = await parentOf(first);
  const next = async (): Promise<number> => {
    const all = (await readdir('/proc')).map(Number).filter((pid) => pid > 0 && pid !== first && pid !== second);
    const parents = await Promise.all(all.map(async (pid) => [pid, await parentOf(pid)] as const));
    return parents.find(([, parent]) => parent === primary)?.[0] ?? 0;
  };
  process.kill(first, 'SIGKILL');
  // Whoever takes its place comes to nothing.
  const killNext = async (): Promise<number> => {
    const child = await next();
    if (child > 0) execFileSync('kill', ['-9', String(child)], { stdio: 'ignore' });
    return deaths();
  };
  await expect.poll(killNext, { timeout: 90_000, interval: 20 }).toBeGreaterThan(1);
  expect((await site.request(paths.article)).status).toBe(200);
  expect(await site.admin('/readyz')).toMatchObject({ status: 503 });
  const again = await pids(site, 2);
  expect(again).toContain(second);
  expect(again).not.toContain(first);
  expect(await site.admin('/readyz')).toMatchObject({ status: 200 });
});
