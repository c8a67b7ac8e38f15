import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TWENTY, orderOf } from '@/tests/giving/order';
import { helloAssoAt } from '@/tests/giving/providerSettings';
import { openHelloAssoServer, type HelloAssoServer } from '@/tests/support/helloassoServer';
import { helloAssoProvider } from './helloasso';
import type { Provider } from '../provider';

const signal = new AbortController().signal;
const MINUTE = 60_000;
let clock: number;
let server: HelloAssoServer;
let provider: Provider;

function open(): Provider {
  return helloAssoProvider(helloAssoAt(server), () => clock);
}

const start = (from = provider): Promise<string> => from.start(orderOf(TWENTY), signal);
const tokensAsked = (): number => server.asked.filter(({ path }) => path === '/oauth2/token').length;

beforeEach(async () => {
  clock = 1_000_000;
  server = await openHelloAssoServer(() => clock);
  provider = open();
});
afterEach(() => server.close());

describe('the access token', () => {
  it('is asked for once by fifty donors at once, and kept for the next', async () => {
    await Promise.all(Array.from({ length: 50 }, () => start()));
    clock += 28 * MINUTE;
    await start();
    expect(tokensAsked()).toBe(1);
  });

  it('is renewed before it expires', async () => {
    await start();
    clock += 29 * MINUTE;
    await start();
    expect(tokensAsked()).toBe(2);
  });

  it('is asked for again after a failure', async () => {
    server.fail(500, /token/, 1);
    await expect(start()).rejects.toMatchObject({ kind: 'down' });
    await start();
    expect(tokensAsked()).toBe(2);
  });

  it('is replaced once when HelloAsso has revoked it', async () => {
    await start();
    clock += 15 * MINUTE;
    server.revokeTokens();
    await Promise.all([start(), start()]);
    expect(tokensAsked()).toBe(2);
  });

  it('is not asked for by every donor when a new one is refused, too', async () => {
    server.fail(401, /checkout-intents/);
    for (let donor = 0; donor < 30; donor += 1) await expect(start()).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(tokensAsked()).toBe(1);
  });

  it('is never one of more than two, if every token is refused for two hours', async () => {
    server.fail(401, /checkout-intents/);
    for (let minute = 0; minute < 120; minute += 1) {
      await expect(start()).rejects.toMatchObject({ kind: 'misconfigured' });
      expect(server.liveTokens()).toBeLessThanOrEqual(2);
      clock += MINUTE;
    }
    server.mend();
    await start();
  });

  it('is one of twenty at most: the 21st is refused by HelloAsso', async () => {
    for (let process = 0; process < 20; process += 1) await start(open());
    expect(server.liveTokens()).toBe(20);
    await expect(start(open())).rejects.toMatchObject({ kind: 'limiting' });
  });
});
