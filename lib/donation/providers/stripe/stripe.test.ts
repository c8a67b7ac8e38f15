import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MONTHLY, TWENTY, orderOf } from '@/tests/giving/order';
import { stripeAt } from '@/tests/giving/providerSettings';
import { openStripeServer, type StripeServer } from '@/tests/support/stripeServer';
import type { Gift } from '../../gift';
import type { Provider } from '../provider';
import { stripeProvider } from './stripe';
import { withinBudget } from '../limits';

const signal = new AbortController().signal;
let server: StripeServer;
let provider: Provider;

function open(changes: Partial<Parameters<typeof stripeProvider>[0]> = {}): Provider {
  return stripeProvider({ ...stripeAt(server), ...changes });
}

const start = (gift: Gift = TWENTY, from = provider, reference?: string): Promise<string> => from.start(orderOf(gift, reference), signal);
const sent = (): Record<string, string> => Object.fromEntries(new URLSearchParams(server.asked.at(-1)?.body));

beforeEach(async () => {
  server = await openStripeServer();
  provider = open();
});
afterEach(() => server.close());

describe('a gift, by Stripe’s own SDK', () => {
  it('once: a donation that Stripe’s rules allow', async () => {
    expect(await start()).toMatch(/^https:\/\/checkout\.stripe\.example\/c\/pay\/cs_test_/);
    expect(sent()).toEqual({
      mode: 'payment',
      submit_type: 'donate',
      locale: 'fr',
      client_reference_id: 'one-form',
      success_url: 'https://journal.example/don/merci?don=abc&session_id={CHECKOUT_SESSION_ID}',
      cancel_url: 'https://journal.example/don/annule?don=abc',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][price_data][unit_amount]': '2000',
      'line_items[0][price_data][product_data][name]': 'Don — Journal d’essai',
    });
  });

  it('every month: a subscription', async () => {
    await start(MONTHLY);
    expect(sent()).toMatchObject({
      mode: 'subscription',
      'line_items[0][price_data][unit_amount]': '500',
      'line_items[0][price_data][recurring][interval]': 'month',
    });
    expect(sent()).not.toHaveProperty('submit_type');
  });

  it('that needs a receipt: the donor is asked for the address it is made out to', async () => {
    await provider.start({ ...orderOf(TWENTY), needsReceipt: true }, signal);
    expect(sent()).toMatchObject({ billing_address_collection: 'required' });
  });

  it('tried twice is one payment page', async () => {
    expect(await start(TWENTY, provider, 'a')).toBe(await start(TWENTY, open(), 'a'));
    expect(await start(TWENTY, provider, 'b')).not.toBe(await start(TWENTY, provider, 'a'));
  });

  it('asked for by two processes at the same time is one payment page for both', async () => {
    server.fail('late', /./, 1);
    const [first, second] = await Promise.all([start(TWENTY, provider, 'a'), start(TWENTY, open(), 'a')]);
    expect(second).toBe(first);
  });

  it('is refused when its key was used for another', async () => {
    await start(TWENTY, provider, 'a');
    await expect(start(MONTHLY, provider, 'a')).rejects.toMatchObject({ kind: 'refusing' });
  });

  it('tells Stripe nothing of this machine but its versions', async () => {
    await start();
    await start();
    expect(server.asked.at(-1)?.headers).not.toHaveProperty('x-stripe-client-telemetry');
  });
});

const stripeError = (status: number) => ({ status, json: { error: { type: 'api_error', message: 'words of Stripe, not for the log' } } });

describe('when Stripe', () => {
  it.each([
    ['answers a page of HTML and 502', 'html', 'down'],
    ['answers half a JSON', 'garbage', 'down'],
    ['answers 500', stripeError(500), 'down'],
    ['limits us', stripeError(429), 'limiting'],
    ['forbids it', stripeError(403), 'misconfigured'],
    ['refuses the gift', stripeError(400), 'refusing'],
    // Without Stripe's own `error`, the SDK takes these for a success.
    ['has a proxy that answers 500', 500, 'down'],
    ['has a proxy that limits us', 429, 'limiting'],
    ['answers something else', { status: 200, json: { id: 'cs_test_1' } }, 'down'],
    ['resets every connection', 'reset', 'down'],
  ] as const)('%s', async (_, fault, kind) => {
    server.fail(fault);
    await expect(start()).rejects.toMatchObject({ name: 'ProviderFailure', kind });
  });

  it.each(['reset', 500] as const)('fails once (%s), the SDK tries again with the same key', async (fault) => {
    server.fail(fault, /./, 1);
    await start();
    const [first, second] = server.asked;
    expect(server.asked).toHaveLength(2);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });

  it('fails by an error that it keeps, the next try is under another key, and every process comes to the same page', async () => {
    server.broken = 1;
    await expect(start(TWENTY, provider, 'a')).rejects.toMatchObject({ kind: 'down' });
    const page = await start(TWENTY, provider, 'a');
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['a', 'a', 'a-2']);
    expect(await start(TWENTY, open(), 'a')).toBe(page);
    expect(server.opened()).toBe(1);
  });

  it('goes on failing, it is down, however often a donor tries', async () => {
    server.broken = Infinity;
    for (let time = 0; time < 5; time += 1) await expect(start()).rejects.toMatchObject({ kind: 'down' });
  });

  it('is silent', async () => {
    server.fail('silent');
    await expect(start(TWENTY, open({ timeoutMs: 100 }))).rejects.toMatchObject({ kind: 'slow' });
  });

  it('trickles, which no timeout of the SDK ends, the budget does', async () => {
    server.fail('trickling');
    await expect(withinBudget(() => start(), 300)).rejects.toMatchObject({ kind: 'slow' });
  });

  it('does not know the key, neither key nor Stripe’s words reach our message', async () => {
    const wrong = start(TWENTY, open({ secretKey: 'sk_test_wrong' }));
    await expect(wrong).rejects.toMatchObject({ kind: 'misconfigured' });
    await expect(wrong).rejects.toThrow(/^stripe checkout: \w+ 401 -$/);
  });

  it('has no server there at all', async () => {
    await server.close();
    await expect(start()).rejects.toMatchObject({ kind: 'down' });
  });

  it.each(['https://evil.example/pay', 'http://checkout.stripe.example/c/pay', 'https://checkout.stripe.example@evil.example/'])(
    'leads to %s: nobody follows',
    async (address) => {
      server.redirectTo = address;
      await expect(start()).rejects.toMatchObject({ kind: 'misconfigured' });
    },
  );

  it('gives no address', async () => {
    server.redirectTo = null;
    await expect(start()).rejects.toMatchObject({ kind: 'down' });
  });
});

describe('coming back', () => {
  const session = async (): Promise<string> => /cs_test_\w+/.exec(await start())?.[0] ?? '';
  const confirm = (id: string, gift: Gift = TWENTY, reference?: string) =>
    provider.confirm(orderOf(gift, reference), new URLSearchParams({ session_id: id }), signal);

  it.each([
    ['complete', 'paid', 'paid'],
    ['complete', 'unpaid', 'pending'],
    ['open', 'unpaid', 'unpaid'],
    ['expired', 'unpaid', 'unpaid'],
  ] as const)('%s and %s is %s', async (status, payment, known) => {
    const id = await session();
    server.settle(status, payment);
    expect(await confirm(id)).toBe(known);
  });

  it('paid, but another sum: unknown', async () => {
    const id = await session();
    server.settle('complete', 'paid');
    expect(await confirm(id, { frequency: 'unique', cents: 5000 })).toBe('unknown');
  });

  it('paid for another gift of the same sum: unknown, nobody is thanked for somebody else’s payment', async () => {
    const id = await session();
    server.settle('complete', 'paid');
    expect(await confirm(id, TWENTY, 'another-form')).toBe('unknown');
  });

  it('about a payment that Stripe does not know: unknown, and no failure', async () => {
    expect(await confirm('cs_test_madeup')).toBe('unknown');
    expect(server.asked).toHaveLength(1);
  });

  it.each(['', '{CHECKOUT_SESSION_ID}', 'cs_test_1/../x', 'pi_123'])('Stripe is not asked about %j', async (id) => {
    expect(await confirm(id)).toBe('unknown');
    expect(server.asked).toEqual([]);
  });
});
