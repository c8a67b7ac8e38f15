import * as z from 'zod';
import { isLoopback } from '../../process/settings';

/** The environment that an operator has set. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Milliseconds for one call, a healthy one taking less than a second. All calls together have `BUDGET_MS`, which ends a second slow one. */
export const TIMEOUT_MS = 5000;

export const flag = z.enum(['true', 'false'], { error: 'true or false' }).default('false');

/** An https address, the only kind that a donor is led to. */
export const httpsAddress = z.url({ protocol: /^https$/, error: 'an https address' });

/** The address of an API for trials. Plain http is taken on the loopback only, where it never leaves this machine. */
export const apiAddress = z.string().refine((url) => URL.canParse(url) && isPrivate(new URL(url)), { error: 'an https address' });

function isPrivate(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url);
}
