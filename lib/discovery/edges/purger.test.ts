import { expect, onTestFinished, test, vi } from 'vitest';
import { articleIndex } from '@/tests/support/articleIndex';
import { PURGE_SERVICE, PURGE_TOKEN, startEdge, type StrictHub } from '@/tests/support/strictHub';
import { edgeKey, MANY } from './edgeKeys';
import { openEdges } from './edges';
import { owedAt, Purger, type PurgePace } from './purger';
import type { PurgeKind } from './settings';

const PACE: PurgePace = { gather: 20, again: [], first: 20, longest: 1000 };

interface Setting {
  readonly kind?: PurgeKind;
  readonly pace?: Partial<PurgePace>;
  readonly index?: ReturnType<typeof articleIndex>;
}

/** Edges of one kind, and the purger that tells them. */
function purging(edges: readonly StrictHub[], { kind = 'varnish', pace = {}, index = articleIndex() }: Setting = {}) {
  const counts: Record<string, number> = {};
  const reasons: unknown[] = [];
  const failed = (fields: object): void => void reasons.push('reason' in fields ? fields.reason : fields);
  const opened = openEdges({ kind, urls: edges.map(({ url }) => url.replace(/\/$/, '')), service: PURGE_SERVICE, token: PURGE_TOKEN });
  const purger = new Purger({
    edges: opened,
    owings: index.owings,
    log: { info: failed, warn: failed, error: failed },
    counted: (_, outcome, keys) => (counts[outcome] = (counts[outcome] ?? 0) + keys),
    pace: { ...PACE, ...pace },
  });
  onTestFinished(() => purger.close());
  const owe = (key: string): void => index.owings.owe(opened.map((edge) => ({ service: owedAt(edge), url: key })));
  const owed = (): string[] => opened.flatMap((edge) => index.owings.of(owedAt(edge)).map(({ url }) => url));
  return { purger, owe, owed, counts, reasons, index };
}

async function edge(kind: PurgeKind = 'varnish'): Promise<StrictHub> {
  const started = await startEdge(kind);
  onTestFinished(async () => {
    await started.stop();
    expect(started.faults).toEqual([]);
  });
  return started;
}

const older = (...keys: string[]): string[] => keys.map((key) => `soft ${edgeKey(key)}`);
/** With the key of answers that have too many, which are older with every change. */
const soft = (...keys: string[]): string[] => older(...keys, MANY);
const hard = (...keys: string[]): string[] => keys.map((key) => `hard ${edgeKey(key)}`);
const untilTaken = (taker: StrictHub, lines: readonly string[]): Promise<void> =>
  expect.poll(() => taker.taken.toSorted()).toEqual(lines.toSorted());

test.for(['varnish', 'fastly', 'http'] as const)('%s is told what is older apart from what must vanish', async (kind) => {
  const one = await edge(kind);
  const { purger, owe, counts } = purging([one], { kind });
  owe('article:retire');
  purger.add(new Set(['article:retire', 'latest']));
  await untilTaken(one, [...hard('article:retire', MANY), ...older('latest')]);
  await expect.poll(() => counts).toEqual({ purged: 3 });
});

test('Cloudflare, which has no soft purge, lets go of all', async () => {
  const one = await edge('cloudflare');
  const { purger } = purging([one], { kind: 'cloudflare' });
  purger.add(new Set(['latest']));
  await untilTaken(one, hard('latest', MANY));
});

test('changes that follow at once are told together, and all again for an origin that lags behind', async () => {
  const one = await edge();
  const { purger } = purging([one], { pace: { again: [60, 120] } });
  purger.add(new Set(['latest']));
  purger.add(new Set(['section:monde']));
  const told = soft('latest', 'section:monde');
  await untilTaken(one, [...told, ...told, ...told]);
  expect(one.requests()).toBe(3);
});

test('more keys than a request can hold are several requests', async () => {
  const one = await edge('fastly');
  const { purger } = purging([one], { kind: 'fastly' });
  const keys = Array.from({ length: 300 }, (_, n) => `article:a-${n}`);
  purger.add(new Set(keys));
  await untilTaken(one, soft(...keys));
  expect(one.requests()).toBe(2);
});

test('an edge that fails is told again, each time later, with what has changed meanwhile; another does not wait for it', async () => {
  const [failing, other] = [await edge(), await edge()];
  failing.answerNext(503, 'reset', 403);
  const waits = [71, 142, 284];
  const timers = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => timers.mockRestore());
  const { purger, counts, reasons } = purging([failing, other], { pace: { first: 71 } });
  purger.add(new Set(['latest']));
  await untilTaken(other, soft('latest'));
  purger.add(new Set(['pages']));
  await untilTaken(failing, soft('latest', 'pages'));
  expect(reasons).toEqual(['answered with 503', 'fetch failed', 'answered with 403']);
  expect(counts.failed).toBeGreaterThan(5);
  // Asked of the clock: when somebody hears of it says as much of the machine.
  expect(timers.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== undefined && waits.includes(ms))).toEqual(waits);
});

test('what must vanish is told again after a sudden end, until the last time it is told', async () => {
  const one = await edge();
  const { purger, owe, owed, index } = purging([one], { pace: { again: [60_000] } });
  owe('article:retire');
  purger.add(new Set([]));
  const gone = hard('article:retire', MANY);
  await untilTaken(one, gone);
  await purger.close();
  expect(owed()).toEqual(['article:retire']);

  const next = purging([one], { index, pace: { again: [1] } });
  next.purger.add(new Set(['site']));
  const told = [...gone, ...older('site')];
  await untilTaken(one, [...gone, ...told, ...told]);
  await expect.poll(() => next.owed()).toEqual([]);
});
