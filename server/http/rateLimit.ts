import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { limitedBlock } from './clientAddress';

/** A bucket holds `burst` tokens and gains `perMinute` of them a minute; a request takes one. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** About 200 bytes each: 10 MB at most. Beyond, the address not seen for longest starts afresh. */
const MOST_ADDRESSES = 50_000;

export type Verdict = { readonly ok: true } | { readonly ok: false; /** For `Retry-After`. */ readonly waitSeconds: number };

/**
 * Limits requests by address and, where there is an `overall` rate, all of them together; one refused by its address
 * takes nothing from the others. An address is kept only as `addressName` gives it, in memory. `now` is in epoch
 * milliseconds.
 */
export function rateLimit(now: () => number, perAddress: Rate, overall?: Rate): (address: string) => Verdict {
  const salt = randomBytes(16);
  const buckets = new LRUCache<string, Bucket>({ max: MOST_ADDRESSES });
  const everyone = overall && new Bucket(overall, now());
  return (address) => {
    const name = addressName(salt, address);
    const own = buckets.get(name) ?? new Bucket(perAddress, now());
    buckets.set(name, own);
    const verdict = own.take(now());
    return verdict.ok && everyone ? everyone.take(now()) : verdict;
  };
}

/** What an address is kept as: a hash with the salt of this process, which can be compared and not read. */
export function addressName(salt: Buffer, address: string): string {
  return createHmac('sha256', salt).update(limitedBlock(address)).digest('base64url').slice(0, 22);
}

class Bucket {
  #tokens: number;
  #at: number;
  readonly #rate: Rate;

  constructor(rate: Rate, at: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = at;
  }

  take(at: number): Verdict {
    const { burst, perMinute } = this.#rate;
    // A clock set back gives nothing and takes nothing.
    const gained = (Math.max(0, at - this.#at) / 60_000) * perMinute;
    this.#tokens = Math.min(burst, this.#tokens + gained);
    this.#at = at;
    if (this.#tokens < 1) return { ok: false, waitSeconds: Math.ceil(((1 - this.#tokens) / perMinute) * 60) };
    this.#tokens -= 1;
    return { ok: true };
  }
}
