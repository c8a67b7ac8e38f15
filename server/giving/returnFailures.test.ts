import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripeProvider } from '@/lib/donation/providers/stripe/stripe';
import { openGivingServer, queryOf, type GivingServer } from '@/tests/giving/givingServer';
import { stripeAt } from '@/tests/giving/providerSettings';
import { openStripeServer, type StripeServer } from '@/tests/support/stripeServer';

const NOW = Date.UTC(2025, 5, 10);
const UNKNOWN = { status: 200, path: '/don/merci?etat=unknown&frequence=unique&centimes=2000' };
let site: GivingServer;
let stripe: StripeServer;
beforeEach(async () => {
  site = await openGivingServer(() => NOW);
  stripe = await openStripeServer();
  site.change({ provider: stripeProvider(stripeAt(stripe)) });
});
afterEach(() => Promise.all([site.close(), stripe.close()]));

/** Goes to Stripe for 20 € and gives the address by which Stripe leads back, and the id it puts there. */
async function leave(): Promise<{ back: string; session: string }> {
  const { location } = await site.post(site.twenty());
  const success = new URLSearchParams(stripe.asked.at(-1)?.body).get('success_url') ?? '';
  const session = location.split('/').at(-1) ?? '';
  return { back: success.replace('{CHECKOUT_SESSION_ID}', session), session };
}

it('a donor is asked for an address when the paper says that the gift is deductible, and only then', async () => {
  const asked = () => new URLSearchParams(stripe.asked.at(-1)?.body).get('billing_address_collection');
  await leave();
  expect(asked()).toBe('required');
  site.change({ isDeductible: () => false });
  await leave();
  expect(asked()).toBeNull();
});

describe('a donor who comes back', () => {
  it.each([
    ['reset', 'down'],
    [503, 'down'],
    [504, 'slow'],
    [429, 'limiting'],
    [403, 'misconfigured'],
  ] as const)('while Stripe fails (%s) reads that we do not know, and the operator why', async (fault, kind) => {
    const { back } = await leave();
    stripe.settle('complete', 'paid');
    stripe.fail(fault);
    expect(await site.get(back)).toMatchObject(UNKNOWN);
    expect(site.outcomes).toEqual(['checkout', `provider_${kind}`, 'payment_unknown']);
  });

  it('while Stripe trickles is not kept longer than the budget', async () => {
    const { back } = await leave();
    stripe.fail('trickling');
    site.change({ budgetMs: 100 });
    expect(await site.get(back)).toMatchObject(UNKNOWN);
    expect(site.outcomes).toEqual(['checkout', 'provider_slow', 'payment_unknown']);
  });

  it('after such a failure is thanked, once Stripe answers', async () => {
    const { back } = await leave();
    stripe.settle('complete', 'paid');
    stripe.fail(429, /./, 1);
    await site.get(back);
    expect(queryOf(await site.get(back))).toMatchObject({ etat: 'paid', centimes: '2000' });
  });

  it('without having paid finds the form with the same amount', async () => {
    const { back } = await leave();
    const answer = await site.get(back);
    expect(answer.path).toMatch(/^\/don\/erreur\?/);
    expect(queryOf(answer)).toEqual({ frequence: 'unique', montant: '20', motif: 'payment' });
    expect(site.outcomes).toEqual(['checkout', 'payment_unpaid']);
  });

  it('with the id of another donor’s payment of the same amount is not thanked for it', async () => {
    const [mine, theirs] = [await leave(), await leave()];
    stripe.settle('complete', 'paid');
    expect(await site.get(mine.back.replace(mine.session, theirs.session))).toMatchObject(UNKNOWN);
    expect(queryOf(await site.get(theirs.back))).toMatchObject({ etat: 'paid' });
  });
});
