import * as z from 'zod';
import { SettingsError, oncePerEnvironment, readSettings, settings } from '../process/settings';
import { demoSettings, type DemoSettings } from './providers/demo';
import { helloAssoSettings, type HelloAssoSettings } from './providers/helloasso/helloassoSettings';
import { linkSettings, type LinkSettings } from './providers/link';
import { stripeSettings, type StripeSettings } from './providers/stripe/stripeSettings';
import type { Env } from './providers/variables';

const common = z.object({
  DONATION_PROVIDER: z.enum(['demo', 'link', 'helloasso', 'stripe']).default('demo'),
  DONATION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
});

/** The provider that the operator chose: what it is, and what its calls need. */
export type ProviderSettings = DemoSettings | LinkSettings | HelloAssoSettings | StripeSettings;

/** All that giving needs to know of its surroundings. */
export interface GivingSettings {
  readonly provider: ProviderSettings;
  /** What tokens and references are sealed with, shared by every process that serves the site. */
  readonly secret: string | undefined;
}

/**
 * Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values: the server reads
 * it at its start, so that a missing key is found by the operator and not by the first donor.
 */
export const givingSettings = oncePerEnvironment((env): GivingSettings => {
  const { DONATION_PROVIDER: kind, DONATION_SECRET: secret } = readSettings(common, env);
  const isReal = kind === 'helloasso' || kind === 'stripe';
  // Donors come back from the payment page after a restart, and to another process than the one they left.
  if (isReal && secret === undefined) throw new SettingsError('DONATION_SECRET: required with this DONATION_PROVIDER');
  return { provider: providerSettings(kind, env, settings(env).siteUrl), secret };
});

function providerSettings(kind: ProviderSettings['kind'], env: Env, siteUrl: string): ProviderSettings {
  switch (kind) {
    case 'demo':
      return demoSettings(env, siteUrl);
    case 'link':
      return linkSettings(env);
    case 'helloasso':
      return helloAssoSettings(env, siteUrl);
    case 'stripe':
      return stripeSettings(env, siteUrl);
  }
}
