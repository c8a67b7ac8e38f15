import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** What one process, or all that share a secret, sign with. */
export type SealKey = Buffer;

/**
 * A key for one use, such as `newsroom giving`: made from the secret when there is one, so that every process and machine has the same, and
 * no seal of another use fits; else random, good for one process until it stops.
 */
export function sealKey(secret: string | undefined, use: string): SealKey {
  return secret === undefined ? randomBytes(32) : Buffer.from(hkdfSync('sha256', secret, '', use, 32));
}

/**
 * `text.seal`: HMAC-SHA-256, base64url. `text` can be read by anyone who has it, and changed by no one. A seal made for one `purpose` is
 * worth nothing for another.
 */
export function seal(key: SealKey, purpose: string, text: string): string {
  return `${text}.${signature(key, purpose, text).toString('base64url')}`;
}

/** The text of a seal that is ours, else `undefined`. Compares in constant time (RFC 2104's use needs it). */
export function unseal(key: SealKey, purpose: string, sealed: string): string | undefined {
  const at = sealed.lastIndexOf('.');
  if (at < 0) return undefined;
  const text = sealed.slice(0, at);
  // Compared as text: base64url decoding would let a character more or less pass.
  const expected = Buffer.from(signature(key, purpose, text).toString('base64url'));
  const found = Buffer.from(sealed.slice(at + 1));
  return found.length === expected.length && timingSafeEqual(found, expected) ? text : undefined;
}

function signature(key: SealKey, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
}
