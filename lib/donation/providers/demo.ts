import { GIFT_PARAMETER, GIVING } from '../paths';
import { seal, unseal, type GivingKey } from '../checkout/seal';
import { describeDemo } from './describe';
import type { Provider } from './provider';

/** The demonstration's own fields: what its page posts, and what it adds to the return address. */
export const DEMO = { receipt: 'recu', issue: 'issue' } as const;

/** What the demonstration's page seals when it « pays »: the sealed gift it was opened for. */
export function demoReceipt(key: GivingKey, sealedGift: string): string {
  return seal(key, 'demo', sealedGift);
}

/**
 * A payment page of our own on `origin`, for trying the site out. Another origin than the site's shows what a browser
 * does with a real provider: an undeclared `form-action` is blocked without a word.
 */
export function demoProvider(origin: string, key: GivingKey): Provider {
  return {
    describe: () => describeDemo(origin),
    start: ({ returns }) => {
      const gift = new URL(returns.thanks).searchParams.get(GIFT_PARAMETER) ?? '';
      return Promise.resolve(`${origin}${GIVING.demo}?${new URLSearchParams({ [GIFT_PARAMETER]: gift }).toString()}`);
    },
    confirm: (_, query) => {
      const paidFor = unseal(key, 'demo', query.get(DEMO.receipt) ?? '');
      return Promise.resolve(paidFor !== undefined && paidFor === query.get(GIFT_PARAMETER) ? 'paid' : 'unknown');
    },
  };
}
