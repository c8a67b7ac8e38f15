import { expect, test as base } from 'vitest';
import { startBareOrigin, type Behaviour } from '../support/bareOrigin';
import { startDeployedNginx } from '../support/deployedNginx';
import { tlsRequest } from '../support/tlsRequest';

/** As the site answers where nobody purges, with other times: older than a second, it is shown only while the site fails. */
const page = (body: string, lateMs = 0, revalidate = 0): Behaviour => ({
  status: 200,
  headers: {
    'cache-control': `public, max-age=0, s-maxage=1, stale-while-revalidate=${revalidate}, stale-if-error=86400`,
    vary: 'Accept-Encoding',
  },
  body,
  lateMs,
});

/** nginx with its cache before one machine that does as it is told, and an address of which nobody has heard. */
const test = base
  .extend('nginx', { scope: 'file' }, async ({}, { onCleanup }) => {
    const origin = await startBareOrigin('reset');
    const nginx = await startDeployedNginx({ hasCache: true, upstream: [origin.port] });
    onCleanup(async () => {
      await nginx.stop();
      await origin.stop();
    });
    return { ...nginx, origin };
  })
  .extend('edge', ({ nginx: { origin, tlsPort }, task }) => ({
    behave: origin.behave,
    heard: () => origin.heard.filter(({ target }) => target === `/${task.id}`),
    read: async (method = 'GET') => {
      const { status, headers, body } = await tlsRequest(tlsPort, `/${task.id}`, { method });
      return { status, from: headers['cache-status'], body: body.toString() };
    },
  }));

const STALE = { status: 200, from: 'nginx; hit; detail=stale', body: 'Avant' };

test.for<readonly [string, Behaviour]>([
  ['answers 500', { status: 500 }],
  ['answers 503', { status: 503 }],
  ['breaks off', 'reset'],
])('while the site %s, readers get what was read before, until it is well again', async ([, failure], { edge: { behave, read } }) => {
  behave(page('Avant'));
  await read();
  behave(failure);
  const bodies = new Set<string>();
  const next = async () => {
    const answer = await read();
    bodies.add(answer.body);
    return answer;
  };
  await expect.poll(next, { timeout: 10_000, interval: 100 }).toEqual(STALE);
  for (let again = 0; again < 10; again += 1) await next();
  expect([...bodies]).toEqual(['Avant']);
  behave(page('Après'));
  await expect.poll(async () => (await read()).body, { timeout: 10_000 }).toBe('Après');
});

test('an older page is shown only while the newer one is fetched, and nobody waits for that', async ({ edge: { behave, heard, read } }) => {
  behave(page('Avant', 0, 60));
  await read();
  behave(page('Après', 300, 60));
  await expect.poll(read, { timeout: 10_000, interval: 20 }).toEqual(STALE);
  await expect.poll(async () => (await read()).body, { timeout: 10_000, interval: 20 }).toBe('Après');
  expect(heard()).toHaveLength(2);
});

test.for([403, 404, 410, 429])(
  'an answer %i is no failure: nobody is shown what was there before',
  async (status, { edge: { behave, read } }) => {
    behave(page('Avant'));
    await read();
    behave({ status, headers: { 'cache-control': 'public, max-age=0, s-maxage=1' }, body: 'Plus là' });
    await expect.poll(read, { timeout: 10_000, interval: 100 }).toMatchObject({ status, body: 'Plus là' });
    for (let again = 0; again < 5; again += 1) expect(await read()).toMatchObject({ status, body: 'Plus là' });
  },
);

test('while nothing answers, what was never read is a French page that says when to come again', async ({ edge: { behave, read } }) => {
  behave('reset');
  const { status, body } = await read();
  expect([status, body]).toEqual([503, expect.stringContaining('Rechargez la page dans une minute.')]);
});

test('fifty readers of a page that nobody has read cost the site one request', async ({ edge: { behave, heard, read } }) => {
  behave(page('Une page', 300));
  const answers = await Promise.all(Array.from({ length: 50 }, () => read()));
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['Une page']));
  expect(heard()).toHaveLength(1);
});

test('a post goes to the site each time, and its answer is not kept', async ({ edge: { behave, heard, read } }) => {
  behave({ status: 303, headers: { location: '/ailleurs', 'cache-control': 'no-store' } });
  expect([(await read('POST')).status, (await read('POST')).status]).toEqual([303, 303]);
  expect(heard()).toHaveLength(2);
});
