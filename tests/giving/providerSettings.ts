import type { HelloAssoSettings } from '@/lib/donation/providers/helloasso/helloassoSettings';
import type { StripeSettings } from '@/lib/donation/providers/stripe/stripeSettings';
import type { HelloAssoServer } from '../support/helloassoServer';
import type { StripeServer } from '../support/stripeServer';

/** What the site would be set to, to ask this server instead of Stripe's. */
export function stripeAt({ secretKey, checkoutOrigin, url }: StripeServer): StripeSettings {
  const description = { name: 'Stripe', links: {}, origins: [checkoutOrigin], checkout: ['unique', 'mensuel'] } as const;
  return { kind: 'stripe', description, secretKey, apiUrl: new URL(url), timeoutMs: 2000 };
}

/** What the site would be set to, to ask this server instead of HelloAsso's. */
export function helloAssoAt({ url, clientId, clientSecret, organization, checkoutOrigin }: HelloAssoServer): HelloAssoSettings {
  const description = { name: 'HelloAsso', links: {}, origins: [checkoutOrigin], checkout: ['unique'] } as const;
  return { kind: 'helloasso', description, apiUrl: url, clientId, clientSecret, organization, sandbox: false, timeoutMs: 2000 };
}
