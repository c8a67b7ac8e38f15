import { expect, onTestFinished, test, vi } from 'vitest';
import { startHub, startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { testPaper } from '@/tests/support/testPaper';
import type { Entry } from './journal';
import { backOff, PACE, Queue, type Pace } from './queue';
import { INDEXNOW_BATCH, type Service } from './notify';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A timer may fire a millisecond early. */
const TICK = 2;
const FEEDS = ['/feed.xml', '/feed.json'].map((feed) => `https://gazette.example${feed}`);
const [FEED = ''] = FEEDS;

type Answers = Parameters<StrictHub['answerNext']>;

/** A service that answers so, and the queue that tells it of `urls`. */
async function telling(service: Service, urls: readonly string[], answers: Answers = [], at: Partial<Pace> = {}) {
  const told = await (service === 'websub' ? startHub() : startIndexNow());
  told.answerNext(...answers);
  const paper = { ...testPaper, hub: told.url, indexNow: { key: 'une-cle-de-test', endpoint: told.url } };
  const reasons: string[] = [];
  const failed = (fields: object): void => void reasons.push('reason' in fields ? String(fields.reason) : '');
  const log = { info: () => undefined, warn: failed, error: failed };
  const paid: Entry[] = [];
  const journal = { add: (entries: readonly Entry[]) => Promise.resolve(void paid.push(...entries)) };
  const queue = new Queue(service, paper, journal, log, { settle: 1, first: 20, longest: 10_000, tries: 8, timeout: 10_000, ...at });
  onTestFinished(async () => {
    await queue.close();
    await told.stop();
    expect(told.faults).toEqual([]);
  });
  queue.owe(urls.map((url) => ({ service, url })));
  await vi.waitFor(() => expect(paid).toHaveLength(urls.length), { timeout: 10_000 });
  return { told, reasons, waits: told.times.slice(1).map((time, index) => time - (told.times[index] ?? 0)) };
}

test.for([
  [1, MINUTE],
  [2, 2 * MINUTE],
  [3, 4 * MINUTE],
  [10, 512 * MINUTE],
  [11, 12 * HOUR],
  [13, 12 * HOUR],
] as const)('after %d failures in a row a service is left in peace for %d ms', ([failures, wait]) => {
  expect(backOff(PACE, failures)).toBe(wait);
});

test('what a service does not take is given up after two days, not before', () => {
  const waits = Array.from({ length: PACE.tries - 1 }, (_, index) => backOff(PACE, index + 1));
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / HOUR;
  expect(hours).toBeGreaterThan(48);
  expect(hours).toBeLessThan(72);
});

test('each try waits twice as long as the one before', async () => {
  const { told, waits } = await telling('websub', [FEED], [503, 503, 503, 503]);
  expect(told.taken).toEqual([FEED]);
  expect(waits.map((wait, index) => wait >= 20 * 2 ** index - TICK)).toEqual([true, true, true, true]);
});

test.for([
  ['in seconds', (): string => '1'],
  ['as a date', (): string => new Date(Date.now() + 2000).toUTCString()],
] as const)('a service that says %s how long it wants to be left in peace is', async ([, retryAfter]) => {
  const { told, waits } = await telling('indexnow', [FEED], [{ status: 429, retryAfter: retryAfter() }]);
  expect(told.taken).toEqual([FEED]);
  // A date is told in whole seconds.
  expect(waits[0]).toBeGreaterThan(900);
});

test('a service that does not answer is not waited for, and told later', async () => {
  const { told, reasons } = await telling('websub', [FEED], ['silence'], { timeout: 50 });
  expect(told.taken).toEqual([FEED]);
  expect(reasons.join()).toMatch(/timeout/);
});

test('more addresses than IndexNow takes at once are told in two requests', async () => {
  const urls = Array.from({ length: INDEXNOW_BATCH + 1 }, (_, n) => `https://gazette.example/articles/a-${n}`);
  const { told } = await telling('indexnow', urls);
  expect(told.requests()).toBe(2);
  expect(told.taken).toEqual(urls);
});

test('one address that a service never takes does not keep it from hearing of the next', async () => {
  const { told } = await telling('websub', FEEDS, [503, 503], { tries: 2 });
  expect(told.taken).toEqual(FEEDS.slice(1));
});
