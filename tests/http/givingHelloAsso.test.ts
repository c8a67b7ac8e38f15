import { expect, test as base } from 'vitest';
import * as z from 'zod';
import { failureWords, givingWords, returnWords } from '@/lib/donation/words';
import { startGivingSite, stopDiscreet } from '../giving/givingHouse';
import { postGift, twenty } from '../giving/post';
import { comeBack, expectFailure, faults, formAction, loggedFailures } from '../giving/providerFaults';
import { openHelloAssoServer } from '../support/helloassoServer';
import { metric } from '../support/metrics';
import { mainText } from '../support/pageText';

const ORIGIN = 'https://www.helloasso.com';
const FORM = `${ORIGIN}/associations/journal-d-essai/formulaires/1`;
/** HelloAsso leads donors back to https only. */
const SITE_URL = 'https://journal.example';

const test = base
  .extend('provider', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await openHelloAssoServer(Date.now, ORIGIN);
    onCleanup(() => server.close());
    return server;
  })
  .extend('site', { scope: 'file' }, async ({ provider: { url, clientId, clientSecret, organization } }, { onCleanup }) => {
    const site = await startGivingSite({
      SITE_URL,
      DONATION_PROVIDER: 'helloasso',
      DONATION_HELLOASSO_API: url,
      DONATION_HELLOASSO_CLIENT_ID: clientId,
      DONATION_HELLOASSO_CLIENT_SECRET: clientSecret,
      DONATION_HELLOASSO_ORGANIZATION: organization,
      DONATION_LINK_NAME: 'HelloAsso',
      DONATION_LINK_MONTHLY: FORM,
    });
    onCleanup(() => stopDiscreet(site, SITE_URL, [clientId, clientSecret, 'token-1']));
    return site;
  });

test('a payment page opens for 20 €, and the donor is thanked once it has confirmed', async ({ provider, site }) => {
  const form = await twenty(site);
  const { status, location, headers } = await postGift(site, form);
  expect({ status, location }).toEqual({ status: 303, location: `${ORIGIN}/associations/journal-d-essai/checkout/1` });
  expect(headers.get('cache-control')).toBe('no-store');
  const told = provider.asked.at(-1)?.body ?? '';
  expect(JSON.parse(told)).toMatchObject({ totalAmount: 2000, itemName: 'Don — Le Journal Chrétien', containsDonation: true });
  // Nothing of the donor but the gift: neither where they are nor their form.
  expect(told).not.toContain(form.jeton);
  expect(JSON.stringify(provider.asked)).not.toMatch(/x-forwarded|cookie|referer|127\.0\.0\.1(?!:)/);
  const back = `${/"returnUrl":"([^"]+)"/.exec(told)?.[1] ?? ''}&checkoutIntentId=1&code=succeeded&orderId=1`;
  expect(await comeBack(site, back)).toContain(returnWords.unknown);
  provider.pay(2000);
  expect(await comeBack(site, back)).toContain('Merci Votre don de 20 € est confirmé.');
  expect(await metric(site, 'newsroom_giving_total{outcome="payment_paid"}')).toBe(1);
});

test('a donor whose card was refused reads so, and finds the form with the same amount, which may lead to HelloAsso', async ({
  provider,
  site,
}) => {
  await postGift(site, { ...(await twenty(site)), montant: '100' });
  const { returnUrl } = z.object({ returnUrl: z.string() }).parse(JSON.parse(provider.asked.at(-1)?.body ?? ''));
  const { pathname, search } = new URL(returnUrl);
  const target = `${pathname}${search}&checkoutIntentId=2&code=refused`;
  const { body } = await site.request(target);
  expect(mainText(body)).toContain(failureWords.payment());
  expect(body).toMatch(/<input [^>]*id="montant_100"[^>]*checked=""/);
  expect(await formAction(site, target)).toBe(`'self' ${ORIGIN}`);
});

test('monthly gifts have no payment page: a link leads to the association’s own form, and nothing is faked', async ({ provider, site }) => {
  const { body } = await site.request('/don');
  expect(body).toContain(`href="${FORM}"`);
  expect(body).not.toMatch(/<input[^>]*value="mensuel"/);
  const asked = provider.asked.length;
  expect((await postGift(site, { ...(await twenty(site)), frequence: 'mensuel' })).status).toBe(422);
  expect(provider.asked).toHaveLength(asked);
});

test.for(['/don', '/don/annule', '/don/erreur'])('the form on %s may lead to HelloAsso, and nowhere else', async (path, { site }) => {
  expect(await formAction(site, path)).toBe(`'self' ${ORIGIN}`);
});

test.for(faults)('a provider that $words is $kind to the donor', async ({ fault, ...expected }, { provider, site }) => {
  provider.fail(fault, /checkout/);
  await expectFailure(site, 'HelloAsso', expected);
});

test('a donor whose payment page does not open finds another way to give', async ({ provider, site }) => {
  provider.fail(503, /checkout/);
  const { body } = await postGift(site, await twenty(site));
  expect(body).toContain(`href="${FORM}"`);
  expect(mainText(body)).toContain(givingWords.otherWays);
});

test('a payment page of somebody else is not followed', async ({ provider, site }) => {
  provider.mend();
  provider.redirectTo = `${ORIGIN}.evil.example/checkout/1`;
  await expectFailure(site, 'HelloAsso', { kind: 'misconfigured', status: 502 });
  provider.redirectTo = undefined;
});

test('a provider that says nothing is not waited for beyond the time of one call', async ({ provider, site }) => {
  provider.fail('silent', /checkout/);
  await expectFailure(site, 'HelloAsso', { kind: 'slow', status: 504 });
});

test('each failure has its own line in the log', async ({ site }) => {
  await expect
    .poll(() => loggedFailures(site))
    .toEqual([
      'provider_down: helloasso checkout: no answer',
      'provider_down: helloasso checkout: HTTP 502',
      'provider_down: helloasso checkout: the answer was not understood',
      'provider_down: helloasso checkout: no answer',
      'provider_limiting: helloasso checkout: HTTP 429',
      'provider_refusing: helloasso checkout: HTTP 400',
      'provider_misconfigured: helloasso checkout: HTTP 403',
      'provider_down: helloasso checkout: HTTP 503',
      'provider_misconfigured: the payment page is on an origin that was not declared',
      'provider_slow: helloasso checkout: no answer in time',
    ]);
});
