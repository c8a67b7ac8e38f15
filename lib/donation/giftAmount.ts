import type { Site } from '../content/site';
import { formatAmount, parseAmount } from './amounts';
import type { Frequency } from './gift';
import { OTHER, type Typed } from './giftFields';
import type { FieldErrors } from './giftForm';
import { fieldWords } from './words';

type Limits = Site['donation'][Frequency];
type Read = { readonly ok: true; readonly cents: number } | { readonly ok: false; readonly errors: FieldErrors };

/**
 * The cents of a gift, from the chosen tier or the free amount. Writing an amount without choosing a tier is choosing
 * the free one; writing another amount than the chosen tier is two answers.
 */
export function readGiftAmount({ amount, freeAmount }: Typed, frequency: Frequency, limits: Limits): Read {
  const said = fieldWords.limits(limits.minimum * 100, limits.maximum * 100);
  if (amount === OTHER || (amount === '' && freeAmount !== '')) return readFreeAmount(freeAmount, limits, said);
  if (amount === '') return { ok: false, errors: { amount: fieldWords.amount(said) } };
  const tier = limits.tiers.find((euros) => String(euros) === amount);
  if (tier === undefined) return { ok: false, errors: { amount: fieldWords.notATier(frequency, said) } };
  return contradicts(tier, freeAmount)
    ? { ok: false, errors: { freeAmount: fieldWords.two(formatAmount(tier * 100), freeAmount) } }
    : { ok: true, cents: tier * 100 };
}

function readFreeAmount(typed: string, { minimum, maximum }: Limits, said: string): Read {
  const read = parseAmount(typed);
  if (!read.ok) return { ok: false, errors: { freeAmount: fieldWords.free(read.why, said) } };
  if (read.cents < minimum * 100 || read.cents > maximum * 100) {
    return { ok: false, errors: { freeAmount: fieldWords.free('range', said) } };
  }
  return read;
}

/** True unless the free amount is empty or the very amount of the tier. */
function contradicts(tier: number, freeAmount: string): boolean {
  if (freeAmount === '') return false;
  const read = parseAmount(freeAmount);
  return !read.ok || read.cents !== tier * 100;
}
