import { expect, test as base } from 'vitest';
import { failureWords, returnWords } from '@/lib/donation/words';
import { startGivingSite, stopDiscreet } from '../giving/givingHouse';
import { postGift, twenty } from '../giving/post';
import { comeBack, expectFailure, faults, formAction, loggedFailures } from '../giving/providerFaults';
import { openStripeServer } from '../support/stripeServer';

const SITE_URL = 'https://journal.example';

const test = base
  .extend('provider', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await openStripeServer();
    onCleanup(() => server.close());
    return server;
  })
  .extend('site', { scope: 'file' }, async ({ provider: { url, secretKey, checkoutOrigin } }, { onCleanup }) => {
    const site = await startGivingSite({
      SITE_URL,
      DONATION_PROVIDER: 'stripe',
      DONATION_STRIPE_API: url,
      DONATION_STRIPE_KEY: secretKey,
      DONATION_STRIPE_CHECKOUT_ORIGIN: checkoutOrigin,
    });
    onCleanup(() => stopDiscreet(site, SITE_URL, [secretKey]));
    return site;
  });

test.for([
  { gift: 'a gift made once', frequence: 'unique', thanks: 'Merci Votre don de 20 € est confirmé.' },
  { gift: 'a monthly gift', frequence: 'mensuel', thanks: 'Merci Votre don de 20 € par mois est confirmé.' },
])('a payment page opens for $gift, and the donor is thanked once it has confirmed', async ({ frequence, thanks }, { provider, site }) => {
  const form = await twenty(site);
  const { status, location } = await postGift(site, { ...form, frequence });
  expect(status).toBe(303);
  // Nothing of the donor but the gift: neither where they are nor their form.
  expect(JSON.stringify(provider.asked)).not.toMatch(/x-forwarded|cookie|referer|127\.0\.0\.1(?!:)/);
  expect(JSON.stringify(provider.asked)).not.toContain(form.jeton);
  const session = /^https:\/\/checkout\.stripe\.example\/c\/pay\/(cs_test_\w+)$/.exec(location)?.[1] ?? '';
  const success = new URLSearchParams(provider.asked.at(-1)?.body).get('success_url') ?? '';
  const back = success.replace('{CHECKOUT_SESSION_ID}', session);
  expect(await comeBack(site, back)).toContain(`${returnWords.unpaidTitle} ${failureWords.payment()}`);
  provider.settle('complete', 'unpaid');
  expect(await comeBack(site, back)).toContain(returnWords.pending);
  provider.settle('complete', 'paid');
  expect(await comeBack(site, back)).toContain(thanks);
});

test('a form that is posted twice at once gets one payment page, and Stripe is asked once', async ({ provider, site }) => {
  const [form, asked] = [await twenty(site), provider.asked.length];
  provider.fail('late');
  const [first, second] = await Promise.all([postGift(site, form), postGift(site, form)]);
  expect(first.status).toBe(303);
  expect(second.location).toBe(first.location);
  expect(provider.asked).toHaveLength(asked + 1);
});

test.for(['/don', '/don/annule', '/don/erreur'])('the form on %s may lead to Stripe, and nowhere else', async (path, { site }) => {
  expect(await formAction(site, path)).toBe("'self' https://checkout.stripe.example");
});

test.for(['/', '/don/merci'])('nothing on %s may lead to Stripe', async (path, { site }) => {
  expect(await formAction(site, path)).toBe("'self'");
});

test.for(faults)('a provider that $words is $kind to the donor', async ({ fault, ...expected }, { provider, site }) => {
  provider.fail(fault, /checkout/);
  await expectFailure(site, 'Stripe', expected);
});

test('a payment page of somebody else is not followed', async ({ provider, site }) => {
  provider.mend();
  provider.redirectTo = 'https://checkout.stripe.example.evil.example/c/pay/1';
  await expectFailure(site, 'Stripe', { kind: 'misconfigured', status: 502 });
  provider.redirectTo = undefined;
});

test('a provider that sends a byte now and then is waited for eight seconds, and no longer', async ({ provider, site }) => {
  provider.fail('trickling', /checkout/);
  const began = performance.now();
  await expectFailure(site, 'Stripe', { kind: 'slow', status: 504 });
  // Never ending, its bytes would keep us without an answer for ever.
  expect(performance.now() - began).toBeGreaterThan(7900);
});

test('a donor who comes back while the provider does so is told after eight seconds that we do not know', async ({ provider, site }) => {
  provider.mend();
  const { location } = await postGift(site, await twenty(site));
  const success = new URLSearchParams(provider.asked.at(-1)?.body).get('success_url') ?? '';
  provider.fail('trickling');
  const read = await comeBack(site, success.replace('{CHECKOUT_SESSION_ID}', location.split('/').at(-1) ?? ''));
  expect(read).toContain(returnWords.unknown);
});

test('each failure has its own line in the log', async ({ site }) => {
  await expect
    .poll(() => loggedFailures(site))
    .toEqual([
      'provider_down: stripe checkout: StripeConnectionError - -',
      'provider_down: stripe checkout: StripeAPIError - -',
      'provider_down: stripe checkout: StripeAPIError - -',
      'provider_down: stripe checkout: StripeAPIError - -',
      'provider_limiting: stripe checkout: HTTP 429',
      'provider_refusing: stripe checkout: HTTP 400',
      'provider_misconfigured: stripe checkout: HTTP 403',
      'provider_misconfigured: the payment page is on an origin that was not declared',
      'provider_slow: no answer within the time budget',
      'provider_slow: no answer within the time budget',
    ]);
});
