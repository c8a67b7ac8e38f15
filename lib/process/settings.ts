import path from 'node:path';
import * as z from 'zod';

const schema = z.object({
  CONTENT_DIR: z.string().min(1).default('content'),
  CACHE_DIR: z.string().min(1).default('.cache'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** What pages and server both need to know of their surroundings. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /**
   * Absolute path of the folder for what can be made anew: the index, social cards, pictures. Safe to delete; only
   * announcements that wait in it are lost, and what changed while nothing ran is then not announced.
   */
  readonly cacheDir: string;
  /** Origin of every absolute URL, without a slash at its end; never taken from a request. */
  readonly siteUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads an environment once: every page asks, and reading `process.env` through a schema takes 0.1 ms. */
export function oncePerEnvironment<T>(read: (env: Environment) => T): (env?: Environment) => T {
  const known = new WeakMap<Environment, { readonly value: T }>();
  return (env = process.env) => {
    const before = known.get(env);
    if (before) return before.value;
    const value = read(env);
    known.set(env, { value });
    return value;
  };
}

/** Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values. */
export const settings = oncePerEnvironment((env): Settings => {
  const read = readSettings(schema, env);
  return {
    contentDir: path.resolve(read.CONTENT_DIR),
    cacheDir: path.resolve(read.CACHE_DIR),
    siteUrl: new URL(read.SITE_URL ?? `http://localhost:${read.PORT}`).origin,
  };
});

/**
 * True for an address that only this machine can open: RFC 6761, 6.3 (localhost) and RFC 1122, 3.2.1.3 (127/8, and 0.0.0.0,
 * which Linux connects to itself). `URL` has already folded every spelling of an IPv4 address.
 */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}

/** A wrong environment variable. A value may be a secret, so the message holds only names and what is expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Checks the environment against a schema; an empty variable counts as unset. Throws `SettingsError`. */
export function readSettings<S extends z.ZodObject>(shape: S, env: Readonly<Record<string, string | undefined>>): z.output<S> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const checked = shape.safeParse(set);
  if (checked.success) return checked.data;
  throw new SettingsError(checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
