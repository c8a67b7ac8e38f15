import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test as base } from 'vitest';
import { freePort } from '@/bench/freePort';
import { startBareOrigin, type Behaviour } from '../support/bareOrigin';
import { rawRequest, type Answer } from '../support/rawRequest';
import { startVarnish } from '../support/varnish';

/** As the site answers where edges are purged, with other times. */
const page = (body: string, caching = 's-maxage=86400, stale-while-revalidate=60', lateMs = 0): Behaviour => ({
  status: 200,
  headers: {
    'cache-control': `public, max-age=0, ${caching}, stale-if-error=86400`,
    xkey: 'clef',
    'content-length': String(Buffer.byteLength(body)),
  },
  body,
  lateMs,
});
/** Nobody is shown it once it is purged, but for a failure. */
const STRICT = 's-maxage=86400, stale-while-revalidate=0';

/** Varnish before two machines that do as they are told, and an address of which nobody has heard. */
const test = base
  .extend('varnish', { scope: 'file' }, async ({}, { onCleanup }) => {
    const origins = [await startBareOrigin('reset'), await startBareOrigin('reset')] as const;
    const varnish = await startVarnish(await freePort(), [origins[0].port, origins[1].port]);
    onCleanup(async () => {
      await varnish.stop();
      for (const origin of origins) await origin.stop();
    });
    return { ...varnish, origins };
  })
  .extend('edge', ({ varnish: { port, purge, origins }, task }) => {
    const address = `/${task.id}`;
    return {
      origin: `http://127.0.0.1:${port}`,
      behave: (first: Behaviour, second = first): void => {
        origins[0].behave(first);
        origins[1].behave(second);
      },
      /** What each of them was asked of an address, or of what begins so. */
      heard: (of = address) => origins.map(({ heard }) => heard.filter(({ target }) => target.startsWith(of))),
      purge: (firmness: 'soft' | 'hard') => purge(firmness, ['clef']),
      read: (target = address, headers = {}): Promise<Answer> => rawRequest(port, target, { headers }),
      address,
    };
  });

const FAILURES: readonly (readonly [string, Behaviour])[] = [
  ['answers 500', { status: 500, body: 'Une panne' }],
  ['answers 503', { status: 503, body: 'Une panne' }],
  ['breaks off', 'reset'],
  ['does not answer', 'silence'],
];

test.for(FAILURES)(
  'while the site is alive and %s, readers get what was read before, until it is well again',
  async ([, failure], { edge }) => {
    const { behave, purge, read } = edge;
    behave(page('Avant', STRICT));
    await read();
    behave(failure);
    for (let again = 0; again < 2; again += 1) {
      await purge('soft');
      const { status, body } = await read();
      expect([status, body]).toEqual([200, 'Avant']);
    }
    behave(page('Après', STRICT));
    await expect.poll(async () => (await read()).body, { timeout: 10_000 }).toBe('Après');
  },
);

test('pictures, redirects and withdrawals that were read before are there as well while nothing answers, and stay', async ({ edge }) => {
  const { address, behave, purge, read } = edge;
  const kinds = { 200: 'max-age=31536000, immutable', 301: 'max-age=0, s-maxage=60', 410: 'max-age=0, s-maxage=1' };
  for (const [status, caching] of Object.entries(kinds)) {
    behave({ status: Number(status), headers: { 'cache-control': `public, ${caching}`, xkey: 'clef' } });
    await read(`${address}/${status}`);
  }
  behave('reset');
  await purge('soft');
  const oldest = async (): Promise<number> => {
    const answers = await Promise.all(Object.keys(kinds).map((status) => read(`${address}/${status}`)));
    expect(answers.map(({ status }) => String(status))).toEqual(Object.keys(kinds));
    return Math.max(...answers.map(({ headers }) => Number(/ttl=(.*)/.exec(String(headers['cache-status']))?.[1])));
  };
  // Varnish shows what is ten seconds older by itself.
  await expect.poll(oldest, { timeout: 30_000, interval: 500 }).toBeLessThan(-10);
});

test.for(FAILURES.slice(0, 3))('one machine %s: readers get the other’s answer', async ([, failure], { edge }) => {
  const { address, behave, heard, read } = edge;
  behave(failure, page('Bien'));
  const bodies = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await read(`${address}/${n}`)).body));
  expect(new Set(bodies)).toEqual(new Set(['Bien']));
  expect(heard()[0]).not.toEqual([]);
});

test('what was never read is answered with the site’s own page of a failure, and asked for anew by the next reader', async ({ edge }) => {
  const { behave, read } = edge;
  behave({ status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '10' }, body: 'Une panne' });
  const { status, body, headers } = await read();
  expect([status, body, headers['retry-after']]).toEqual([503, 'Une panne', '10']);
  behave(page('Bien'));
  expect((await read()).body).toBe('Bien');
});

test('while nothing answers, what was never read is a French page that says when to come again', async ({ edge }) => {
  edge.behave('reset');
  const { status, body, headers } = await edge.read();
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store']);
  expect(body).toContain('lang="fr"><meta charset="utf-8">');
  expect(body).toContain('Rechargez la page dans une minute.');
});

test('a post whose answer is lost is not sent a second time', async ({ edge: { address, behave, heard, origin } }) => {
  behave('reset');
  expect((await fetch(origin + address, { method: 'POST', body: new URLSearchParams({ montant: '20' }) })).status).toBe(503);
  expect(heard().flat()).toHaveLength(1);
});

test('all of giving is asked of one machine, which remembers what has been paid', async ({ edge: { behave, heard, read } }) => {
  behave({ status: 200, headers: { 'cache-control': 'no-store' } });
  const giving = ['/don', '/don?montant=20', '/don/merci?don=x', '/don/annule', '/don/erreur', '/don/envoi'];
  for (const target of giving) await read(target);
  expect(
    heard('/don')
      .map(({ length }) => length)
      .sort(),
  ).toEqual([0, giving.length]);
});

test.for([
  ['that nobody has read', 'hard'],
  ['that is older than may be shown', 'soft'],
] as const)('fifty readers of a page %s cost the site one request', async ([, firmness], { edge: { behave, heard, purge, read } }) => {
  behave(page('Avant', STRICT));
  await read();
  behave(page('Après', STRICT, 300));
  await purge(firmness);
  const answers = await Promise.all(Array.from({ length: 50 }, () => read()));
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['Après']));
  expect(heard().flat()).toHaveLength(2);
});

test('an older page is shown only while the newer one is fetched, and nobody waits for that', async ({ edge }) => {
  const { behave, heard, purge, read } = edge;
  behave(page('Avant'));
  await read();
  behave(page('Après', undefined, 300));
  await purge('soft');
  expect((await read()).body).toBe('Avant');
  await expect.poll(async () => (await read()).body, { timeout: 10_000, interval: 20 }).toBe('Après');
  expect(heard().flat()).toHaveLength(2);
});

test('an answer that is no failure takes the place of what was there', async ({ edge: { behave, purge, read } }) => {
  behave(page('Avant', STRICT));
  await read();
  behave({ status: 404, headers: { 'cache-control': 'public, max-age=0, s-maxage=1' }, body: 'Introuvable' });
  await purge('soft');
  expect((await read()).status).toBe(404);
});

test('a brotli form, which the site makes after its first answer, takes the place of the gzip form within seconds', async ({ edge }) => {
  const { address, behave, heard, read } = edge;
  const form = (coding: string, etag: string, body: Buffer): Behaviour => ({
    status: 200,
    headers: { 'cache-control': 'public, s-maxage=86400, stale-while-revalidate=60', 'content-encoding': coding, etag },
    body,
  });
  const coding = async () => (await read(address, { 'accept-encoding': 'gzip, br' })).headers['content-encoding'];
  behave(form('gzip', '"a-gz"', gzipSync('Une page')));
  expect(await coding()).toBe('gzip');
  behave(form('br', '"a-br"', brotliCompressSync('Une page')));
  await expect.poll(coding, { timeout: 10_000, interval: 200 }).toBe('br');
  // The site would say of the gzip form that it is good enough for whoever has it.
  expect(
    heard()
      .flat()
      .map(({ headers }) => headers['if-none-match']),
  ).toEqual([undefined, undefined]);
});
