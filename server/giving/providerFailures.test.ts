import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutByForm } from '@/lib/donation/checkout/checkoutByForm';
import { stripeProvider } from '@/lib/donation/providers/stripe/stripe';
import { openGivingServer, queryOf, type GivingServer } from '@/tests/giving/givingServer';
import { stripeAt } from '@/tests/giving/providerSettings';
import { openStripeServer, type StripeServer } from '@/tests/support/stripeServer';

const NOW = Date.UTC(2025, 5, 10);
let site: GivingServer;
beforeEach(async () => {
  site = await openGivingServer(() => NOW);
});
afterEach(() => site.close());

describe('a provider that lets us down', () => {
  let stripe: StripeServer;
  beforeEach(async () => {
    stripe = await openStripeServer();
    site.change({ provider: stripeProvider(stripeAt(stripe)) });
  });
  afterEach(() => stripe.close());

  it.each([
    ['html', 'down', 502],
    [429, 'limiting', 503],
    [403, 'misconfigured', 502],
    [400, 'refusing', 502],
  ] as const)('(%s) is an error page that says so, with the form ready to try again', async (fault, kind, status) => {
    stripe.fail(fault);
    const answer = await site.post(site.twenty());
    expect(answer).toMatchObject({ kind: 'page', status, ...(kind === 'limiting' && { retryAfter: 60 }) });
    expect(queryOf(answer)).toEqual({ frequence: 'unique', montant: '20', motif: kind });
    expect(site.outcomes).toEqual([`provider_${kind}`]);
  });

  it('(silent) is given up when the budget ends', async () => {
    stripe.fail('silent');
    site.change({ budgetMs: 50 });
    expect(await site.post(site.twenty())).toMatchObject({ status: 504 });
    expect(site.outcomes).toEqual(['provider_slow']);
  });

  it('is tried again by the same form', async () => {
    stripe.fail(403, /./, 1);
    const form = site.twenty();
    expect(await site.post(form)).toMatchObject({ status: 502 });
    expect(await site.post(form)).toMatchObject({ kind: 'redirect' });
  });

  it('is tried again by the same form after an error that Stripe keeps', async () => {
    stripe.broken = 1;
    const form = site.twenty();
    expect(await site.post(form)).toMatchObject({ status: 502 });
    expect(await site.post(form)).toMatchObject({ kind: 'redirect' });
  });

  it('gives one payment page to a double click, and Stripe is asked once', async () => {
    const form = site.twenty();
    const [first, second] = await Promise.all([site.post(form), site.post(form)]);
    expect(second.location).toBe(first.location);
    expect(stripe.asked).toHaveLength(1);
  });

  it('gives one payment page to two processes that share the secret', async () => {
    const form = site.twenty();
    const first = await site.post(form);
    site.change({ checkouts: checkoutByForm(() => NOW) });
    expect((await site.post(form)).location).toBe(first.location);
  });

  it('does not know the payment that a reader names: unknown, and nothing for the operator', async () => {
    await site.post(site.twenty());
    const success = new URLSearchParams(stripe.asked[0]?.body).get('success_url') ?? '';
    const back = success.replace('{CHECKOUT_SESSION_ID}', 'cs_test_gone');
    expect((await site.get(back)).path).toBe('/don/merci?etat=unknown&frequence=unique&centimes=2000');
    expect(site.outcomes).toEqual(['checkout', 'payment_unknown']);
    expect(site.failures).toEqual([]);
  });

  it('tells the log nothing of amount, address or key', async () => {
    stripe.fail(400);
    await site.post(site.twenty());
    expect(site.failures.map(({ message }) => message).join()).not.toMatch(/2000|127\.0\.0\.1|sk_test/);
  });
});
