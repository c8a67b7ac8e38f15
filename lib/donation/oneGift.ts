import { LRUCache } from 'lru-cache';
import type { Gift } from './gift';
import { TOKEN_LIFE_MS } from './token';

/** HelloAsso keeps a payment page for about 15 minutes, Stripe for a day: a retry after ten gets a new one. */
export const CHECKOUT_REUSE_MS = 10 * 60_000;

/** About 300 bytes each: 3 MB at most. Far above what the overall rate limit lets start in an hour from real donors. */
const MOST_TOKENS = 10_000;

/** The same token came back with another gift: ask which of the two is meant. */
export class ChangedGift extends Error {
  override readonly name = 'ChangedGift';
}

interface Started<T> {
  readonly gift: Gift;
  readonly at: number;
  readonly checkout: Promise<T>;
}

/** Starts the checkout of a token at most once; rejects with `ChangedGift` when the token stands for another gift. */
export type OneGift<T> = (tokenId: string, gift: Gift, start: () => Promise<T>) => Promise<T>;

/**
 * Double clicks and retries of one donor give one payment page: they wait for the same promise and get its answer.
 * What fails is forgotten, so that a retry tries again. `now` is the clock, in epoch milliseconds.
 */
export function oneGift<T>(now: () => number): OneGift<T> {
  const started = new LRUCache<string, Started<T>>({ max: MOST_TOKENS, ttl: TOKEN_LIFE_MS, perf: { now }, ttlResolution: 0 });
  return async (tokenId, gift, start) => {
    const before = started.get(tokenId);
    if (before && !isSame(before.gift, gift)) throw new ChangedGift();
    if (before && now() - before.at < CHECKOUT_REUSE_MS) return before.checkout;
    const checkout = start();
    started.set(tokenId, { gift, at: now(), checkout });
    return checkout.catch((error: unknown) => {
      // Only this attempt: another may have taken its place since.
      if (started.peek(tokenId)?.checkout === checkout) started.delete(tokenId);
      throw error;
    });
  };
}

function isSame(one: Gift, other: Gift): boolean {
  return one.cents === other.cents && one.frequency === other.frequency;
}
