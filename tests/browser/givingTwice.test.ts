import { expect, onTestFinished } from 'vitest';
import { freePort } from '@/bench/freePort';
import { givingWords } from '@/lib/donation/words';
import { chooseAmount } from '../giving/donor';
import { startGivingSite, stopDiscreet } from '../giving/givingHouse';
import { postGift, twenty } from '../giving/post';
import { test as house } from '../support/house';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { openStripeServer } from '../support/stripeServer';

/** Two processes behind one port, which take new connections in turn; and Stripe, which takes its time. */
const test = house
  .extend('provider', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await openStripeServer();
    server.fail('late');
    onCleanup(() => server.close());
    return server;
  })
  .extend('site', { scope: 'file' }, async ({ provider: { url, secretKey, checkoutOrigin } }, { onCleanup }) => {
    const port = await freePort();
    const siteUrl = `http://127.0.0.1:${port}`;
    const site = await startGivingSite({
      PORT: String(port),
      SITE_URL: siteUrl,
      WEB_CONCURRENCY: '2',
      DONATION_PROVIDER: 'stripe',
      DONATION_STRIPE_API: url,
      DONATION_STRIPE_KEY: secretKey,
      DONATION_STRIPE_CHECKOUT_ORIGIN: checkoutOrigin,
    });
    onCleanup(() => stopDiscreet(site, siteUrl, [secretKey]));
    await expect.poll(async () => (await site.admin('/readyz')).status, { timeout: 90_000 }).toBe(200);
    return site;
  });

test('an impatient donor who clicks twice is led to one payment page, whichever processes answer', async ({ visit, site, provider }) => {
  const page = await visit(paths.giving, { javaScriptEnabled: false });
  const posted: (string | null)[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData()));
  // Nobody is there; that the browser sets out for it shows that it was allowed to.
  const led = page.waitForRequest((request) => request.url().startsWith(provider.checkoutOrigin));
  await chooseAmount(page, 20);
  const button = page.getByRole('button', { name: givingWords.give });
  await button.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await button.boundingBox()) ?? {};
  await page.mouse.click(x + 10, y + 10);
  await expect.poll(() => provider.asked.length).toBe(1);
  await page.mouse.click(x + 10, y + 10);
  expect((await led).url()).toMatch(/\/c\/pay\/cs_test_\w+$/);
  expect(posted).toHaveLength(2);
  expect(posted[1]).toBe(posted[0]);
  expect(provider.opened()).toBe(1);
  expect(await metric(site, 'newsroom_giving_total{outcome="checkout"}')).toBe(2);
});

test('one form that is posted eight times at once to two processes has one payment page', async ({ site, provider }) => {
  const [form, before, asked] = [await twenty(site), provider.opened(), provider.asked.length];
  const posts = await Promise.all(Array.from({ length: 8 }, () => postGift(site, form)));
  expect(posts.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303));
  expect(new Set(posts.map(({ location }) => location)).size).toBe(1);
  expect(provider.opened()).toBe(before + 1);
  // One process alone would have asked once.
  expect(provider.asked.length).toBeGreaterThan(asked + 1);
});

test('without a secret of its own, a site of two processes takes each other’s forms all the same', async ({}) => {
  const siteUrl = 'http://localhost:3000';
  const site = await startGivingSite({ WEB_CONCURRENCY: '2', DONATION_SECRET: '', SITE_URL: siteUrl });
  onTestFinished(() => stopDiscreet(site, siteUrl));
  await expect.poll(async () => (await site.admin('/readyz')).status, { timeout: 90_000 }).toBe(200);
  const form = await twenty(site);
  const posts = await Promise.all(Array.from({ length: 8 }, () => postGift(site, form)));
  expect(posts.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303));
  expect(new Set(posts.map(({ location }) => location)).size).toBe(1);
});
