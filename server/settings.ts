import * as z from 'zod';
import { readSettings } from '@/lib/process/settings';

const port = z.coerce.number().int().min(0).max(65_535);
const MIB = 1024 * 1024;

const schema = z.object({
  HOST: z.string().min(1).optional(),
  PORT: port.default(3000),
  ADMIN_PORT: port.default(9464),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(256).default(1),
  PAGE_CACHE_MIB: z.coerce.number().int().min(1).max(65_536).default(256),
  PICTURE_CACHE_MIB: z.coerce.number().int().min(1).max(1_048_576).default(1024),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CARD_CACHE_MIB: z.coerce.number().int().min(1).max(1_048_576).default(256),
  DRAIN_SECONDS: z.coerce.number().min(0).max(3600).default(10),
  STALL_SECONDS: z.coerce.number().int().min(2).max(3600).default(10),
  MOST_READ_MINUTES: z.coerce.number().min(0.001).max(1440).default(10),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** How the process runs; each has a line in `.env.example`. */
export interface ServerSettings {
  /** Undefined: every interface. */
  readonly host: string | undefined;
  /** 0: any free port. */
  readonly port: number;
  /** For operators, on loopback only. 0: any free port. */
  readonly adminPort: number;
  /** Processes that answer readers. */
  readonly processes: number;
  /** Of each process. */
  readonly cacheBytes: number;
  /** Of social cards on disk, of all processes. */
  readonly cardDiskBytes: number;
  /** Of pictures on disk, of all processes. */
  readonly pictureDiskBytes: number;
  /** How many proxies of ours append to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** How long answers under way may take after SIGTERM. */
  readonly drainMs: number;
  /** A process whose event loop stands still so long is replaced. */
  readonly stallSeconds: number;
  /** Milliseconds between two lists of the most read, where the paper shows it. */
  readonly mostReadMs: number;
  readonly logLevel: string;
}

/** Reads the environment. Throws `SettingsError` naming the variables that are wrong, never their values. */
export function serverSettings(env: Readonly<Record<string, string | undefined>> = process.env): ServerSettings {
  const read = readSettings(schema, env);
  return {
    host: read.HOST,
    port: read.PORT,
    adminPort: read.ADMIN_PORT,
    processes: read.WEB_CONCURRENCY,
    cacheBytes: read.PAGE_CACHE_MIB * MIB,
    cardDiskBytes: read.CARD_CACHE_MIB * MIB,
    pictureDiskBytes: read.PICTURE_CACHE_MIB * MIB,
    trustedProxies: read.TRUSTED_PROXIES,
    drainMs: read.DRAIN_SECONDS * 1000,
    stallSeconds: read.STALL_SECONDS,
    mostReadMs: read.MOST_READ_MINUTES * 60_000,
    logLevel: read.LOG_LEVEL,
  };
}
