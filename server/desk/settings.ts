import { isIP } from 'node:net';
import * as z from 'zod';
import { isLoopback, readSettings, SettingsError } from '@/lib/process/settings';

const MIB = 1024 * 1024;
const address = z.string().refine((typed) => isIP(typed) !== 0, 'an IP address');

const schema = z.object({
  DESK_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  DESK_HOST: z.string().min(1).default('127.0.0.1'),
  DESK_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DESK_SITE: z.url({ protocol: /^https?$/ }).optional(),
  DESK_USER_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'the name of a header field')
    .optional(),
  DESK_PROXY: address.optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PICTURE_CACHE_MIB: z.coerce.number().int().min(1).max(1_048_576).default(1024),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** How the desk's process runs; each has a line in `.env.example`. */
export interface DeskSettings {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Under which editors open it behind a proxy, without a slash at its end. */
  readonly origin: string | undefined;
  /** Where the public site is asked what readers see. */
  readonly site: string;
  /** The proxy that signs people in, and the header field in which it says who they are. */
  readonly proxy: { readonly address: string; readonly userHeader: string } | undefined;
  /** Of pictures on disk, which are the site's, too. */
  readonly pictureDiskBytes: number;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values. */
export function deskSettings(env: Environment = process.env): DeskSettings {
  const read = readSettings(schema, env);
  const { DESK_USER_HEADER: userHeader, DESK_PROXY: proxyAddress } = read;
  if ((userHeader === undefined) !== (proxyAddress === undefined))
    throw new SettingsError('DESK_USER_HEADER, DESK_PROXY: both, or neither');
  const proxy =
    userHeader === undefined || proxyAddress === undefined ? undefined : { address: proxyAddress, userHeader: userHeader.toLowerCase() };
  // Whoever reaches it could publish.
  if (!proxy && !isAtHome(read.DESK_HOST))
    throw new SettingsError('DESK_HOST: loopback, unless DESK_USER_HEADER and DESK_PROXY say who signs people in');
  return {
    port: read.DESK_PORT,
    host: read.DESK_HOST,
    origin: read.DESK_ORIGIN === undefined ? undefined : new URL(read.DESK_ORIGIN).origin,
    site: read.DESK_SITE === undefined ? `http://localhost:${String(read.PORT)}` : new URL(read.DESK_SITE).origin,
    proxy,
    pictureDiskBytes: read.PICTURE_CACHE_MIB * MIB,
    logLevel: read.LOG_LEVEL,
  };
}

function isAtHome(host: string): boolean {
  if (host === '0.0.0.0') return false;
  const written = `http://${isIP(host) === 6 ? `[${host}]` : host}`;
  return URL.canParse(written) && isLoopback(new URL(written));
}
