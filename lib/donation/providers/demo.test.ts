import { describe, expect, it } from 'vitest';
import { MONTHLY, TWENTY, orderOf } from '@/tests/giving/order';
import { givingKey } from '../checkout/givingKey';
import { demoProvider, demoReceipt } from './demo';
import { linkProvider } from './link';

const signal = new AbortController().signal;

describe('the demonstration', () => {
  const key = givingKey(undefined);
  const demo = demoProvider({ origin: 'http://localhost:3001' }, key);
  const confirm = (query: Record<string, string>) => demo.confirm(orderOf(TWENTY), new URLSearchParams(query), signal);

  it('opens its page on its own origin, with the sealed gift', async () => {
    expect(await demo.start(orderOf(TWENTY), signal)).toBe('http://localhost:3001/don/essai?don=abc');
  });

  it('thanks only for a receipt of the same gift', async () => {
    expect(await confirm({ don: 'abc', recu: demoReceipt(key, 'abc') })).toBe('paid');
    expect(await confirm({ don: 'abd', recu: demoReceipt(key, 'abc') })).toBe('unknown');
    expect(await confirm({ don: 'abc', recu: 'abc' })).toBe('unknown');
    expect(await confirm({ don: 'abc', recu: demoReceipt(givingKey(undefined), 'abc') })).toBe('unknown');
    expect(await confirm({ don: 'abc' })).toBe('unknown');
  });
});

describe('a hosted form', () => {
  it('has nothing posted to it, and confirms nothing', async () => {
    await expect(linkProvider.start(orderOf(MONTHLY), signal)).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(await linkProvider.confirm(orderOf(TWENTY), new URLSearchParams(), signal)).toBe('unknown');
  });
});
