import { z } from 'zod';
import { SettingsError, readSettings } from '../../process/settings';
import type { HelloAssoSettings } from './helloasso/helloasso';
import type { Description } from './provider';
import type { StripeSettings } from './stripe/stripe';

type Env = Readonly<Record<string, string | undefined>>;

/** Five seconds for one call, a healthy one taking less than one. All of them together have `BUDGET_MS`, which ends a second slow one. */
const TIMEOUT_MS = 5000;

export type ProviderSettings =
  | { readonly kind: 'demo'; readonly origin: string; /** False: the site says that giving is not open. */ readonly open: boolean }
  | { readonly kind: 'link'; readonly links: Description['links'] }
  | ({ readonly kind: 'helloasso' } & HelloAssoSettings)
  | ({ readonly kind: 'stripe' } & StripeSettings);

const hosted = z.url({ protocol: /^https$/, error: 'an https address' }).optional();
const flag = z.enum(['true', 'false'], { error: 'true or false' }).default('false');
// Plain http never leaves this machine.
const api = z.string().refine((url) => URL.canParse(url) && isPrivate(new URL(url)), { error: 'an https address' });

export function demoSettings(env: Env, siteUrl: string): ProviderSettings {
  const read = readSettings(
    z.object({ DONATION_DEMO_ORIGIN: z.url({ protocol: /^https?$/ }).optional(), DONATION_DEMO_PUBLIC: flag }),
    env,
  );
  const open = read.DONATION_DEMO_PUBLIC === 'true' || isLoopback(new URL(siteUrl));
  return { kind: 'demo', open, origin: new URL(read.DONATION_DEMO_ORIGIN ?? siteUrl).origin };
}

export function linkSettings(env: Env): ProviderSettings {
  const links = linksOf(env);
  if (Object.keys(links).length === 0) throw new SettingsError('DONATION_LINK_ONCE or DONATION_LINK_MONTHLY: required with this provider');
  return { kind: 'link', links };
}

const helloAsso = z.object({
  DONATION_HELLOASSO_CLIENT_ID: z.string().min(1),
  DONATION_HELLOASSO_CLIENT_SECRET: z.string().min(1),
  DONATION_HELLOASSO_ORGANIZATION: z.string().regex(/^[a-z0-9-]+$/, 'the name in the addresses of the association'),
  DONATION_HELLOASSO_SANDBOX: flag,
  DONATION_HELLOASSO_API: api.optional(),
});

export function helloAssoSettings(env: Env, siteUrl: string): ProviderSettings {
  if (!siteUrl.startsWith('https://')) throw new SettingsError('SITE_URL: HelloAsso leads donors back to https addresses only');
  const read = readSettings(helloAsso, env);
  const sandbox = read.DONATION_HELLOASSO_SANDBOX === 'true';
  const domain = sandbox ? 'helloasso-sandbox.com' : 'helloasso.com';
  return {
    kind: 'helloasso',
    apiUrl: new URL(read.DONATION_HELLOASSO_API ?? `https://api.${domain}`).origin,
    checkoutOrigin: `https://www.${domain}`,
    clientId: read.DONATION_HELLOASSO_CLIENT_ID,
    clientSecret: read.DONATION_HELLOASSO_CLIENT_SECRET,
    organization: read.DONATION_HELLOASSO_ORGANIZATION,
    sandbox,
    links: linksOf(env),
    timeoutMs: TIMEOUT_MS,
  };
}

const stripe = z.object({
  DONATION_STRIPE_KEY: z.string().regex(/^(?:sk|rk)_(?:test|live)_\w+$/, 'a secret or restricted key, sk_… or rk_…'),
  DONATION_STRIPE_CHECKOUT_ORIGIN: z.url({ protocol: /^https$/, error: 'an https address' }).default('https://checkout.stripe.com'),
  DONATION_STRIPE_API: api.optional(),
});

export function stripeSettings(env: Env, siteUrl: string): ProviderSettings {
  const read = readSettings(stripe, env);
  const isLive = /^.._live_/.test(read.DONATION_STRIPE_KEY);
  // A trial may run on plain http; a page that leads to real payments may not.
  if (isLive && !siteUrl.startsWith('https://')) throw new SettingsError('SITE_URL: a live Stripe key needs an https address');
  return {
    kind: 'stripe',
    secretKey: read.DONATION_STRIPE_KEY,
    checkoutOrigin: new URL(read.DONATION_STRIPE_CHECKOUT_ORIGIN).origin,
    ...(read.DONATION_STRIPE_API !== undefined && { apiUrl: new URL(read.DONATION_STRIPE_API) }),
    links: linksOf(env),
    timeoutMs: TIMEOUT_MS,
  };
}

const hostedForms = z.object({ DONATION_LINK_NAME: z.string().optional(), DONATION_LINK_ONCE: hosted, DONATION_LINK_MONTHLY: hosted });

/** The hosted forms under their own name, which need not be the provider's. */
function linksOf(env: Env): Description['links'] {
  const { DONATION_LINK_NAME: name, DONATION_LINK_ONCE: once, DONATION_LINK_MONTHLY: monthly } = readSettings(hostedForms, env);
  if (once === undefined && monthly === undefined) return {};
  if (name === undefined) throw new SettingsError('DONATION_LINK_NAME: required with a link');
  return { ...(once !== undefined && { unique: { name, url: once } }), ...(monthly !== undefined && { mensuel: { name, url: monthly } }) };
}

function isPrivate(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url);
}

/** A site nobody else can reach. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
