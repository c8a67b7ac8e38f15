import { expect, onTestFinished, test } from 'vitest';
import { startHub, startIndexNow, type StrictHub } from '@/tests/support/strictHub';
import { articleIndex } from '@/tests/support/articleIndex';
import { testPaper } from '@/tests/support/testPaper';
import { backOff, PACE, Queue, type Pace } from './queue';
import { INDEXNOW_BATCH, type Service } from './notify';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A timer may fire a millisecond early. */
const TICK = 2;
const FEEDS = ['/feed.xml', '/feed.json'].map((feed) => `https://gazette.example${feed}`);
const [FEED = ''] = FEEDS;

type Answers = Parameters<StrictHub['answerNext']>;

/** A service that answers so, and the queue that owes it `urls`. */
async function owing(service: Service, urls: readonly string[], answers: Answers = [], at: Partial<Pace> = {}) {
  const told = await (service === 'websub' ? startHub() : startIndexNow());
  told.answerNext(...answers);
  const paper = { ...testPaper, hub: told.url, indexNow: { key: 'une-cle-de-test', endpoint: told.url } };
  const reasons: string[] = [];
  const failed = (fields: object): void => void reasons.push('reason' in fields ? String(fields.reason) : '');
  const log = { info: () => undefined, warn: failed, error: failed };
  const { owings } = articleIndex();
  const queue = new Queue(service, paper, owings, log, { settle: 1, first: 20, longest: 10_000, tries: 8, timeout: 10_000, ...at });
  onTestFinished(async () => {
    await queue.close();
    await told.stop();
    expect(told.faults).toEqual([]);
  });
  const owe = (owed: readonly string[]): void => {
    owings.owe(owed.map((url) => ({ service, url })));
    queue.wake();
  };
  owe(urls);
  const paid = () => expect.poll(() => owings.of(service)).toEqual([]);
  return { told, reasons, owings, owe, paid };
}

/** The same, once all is told. */
async function telling(...owed: Parameters<typeof owing>) {
  const { told, reasons, paid } = await owing(...owed);
  await paid();
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
  const { told, reasons } = await telling('websub', [FEED], ['silence'], { timeout: 500 });
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

test('a change that comes while an older one is told is told as well', async () => {
  const { told, owe, owings, paid } = await owing('indexnow', FEEDS, [{ lateMs: 200 }]);
  await expect.poll(() => told.requests()).toBe(1);
  owe([FEED]);
  expect(owings.of('indexnow')).toHaveLength(2);
  await paid();
  expect(told.taken).toEqual([...FEEDS, FEED]);
});

test('what was owed to a service that is no longer named is given up', async () => {
  const { owings } = articleIndex();
  owings.owe([{ service: 'websub', url: FEED }]);
  const log: string[] = [];
  const write = (_: object, message: string): void => void log.push(message);
  const queue = new Queue('websub', testPaper, owings, { info: write, warn: write, error: write }, { ...PACE, settle: 1 });
  queue.wake();
  await expect.poll(() => owings.of('websub')).toEqual([]);
  await queue.close();
  expect(log).toEqual(['announcement given up']);
});

test('what is owed when a queue is closed stays owed, and is not told any more', async () => {
  const { owings } = articleIndex();
  const told = await startHub();
  onTestFinished(() => told.stop());
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const queue = new Queue('websub', { ...testPaper, hub: told.url }, owings, log, { ...PACE, settle: 1 });
  owings.owe([{ service: 'websub', url: FEED }]);
  queue.wake();
  await queue.close();
  queue.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([told.requests(), owings.of('websub').length]).toEqual([0, 1]);
});
