import * as z from 'zod';
import { SettingsError, readSettings } from '../../../process/settings';
import { linksOf } from '../link';
import type { Description } from '../provider';
import { TIMEOUT_MS, apiAddress, flag, type Env } from '../variables';

/** What HelloAsso gives out tokens for. */
export interface HelloAssoKeys {
  /** Origin of the API: `https://api.helloasso.com`. */
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Milliseconds for one call. */
  readonly timeoutMs: number;
}

export interface HelloAssoSettings extends HelloAssoKeys {
  readonly kind: 'helloasso';
  readonly description: Description;
  /** The association's name in HelloAsso's addresses. */
  readonly organization: string;
  /** HelloAsso's trial, where what is authorized says so in a word of its own. */
  readonly sandbox: boolean;
}

const helloAsso = z.object({
  DONATION_HELLOASSO_CLIENT_ID: z.string().min(1),
  DONATION_HELLOASSO_CLIENT_SECRET: z.string().min(1),
  DONATION_HELLOASSO_ORGANIZATION: z.string().regex(/^[a-z0-9-]+$/, 'the name in the addresses of the association'),
  DONATION_HELLOASSO_SANDBOX: flag,
  DONATION_HELLOASSO_API: apiAddress.optional(),
});

/**
 * Reads the association's keys. A HelloAsso checkout knows only a fixed number of instalments: monthly gifts are a link to
 * the hosted form. Throws `SettingsError`.
 */
export function helloAssoSettings(env: Env, siteUrl: string): HelloAssoSettings {
  if (!siteUrl.startsWith('https://')) throw new SettingsError('SITE_URL: HelloAsso leads donors back to https addresses only');
  const read = readSettings(helloAsso, env);
  const sandbox = read.DONATION_HELLOASSO_SANDBOX === 'true';
  const domain = sandbox ? 'helloasso-sandbox.com' : 'helloasso.com';
  return {
    kind: 'helloasso',
    description: { name: 'HelloAsso', links: linksOf(env), origins: [`https://www.${domain}`], checkout: ['unique'] },
    apiUrl: new URL(read.DONATION_HELLOASSO_API ?? `https://api.${domain}`).origin,
    clientId: read.DONATION_HELLOASSO_CLIENT_ID,
    clientSecret: read.DONATION_HELLOASSO_CLIENT_SECRET,
    organization: read.DONATION_HELLOASSO_ORGANIZATION,
    sandbox,
    timeoutMs: TIMEOUT_MS,
  };
}
