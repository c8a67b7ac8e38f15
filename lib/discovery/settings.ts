import * as z from 'zod';
import { isLoopback, oncePerEnvironment, readSettings, settings } from '../process/settings';

const schema = z.object({
  SITE_INDEXABLE: z.enum(['true', 'false']).default('true'),
  SECURITY_CONTACT: z.url({ protocol: /^(?:https|mailto|tel)$/, error: 'expected mailto:, https: or tel: (RFC 9116, 2.5.3)' }).optional(),
  FEDIVERSE_CREATOR: z
    .string()
    .regex(/^@[\w.-]+@[\w.-]+$/, { error: 'expected @name@server' })
    .optional(),
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  INDEXNOW_KEY: z
    .string()
    // IndexNow takes capitals, too; an address of this site has none.
    .regex(/^[a-z0-9-]{8,128}$/, { error: 'expected 8 to 128 lower-case letters, digits or hyphens (indexnow.org/documentation)' })
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  ANNOUNCE_AFTER_SECONDS: z.coerce.number().min(0).max(3600).default(60),
});

/** What operators say of how machines may read the paper. */
export interface DiscoverySettings {
  /** False turns search engines away from every page: SITE_INDEXABLE=false, or a SITE_URL that only this machine can open. */
  readonly indexable: boolean;
  /** A URI; without it there is no security.txt. */
  readonly securityContact: string | undefined;
  /** `@name@server`, shown by Mastodon beside a link to the paper. */
  readonly fediverseCreator: string | undefined;
  /** Where WebSub pings go. Undefined: nobody is told. */
  readonly hub: string | undefined;
  /** Undefined: nobody is told. */
  readonly indexNow: { readonly key: string; readonly endpoint: string } | undefined;
  /** From a change to its announcement: a CDN in front must have let go of the older page, and several saves are one announcement. */
  readonly announceAfterMs: number;
}

/** Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values. */
export const discoverySettings = oncePerEnvironment((env): DiscoverySettings => {
  const read = readSettings(schema, env);
  return {
    indexable: read.SITE_INDEXABLE === 'true' && !isLoopback(new URL(settings(env).siteUrl)),
    securityContact: read.SECURITY_CONTACT,
    fediverseCreator: read.FEDIVERSE_CREATOR,
    hub: read.WEBSUB_HUB,
    indexNow: read.INDEXNOW_KEY === undefined ? undefined : { key: read.INDEXNOW_KEY, endpoint: read.INDEXNOW_ENDPOINT },
    announceAfterMs: read.ANNOUNCE_AFTER_SECONDS * 1000,
  };
});
