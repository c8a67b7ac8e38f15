import { randomBytes } from 'node:crypto';
import { seal, unseal } from '../../process/seal';
import type { GivingKey } from './givingKey';

/**
 * What a rendered page holds where the form's token goes. A token must never be kept with a page: the second donor
 * would be sent to the first one's payment. So the page is rendered with this, and `withToken` puts a new token in as
 * each answer is sent.
 */
export const TOKEN_PLACEHOLDER = 'jeton-pose-a-l-envoi';

/** An hour: the time to read the appeal, to look for a card and to come back. Later, the form asks once more. */
export const TOKEN_LIFE_MS = 60 * 60_000;

/** By so much may the clock of the machine that issued a token be ahead of the one that checks it. */
export const CLOCK_SKEW_MS = 60_000;

export type TokenCheck =
  { readonly ok: true; /** Unique to one answer. */ readonly id: string } | { readonly ok: false; readonly why: 'forged' | 'expired' };

/** A new token for one answer: when it was issued and 16 random bytes, sealed. `now` is in epoch milliseconds. */
export function issueToken(key: GivingKey, now: number): string {
  return seal(key, 'form', `${now.toString(36)}.${randomBytes(16).toString('base64url')}`);
}

/** Checks a token that came back. One from the future was sealed with our key, so that only a clock can be wrong. */
export function checkToken(key: GivingKey, token: string, now: number): TokenCheck {
  const [issued, id] = unseal(key, 'form', token)?.split('.') ?? [];
  if (issued === undefined || id === undefined) return { ok: false, why: 'forged' };
  const age = now - parseInt(issued, 36);
  return age >= -CLOCK_SKEW_MS && age <= TOKEN_LIFE_MS ? { ok: true, id } : { ok: false, why: 'expired' };
}

/** The page of one donor: every placeholder of the rendered HTML becomes this token. */
export function withToken(html: string, token: string): string {
  return html.replaceAll(TOKEN_PLACEHOLDER, token);
}
