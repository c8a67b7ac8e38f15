import { LRUCache } from 'lru-cache';
import type { Gift } from '../gift';
import { TOKEN_LIFE_MS } from './token';

/** HelloAsso keeps a payment page for about 15 minutes, Stripe for a day: a retry after ten gets a new one. */
export const CHECKOUT_REUSE_MS = 10 * 60_000;

/** As many forms as the overall rate limit lets through in the hour that a token lives. About 300 bytes each: 22 MB at most. */
export const MOST_FORMS = 75_000;

/** The form was used before: for another gift, so ask which is meant; or its gift is paid, so ask whether to give again. */
export class FormAlreadyUsed extends Error {
  override readonly name = 'FormAlreadyUsed';

  constructor(readonly why: 'changed' | 'paid') {
    super(why);
  }
}

interface Started<T> {
  readonly gift: Gift;
  readonly at: number;
  readonly checkout: Promise<T>;
}

/** The payment page of each form, by the id of its token. */
export interface CheckoutByForm<T> {
  /** Starts the checkout of a form at most once; rejects with `FormAlreadyUsed` when it has served for something else. */
  checkout(form: string, gift: Gift, start: () => Promise<T>): Promise<T>;
  /** Marks the form's gift as paid: its payment page is a dead end from now on. */
  paid(form: string): void;
}

/**
 * Double clicks and retries of one donor give one payment page: they wait for the same promise and get its answer.
 * What fails is forgotten, so that a retry tries again. `now` is the clock, in epoch milliseconds.
 */
export function checkoutByForm<T>(now: () => number): CheckoutByForm<T> {
  const forms = new LRUCache<string, Started<T> | 'paid'>({ max: MOST_FORMS, ttl: TOKEN_LIFE_MS, perf: { now }, ttlResolution: 0 });
  return {
    checkout: async (form, gift, start) => {
      const before = forms.get(form);
      if (before === 'paid') throw new FormAlreadyUsed('paid');
      if (before && !isSame(before.gift, gift)) throw new FormAlreadyUsed('changed');
      if (before && now() - before.at < CHECKOUT_REUSE_MS) return before.checkout;
      const started = { gift, at: now(), checkout: start() };
      forms.set(form, started);
      return started.checkout.catch((error: unknown) => {
        // Only this attempt: another may have taken its place since.
        if (forms.peek(form) === started) forms.delete(form);
        throw error;
      });
    },
    paid: (form) => void forms.set(form, 'paid'),
  };
}

function isSame(one: Gift, other: Gift): boolean {
  return one.cents === other.cents && one.frequency === other.frequency;
}
