import { z } from 'zod';
import { SettingsError, readSettings, settings, type Settings } from '../process/settings';
import { demoSettings, helloAssoSettings, linkSettings, stripeSettings, type ProviderSettings } from './providers/providerSettings';

type Env = Readonly<Record<string, string | undefined>>;

const common = z.object({
  DONATION_PROVIDER: z.enum(['demo', 'link', 'helloasso', 'stripe']).default('demo'),
  DONATION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
});

/** All that giving needs to know of its surroundings. */
export interface GivingSettings {
  readonly provider: ProviderSettings;
  /** What tokens and references are sealed with, shared by every process that serves the site. */
  readonly secret: string | undefined;
}

/**
 * Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values: called once at
 * start, so that a missing key is found by the operator and not by the first donor.
 */
export function givingSettings(env: Env = process.env): GivingSettings {
  const { DONATION_PROVIDER: kind, DONATION_SECRET: secret } = readSettings(common, env);
  const isReal = kind === 'helloasso' || kind === 'stripe';
  // Donors come back from the payment page after a restart, and to another process than the one they left.
  if (isReal && secret === undefined) throw new SettingsError('DONATION_SECRET: required with this DONATION_PROVIDER');
  return { provider: providerSettings(kind, env, settings(env)), secret };
}

function providerSettings(kind: ProviderSettings['kind'], env: Env, { siteUrl }: Settings): ProviderSettings {
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
