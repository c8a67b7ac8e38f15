import { setTimeout } from 'node:timers/promises';
import { isKeyInUse, isReplayed } from './stripeFailure';

type Ask<T> = (idempotencyKey: string) => Promise<T>;

/** As often as a donor tries; the page that reports a failure has a new form. */
const MOST_KEYS = 3;

/**
 * Asks for the one payment page of a form and gift, whichever processes are asked for it, until `signal` ends the wait.
 * Stripe keeps what it answered to a key for a day, failures of its own included, and answers the same again: a donor who
 * tries once more would only ever hear of the first failure. So what is a replay is asked anew under the next key; every
 * process comes by the same keys, and so to the same page.
 */
export async function onePage<T>(reference: string, ask: Ask<T>, signal: AbortSignal): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await onceFree(number === 1 ? reference : `${reference}-${number}`, ask, signal);
    } catch (error) {
      if (!isReplayed(error) || number === MOST_KEYS) throw error;
    }
  }
}

/** Between two looks whether another process has its answer. */
const LOOK_AGAIN_MS = 250;

/**
 * A second click that another process of ours answers asks Stripe while the first is under way, and is answered 409: both
 * are to get the same page, so it asks until `signal` ends the wait. The SDK's one retry after half a second is not enough.
 */
async function onceFree<T>(key: string, ask: Ask<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await ask(key);
    } catch (error) {
      if (!isKeyInUse(error)) throw error;
      await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
    }
  }
}
