import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHelloAssoServer, type HelloAssoServer } from '../support/helloassoServer';
import { openStripeServer, type StripeServer } from '../support/stripeServer';

/** The servers that stand in for the providers must refuse what those refuse: a lenient one would show nothing. */

const FORM = 'application/x-www-form-urlencoded';

describe('HelloAsso’s checkout refuses', () => {
  const sound = {
    totalAmount: 2000,
    initialAmount: 2000,
    itemName: 'Don',
    backUrl: 'https://journal.example/don/annule',
    errorUrl: 'https://journal.example/don/erreur',
    returnUrl: 'https://journal.example/don/merci',
    containsDonation: true,
  };
  let server: HelloAssoServer;
  let authorization: string;
  beforeAll(async () => {
    server = await openHelloAssoServer();
    const grant = { grant_type: 'client_credentials', client_id: server.clientId, client_secret: server.clientSecret };
    const answer = await fetch(`${server.url}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: new URLSearchParams(grant),
    });
    authorization = `Bearer ${/"access_token":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''}`;
  });
  afterAll(() => server.close());

  const open = async (body: object, headers: Record<string, string> = {}): Promise<number> => {
    const request = {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    return (await fetch(`${server.url}/v5/organizations/${server.organization}/checkout-intents`, request)).status;
  };

  test.for([
    ['nothing that is right', sound, 200],
    ['an unknown field', { ...sound, comment: 'merci' }, 400],
    ['an amount in text', { ...sound, totalAmount: '2000' }, 400],
    ['an amount with a fraction', { ...sound, totalAmount: 20.5, initialAmount: 20.5 }, 400],
    ['a total that is not the sum', { ...sound, totalAmount: 3000 }, 400],
    ['an http return address', { ...sound, returnUrl: 'http://journal.example/don/merci' }, 400],
    ['no return address', { ...sound, returnUrl: undefined }, 400],
    ['no name', { ...sound, itemName: '' }, 400],
    ['a name of 251 characters', { ...sound, itemName: 'x'.repeat(251) }, 400],
  ] as const)('%s', async ([, body, status]) => {
    expect(await open(body)).toBe(status);
  });

  test('a made-up token, and a form', async () => {
    expect(await open(sound, { authorization: 'Bearer token-99' })).toBe(401);
    expect(await open(sound, { 'content-type': FORM })).toBe(415);
  });
});

describe('Stripe’s Checkout refuses', () => {
  const sound = {
    mode: 'payment',
    submit_type: 'donate',
    locale: 'fr',
    success_url: 'https://journal.example/don/merci',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'eur',
    'line_items[0][price_data][unit_amount]': '2000',
    'line_items[0][price_data][product_data][name]': 'Don',
  };
  let server: StripeServer;
  beforeAll(async () => {
    server = await openStripeServer();
  });
  afterAll(() => server.close());

  const create = async (body: Record<string, string>, key: string | undefined): Promise<string> => {
    const headers = {
      authorization: `Bearer ${server.secretKey}`,
      'content-type': FORM,
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const answer = await fetch(`${server.url}/v1/checkout/sessions`, { method: 'POST', headers, body: new URLSearchParams(body) });
    return `${answer.status} ${/"code":"(\w+)"/.exec(await answer.text())?.[1] ?? ''}`.trim();
  };

  test.for([
    ['nothing that is right', sound, '200'],
    ['an unknown parameter', { ...sound, comment: 'merci' }, '400 parameter_unknown'],
    ['an amount with a fraction', { ...sound, 'line_items[0][price_data][unit_amount]': '20.5' }, '400 parameter_invalid'],
    ['less than 50 cents', { ...sound, 'line_items[0][price_data][unit_amount]': '49' }, '400 amount_too_small'],
    ['a mode that is none', { ...sound, mode: 'donation' }, '400 parameter_invalid'],
    ['a subscription without its interval', { ...sound, mode: 'subscription' }, '400 parameter_invalid'],
    ['a return address that is none', { ...sound, success_url: '/don/merci' }, '400 parameter_invalid'],
    ['no currency', { ...sound, 'line_items[0][price_data][currency]': '' }, '400 parameter_invalid'],
  ] as const)('%s', async ([what, body, answer]) => {
    expect(await create(body, what)).toBe(answer);
  });

  test('no idempotency key, the same key for another gift, and a key in use', async () => {
    expect(await create(sound, undefined)).toBe('400 idempotency_key_missing');
    expect(await create(sound, 'a')).toBe('200');
    expect(await create({ ...sound, 'line_items[0][price_data][unit_amount]': '5000' }, 'a')).toBe('400');
    server.fail('late');
    const [first, second] = await Promise.all([create(sound, 'b'), create(sound, 'b')]);
    expect([first, second].toSorted()).toEqual(['200', '409 idempotency_key_in_use']);
  });
});
