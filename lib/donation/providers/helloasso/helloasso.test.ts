import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MONTHLY, TWENTY, orderOf } from '@/tests/giving/order';
import { helloAssoAt } from '@/tests/giving/providerSettings';
import { openHelloAssoServer, type HelloAssoServer } from '@/tests/support/helloassoServer';
import { helloAssoProvider } from './helloasso';
import type { Provider } from '../provider';
import { withinBudget } from '../limits';

const signal = new AbortController().signal;
const clock = 1_000_000;
let server: HelloAssoServer;
let provider: Provider;

function open(changes: Partial<Parameters<typeof helloAssoProvider>[0]> = {}): Provider {
  return helloAssoProvider({ ...helloAssoAt(server), ...changes }, () => clock);
}

const start = (from = provider): Promise<string> => from.start(orderOf(TWENTY), signal);
const confirm = (id: string, { reference, code = '', from = provider }: { reference?: string; code?: string; from?: Provider } = {}) =>
  from.confirm(orderOf(TWENTY, reference), new URLSearchParams({ checkoutIntentId: id, code }), signal);

beforeEach(async () => {
  server = await openHelloAssoServer(() => clock);
  provider = open();
});
afterEach(() => server.close());

describe('a single gift', () => {
  it('opens a payment page that HelloAsso’s rules allow', async () => {
    expect(await start()).toBe('https://www.helloasso.example/associations/journal-d-essai/checkout/1');
    expect(JSON.parse(server.asked.at(-1)?.body ?? '')).toEqual({
      totalAmount: 2000,
      initialAmount: 2000,
      itemName: 'Don — Journal d’essai',
      backUrl: 'https://journal.example/don/annule?don=abc',
      errorUrl: 'https://journal.example/don/erreur?don=abc',
      returnUrl: 'https://journal.example/don/merci?don=abc',
      containsDonation: true,
      metadata: { reference: 'one-form' },
    });
  });

  it('is refused with return addresses that are not https', async () => {
    const order = orderOf(TWENTY);
    const plain = { ...order, returns: { ...order.returns, thanks: 'http://journal.example/don/merci' } };
    await expect(provider.start(plain, signal)).rejects.toMatchObject({ kind: 'refusing', status: 400 });
  });
});

describe('a monthly gift', () => {
  it('is never a checkout', async () => {
    await expect(provider.start(orderOf(MONTHLY), signal)).rejects.toMatchObject({ kind: 'misconfigured' });
  });
});

describe('when HelloAsso', () => {
  it.each([
    ['resets the connection', 'reset', 'down'],
    ['answers a page of HTML and 502', 'html', 'down'],
    ['answers half a JSON', 'garbage', 'down'],
    ['answers 503', 503, 'down'],
    ['answers 504', 504, 'slow'],
    ['limits us', 429, 'limiting'],
    ['forbids it', 403, 'misconfigured'],
    ['knows no such association', 404, 'misconfigured'],
    ['refuses the gift', 422, 'refusing'],
  ] as const)('%s', async (_, fault, kind) => {
    server.fail(fault, /checkout-intents/);
    await expect(start()).rejects.toMatchObject({ name: 'ProviderFailure', kind });
    server.fail(fault, /./, 0);
    await expect(start()).resolves.toContain('/checkout/');
  });

  it('answers a redirect, nobody takes the token there', async () => {
    server.fail('moved', /checkout-intents/);
    await expect(start()).rejects.toMatchObject({ kind: 'down' });
    expect(server.asked.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it.each(['silent', 'trickling'] as const)('is %s', async (fault) => {
    server.fail(fault, /checkout-intents/);
    await expect(start(open({ timeoutMs: 100 }))).rejects.toMatchObject({ kind: 'slow' });
  });

  it('is silent for a token', async () => {
    server.fail('silent', /token/);
    await expect(start(open({ timeoutMs: 100 }))).rejects.toMatchObject({ kind: 'slow' });
  });

  it('takes longer than the whole budget, although each call is in time', async () => {
    server.fail('silent');
    await expect(withinBudget((budget) => provider.start(orderOf(TWENTY), budget), 100)).rejects.toMatchObject({ kind: 'slow' });
  });

  it('has not verified the association', async () => {
    server.verified = false;
    await expect(start()).rejects.toMatchObject({ kind: 'misconfigured', status: 409 });
  });

  it.each([{ clientSecret: 'wrong' }, { clientId: '' }])('does not know the key: %o', async (wrong) => {
    await expect(start(open(wrong))).rejects.toMatchObject({ kind: 'misconfigured' });
  });

  it('has no server there at all', async () => {
    await server.close();
    await expect(start()).rejects.toMatchObject({ kind: 'down' });
  });

  it.each([
    'https://evil.example/pay',
    'https://www.helloasso.example.evil.example/pay',
    'http://www.helloasso.example/pay',
    'https://user@www.helloasso.example/pay',
    'https://www.helloasso.example:8443/pay',
    '//www.helloasso.example/pay',
    'javascript:alert(1)',
    '',
  ])('leads to %s: nobody follows', async (address) => {
    server.redirectTo = address;
    await expect(start()).rejects.toMatchObject({ kind: 'misconfigured' });
  });

  it('fails, no word of its own and no key reaches our message', async () => {
    server.fail(400, /checkout-intents/);
    await expect(start()).rejects.toThrow(/^helloasso checkout: HTTP 400$/);
  });
});

describe('coming back', () => {
  it.each([
    ['Authorized', 2000, 'paid'],
    ['Authorized', 2300, 'paid'],
    ['Authorized', 1999, 'unknown'],
    ['WaitingBankValidation', 2000, 'pending'],
    ['Refused', 2000, 'unpaid'],
    ['Inconsistent', 2000, 'unknown'],
    // Only the trial says so, and only there is it a payment.
    ['AuthorizedPreprod', 2000, 'unknown'],
  ])('%s for %i cents is %s', async (state, total, known) => {
    await start();
    server.pay(total, state);
    expect(await confirm('1')).toBe(known);
  });

  it('paid for another gift of the same sum: unknown, nobody is thanked for somebody else’s payment', async () => {
    await start();
    server.pay(2000);
    expect(await confirm('1', { reference: 'another-form' })).toBe('unknown');
  });

  it('AuthorizedPreprod is paid in the sandbox', async () => {
    await start();
    server.pay(2000, 'AuthorizedPreprod');
    expect(await confirm('1', { from: open({ sandbox: true }) })).toBe('paid');
  });

  it('without an order, nothing is known but that a card was refused', async () => {
    await start();
    expect(await confirm('1')).toBe('unknown');
    expect(await confirm('1', { code: 'succeeded' })).toBe('unknown');
    expect(await confirm('1', { code: 'refused' })).toBe('unpaid');
  });

  it('with a refused card, but of another gift: unknown', async () => {
    await start();
    expect(await confirm('1', { code: 'refused', reference: 'another-form' })).toBe('unknown');
  });

  it('paid, whatever the address says of it: paid', async () => {
    await start();
    server.pay(2000);
    expect(await confirm('1', { code: 'refused' })).toBe('paid');
  });

  it('about a payment that HelloAsso does not know: unknown, and no failure', async () => {
    expect(await confirm('999')).toBe('unknown');
    expect(server.asked.at(-1)?.path).toMatch(/checkout-intents\/999$/);
  });

  it.each(['', 'x', '1/../2', '1e3', '9'.repeat(40)])('HelloAsso is not asked about %j', async (id) => {
    expect(await confirm(id)).toBe('unknown');
    expect(server.asked).toEqual([]);
  });
});
