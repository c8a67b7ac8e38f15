import * as z from 'zod';
import { SettingsError, readSettings } from '../../../process/settings';
import { linksOf } from '../link';
import type { Description } from '../provider';
import { TIMEOUT_MS, apiAddress, httpsAddress, type Env } from '../variables';

export interface StripeSettings {
  readonly kind: 'stripe';
  /** Its origin is `https://checkout.stripe.com`, or the account's own domain. */
  readonly description: Description;
  readonly secretKey: string;
  /** Another API than Stripe's own, for trials. */
  readonly apiUrl?: URL;
  /** Milliseconds for one call; the SDK's own 80 s are longer than any donor waits. */
  readonly timeoutMs: number;
}

const stripe = z.object({
  DONATION_STRIPE_KEY: z.string().regex(/^(?:sk|rk)_(?:test|live)_\w+$/, 'a secret or restricted key, sk_… or rk_…'),
  DONATION_STRIPE_CHECKOUT_ORIGIN: httpsAddress.default('https://checkout.stripe.com'),
  DONATION_STRIPE_API: apiAddress.optional(),
});

/** Reads the account's key. Apart from the provider, so that pages need not load its SDK to draw a form. Throws `SettingsError`. */
export function stripeSettings(env: Env, siteUrl: string): StripeSettings {
  const read = readSettings(stripe, env);
  const isLive = /^.._live_/.test(read.DONATION_STRIPE_KEY);
  // A trial may run on plain http; a page that leads to real payments may not.
  if (isLive && !siteUrl.startsWith('https://')) throw new SettingsError('SITE_URL: a live Stripe key needs an https address');
  const { origin } = new URL(read.DONATION_STRIPE_CHECKOUT_ORIGIN);
  return {
    kind: 'stripe',
    description: { name: 'Stripe', links: linksOf(env), origins: [origin], checkout: ['unique', 'mensuel'] },
    secretKey: read.DONATION_STRIPE_KEY,
    ...(read.DONATION_STRIPE_API !== undefined && { apiUrl: new URL(read.DONATION_STRIPE_API) }),
    timeoutMs: TIMEOUT_MS,
  };
}
