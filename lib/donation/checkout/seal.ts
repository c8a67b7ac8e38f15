import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** What one process, or all that share `DONATION_SECRET`, sign with. */
export type GivingKey = Buffer;

/**
 * The key of this process: made from `DONATION_SECRET` when it is set, so that every process and machine has the same;
 * else random, good for one process until it stops.
 */
export function givingKey(secret: string | undefined): GivingKey {
  return secret === undefined ? randomBytes(32) : Buffer.from(hkdfSync('sha256', secret, '', 'newsroom giving', 32));
}

/** What a seal is for. A seal made for one purpose is worth nothing for another. */
export type Purpose = 'form' | 'gift' | 'demo';

/** `text.seal`: HMAC-SHA-256, base64url. `text` can be read by anyone who has it, and changed by no one. */
export function seal(key: GivingKey, purpose: Purpose, text: string): string {
  return `${text}.${signature(key, purpose, text).toString('base64url')}`;
}

/** The text of a seal that is ours, else `undefined`. Compares in constant time (RFC 2104's use needs it). */
export function unseal(key: GivingKey, purpose: Purpose, sealed: string): string | undefined {
  const at = sealed.lastIndexOf('.');
  if (at < 0) return undefined;
  const text = sealed.slice(0, at);
  // Compared as text: base64url decoding would let a character more or less pass.
  const expected = Buffer.from(signature(key, purpose, text).toString('base64url'));
  const found = Buffer.from(sealed.slice(at + 1));
  return found.length === expected.length && timingSafeEqual(found, expected) ? text : undefined;
}

function signature(key: GivingKey, purpose: Purpose, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
}
