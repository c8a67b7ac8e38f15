import pino from 'pino';
import { expect, it } from 'vitest';
import { noteRead } from '@/lib/process/renderNotes';
import { RenderQueue } from '../jobs/renderQueue';
import { Compressor } from './compressor';
import { PageCache, type Failure } from './pageCache';
import { pageMaker } from './pages';

it('an article that went while its page was made, of which no word had come yet, is no failure', async () => {
  const failures: Failure[] = [];
  const make = pageMaker({
    render: () => {
      noteRead('article:parti');
      return Promise.resolve({ status: 404, type: 'text/html', body: Buffer.from(''), told: {} });
    },
    queue: new RenderQueue(1, 1),
    watchdog: { during: (_, work) => work() },
    sheetAt: () => undefined,
    security: {},
    formAction: () => [],
    catchUp: () => (untold.length > 0 ? cache.drop(new Set(untold.splice(0))) : undefined),
  });
  const untold = ['article:parti'];
  const cache = new PageCache(
    make,
    new Compressor(pino({ enabled: false })),
    { rendered: () => undefined, failed: (...[, , how]) => failures.push(how) },
    1000,
  );
  await expect(cache.get('/articles/parti')).rejects.toMatchObject({ status: 404 });
  expect(failures).toEqual([{ stale: false, hasChanged: true }]);
});
