import pino from 'pino';
import { expect, it } from 'vitest';
import { cacheEvents } from './cacheEvents';
import type { Failure } from './pageCache';
import { Metrics } from '../operations/metrics';
import { RenderFailed } from './pages';

/** What log and counter say of a failure. */
async function toldOf(error: Error, failure: Failure): Promise<{ level: number; msg: string; counted: number }> {
  const lines: string[] = [];
  const metrics = new Metrics();
  cacheEvents(pino({ base: null, level: 'debug' }, { write: (line) => void lines.push(line) }), metrics).failed(
    '/articles/x',
    error,
    failure,
  );
  const [, level = '', msg = ''] = /^{"level":(\d+),.*"msg":"([^"]*)"}\n$/.exec(lines.join('')) ?? [];
  const counted = await metrics.registry.getSingleMetricAsString('newsroom_render_failures_total');
  return { level: Number(level), msg, counted: Number(/} (\d+)$/.exec(counted)?.[1] ?? 0) };
}

const [DEBUG, ERROR] = [20, 50];

it.each([
  [
    '404 after a change of what it reads is a page that went',
    404,
    { stale: false, hasChanged: true },
    DEBUG,
    'gone while it was rendered',
    0,
  ],
  ['the same with an older version at hand', 404, { stale: true, hasChanged: true }, DEBUG, 'gone while it was rendered', 0],
  ['404 without a change is a failure', 404, { stale: false, hasChanged: false }, ERROR, 'render failed', 1],
  ['500 after a change is a failure', 500, { stale: true, hasChanged: true }, ERROR, 'render failed, older version served', 1],
])('%s', async (_, status, failure, level, msg, counted) => {
  expect(await toldOf(new RenderFailed('/articles/x', status), failure)).toEqual({ level, msg, counted });
});

it('an error of another kind after a change is a failure', async () => {
  expect(await toldOf(new Error('no ink'), { stale: false, hasChanged: true })).toMatchObject({ level: ERROR, counted: 1 });
});
