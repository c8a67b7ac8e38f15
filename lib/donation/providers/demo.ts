import * as z from 'zod';
import { isLoopback, readSettings } from '../../process/settings';
import { seal, unseal } from '../../process/seal';
import type { GivingKey } from '../checkout/givingKey';
import { GIFT_PARAMETER, GIVING } from '../paths';
import { demoWords } from '../words';
import { linksAlone, type LinkSettings } from './link';
import type { Description, Provider } from './provider';
import { flag, type Env } from './variables';

export interface DemoSettings {
  readonly kind: 'demo';
  readonly description: Description;
  /** Where the payment page of the demonstration is. */
  readonly origin: string;
}

const demo = z.object({ DONATION_DEMO_ORIGIN: z.url({ protocol: /^https?$/ }).optional(), DONATION_DEMO_PUBLIC: flag });

/**
 * Reads where the demonstration is. Nobody must take a trial for a payment: on a public site giving is closed, unless the
 * operator opens the demonstration. Throws `SettingsError`.
 */
export function demoSettings(env: Env, siteUrl: string): DemoSettings | LinkSettings {
  const read = readSettings(demo, env);
  if (read.DONATION_DEMO_PUBLIC === 'false' && !isLoopback(new URL(siteUrl))) return linksAlone({});
  const { origin } = new URL(read.DONATION_DEMO_ORIGIN ?? siteUrl);
  return { kind: 'demo', origin, description: { name: demoWords.name, links: {}, origins: [origin], checkout: ['unique', 'mensuel'] } };
}

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
export function demoProvider({ origin }: Pick<DemoSettings, 'origin'>, key: GivingKey): Provider {
  return {
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
