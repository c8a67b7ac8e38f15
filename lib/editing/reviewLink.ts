import * as z from 'zod';
import { pathOf } from '../addresses/address';
import { oncePerEnvironment, readSettings } from '../process/settings';
import { seal, sealKey, unseal, type SealKey } from '../process/seal';
import { LONGEST_DAYS } from './reviewDays';

const schema = z.object({ PREVIEW_SECRET: z.string().min(32, 'at least 32 characters').optional() });

/** The key of links for reviewers, by `PREVIEW_SECRET`; `undefined` where the operator wants none. Throws `SettingsError`. */
export const reviewKey = oncePerEnvironment((env): SealKey | undefined => {
  const { PREVIEW_SECRET: secret } = readSettings(schema, env);
  return secret === undefined ? undefined : sealKey(secret, 'newsroom review');
});

const DAY_MS = 86_400_000;

/**
 * The path on the public site at which somebody who has it reads an article that is not public yet, for so many days from `now` (epoch
 * milliseconds). The seal stands for the name and the end: neither can be changed, and an article that is renamed wants another link.
 */
export function reviewLink(key: SealKey, slug: string, days: number, now: number): string {
  const end = Math.ceil((now + Math.min(days, LONGEST_DAYS) * DAY_MS) / 1000).toString(36);
  return pathOf({ kind: 'review', slug, seal: seal(key, 'review', `${slug}.${end}`).slice(slug.length + 1) });
}

/** What a link is worth: of another article, or made up, nothing. */
export type ReviewState = 'good' | 'over' | 'forged';

/** `sealed` is the address's, of the article `slug`; `now` in epoch milliseconds. */
export function reviewState(key: SealKey, { slug, seal: sealed }: { slug: string; seal: string }, now: number): ReviewState {
  const end = unseal(key, 'review', `${slug}.${sealed}`)?.slice(slug.length + 1);
  if (end === undefined) return 'forged';
  return now < parseInt(end, 36) * 1000 ? 'good' : 'over';
}
