import * as z from 'zod';
import { oncePerEnvironment, readSettings, SettingsError } from '../../process/settings';

const address = z.url({ protocol: /^https?$/, error: 'expected http:// or https:// addresses, with a comma between them' });

const schema = z.object({
  PURGE: z.enum(['varnish', 'fastly', 'cloudflare', 'http']).optional(),
  PURGE_URLS: z
    .string()
    .transform((urls) => urls.split(/[\s,]+/).map((url) => url.replace(/\/+$/, '')))
    .pipe(z.array(address))
    .optional(),
  PURGE_SERVICE: z
    .string()
    .regex(/^[A-Za-z0-9]+$/, { error: 'expected the identifier of a service (Fastly) or zone (Cloudflare)' })
    .optional(),
  PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'expected signs that a header field can carry' })
    .optional(),
  EDGE_KEYS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'expected the name of a header field' })
    .optional(),
  EDGE_KEYS_SEPARATOR: z.enum(['space', 'comma']).optional(),
});

export type PurgeKind = NonNullable<z.output<typeof schema>['PURGE']>;

/** Whom a change is told to, and how. */
export interface PurgeSettings {
  readonly kind: PurgeKind;
  /** Of each edge that is told by itself; of a CDN, its interface. Without a slash at the end. */
  readonly urls: readonly string[];
  /** Fastly's service, Cloudflare's zone. */
  readonly service: string;
  readonly token: string | undefined;
}

/** The caches in front of the site, as its operator has told of them. */
export interface EdgeSettings {
  /** The header field in which an answer tells its keys, in lower case. */
  readonly keysHeader: string;
  /** What stands between two of them. */
  readonly separator: ' ' | ',';
  /** Undefined: nobody is told of changes. */
  readonly purge: PurgeSettings | undefined;
}

/** In what each reads the keys of an answer. */
const KEYS_HEADER: Readonly<Record<PurgeKind, string>> = {
  varnish: 'xkey',
  fastly: 'surrogate-key',
  cloudflare: 'cache-tag',
  http: 'surrogate-key',
};

const INTERFACES: Partial<Readonly<Record<PurgeKind, readonly string[]>>> = {
  fastly: ['https://api.fastly.com'],
  cloudflare: ['https://api.cloudflare.com'],
};

/** Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values. */
export const edgeSettings = oncePerEnvironment((env): EdgeSettings => {
  const read = readSettings(schema, env);
  const kind = read.PURGE;
  const keysHeader = (read.EDGE_KEYS_HEADER ?? KEYS_HEADER[kind ?? 'http']).toLowerCase();
  const usual = keysHeader === 'cache-tag' ? 'comma' : 'space';
  return {
    keysHeader,
    separator: (read.EDGE_KEYS_SEPARATOR ?? usual) === 'comma' ? ',' : ' ',
    purge: kind && purgeSettings(kind, read),
  };
});

/** Throws where something is missing that this kind cannot do without. */
function purgeSettings(kind: PurgeKind, read: z.output<typeof schema>): PurgeSettings {
  const { PURGE_URLS = INTERFACES[kind], PURGE_SERVICE, PURGE_TOKEN } = read;
  const needed = { PURGE_URLS, ...(INTERFACES[kind] && { PURGE_SERVICE, PURGE_TOKEN }) };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) throw new SettingsError(missing.map((name) => `${name}: expected with PURGE=${kind}`).join('; '));
  return { kind, urls: PURGE_URLS ?? [], service: PURGE_SERVICE ?? '', token: PURGE_TOKEN };
}
