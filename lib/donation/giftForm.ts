import type { Site } from '../content/site';
import { formatAmount, parseAmount } from './amounts';
import { isFrequency, type Frequency, type Gift } from './gift';
import { OTHER, type Typed } from './giftFields';
import { fieldWords } from './words';

/** One French sentence for each field that has to be looked at again. */
export type FieldErrors = Partial<Readonly<Record<keyof Typed, string>>>;

interface Refused {
  readonly ok: false;
  readonly errors: FieldErrors;
}
export type GiftReading = { readonly ok: true; readonly gift: Gift } | Refused;

/**
 * Reads the gift out of the form: the amount is one of the paper's tiers for that frequency or a free one within its
 * limits, and what contradicts itself is asked again, never guessed. `offered` are the frequencies that can be paid here.
 */
export function readGift(typed: Typed, limits: Site['donation'], offered: readonly Frequency[]): GiftReading {
  const { frequency } = typed;
  if (!isFrequency(frequency) || !offered.includes(frequency)) {
    const [only, another] = offered;
    const said = only === undefined || another !== undefined ? fieldWords.frequency : fieldWords.onlyFrequency[only];
    return { ok: false, errors: { frequency: said } };
  }
  const amount = readGiftAmount(typed, frequency, limits[frequency]);
  return amount.ok ? { ok: true, gift: { frequency, cents: amount.cents } } : amount;
}

type Limits = Site['donation'][Frequency];
type AmountReading = { readonly ok: true; readonly cents: number } | Refused;

/**
 * The cents of a gift, from the chosen tier or the free amount. Writing an amount without choosing a tier is choosing
 * the free one; writing another amount than the chosen tier is two answers.
 */
function readGiftAmount({ amount, freeAmount }: Typed, frequency: Frequency, limits: Limits): AmountReading {
  const said = fieldWords.limits(limits.minimum * 100, limits.maximum * 100);
  if (amount === OTHER || (amount === '' && freeAmount !== '')) return readFreeAmount(freeAmount, limits, said);
  if (amount === '') return { ok: false, errors: { amount: fieldWords.amount(said) } };
  const tier = limits.tiers.find((euros) => String(euros) === amount);
  if (tier === undefined) return { ok: false, errors: { amount: fieldWords.notATier(frequency, said) } };
  return contradicts(tier, freeAmount)
    ? { ok: false, errors: { freeAmount: fieldWords.two(formatAmount(tier * 100), freeAmount) } }
    : { ok: true, cents: tier * 100 };
}

function readFreeAmount(typed: string, { minimum, maximum }: Limits, said: string): AmountReading {
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

/** The fields that would ask for this gift again: its tier, or the free amount. */
export function typedFor({ frequency, cents }: Gift, donation: Site['donation']): Typed {
  const isTier = donation[frequency].tiers.some((euros) => euros * 100 === cents);
  return isTier
    ? { frequency, amount: String(cents / 100), freeAmount: '' }
    : { frequency, amount: OTHER, freeAmount: formatAmount(cents) };
}
