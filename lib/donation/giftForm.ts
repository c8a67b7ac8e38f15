import type { Site } from '../content/site';
import { isFrequency, type Frequency, type Gift } from './gift';
import { readGiftAmount } from './giftAmount';
import type { Typed } from './giftFields';
import { fieldWords } from './words';

/** One French sentence for each field that has to be looked at again. */
export type FieldErrors = Partial<Readonly<Record<keyof Typed, string>>>;

export type GiftForm =
  | { readonly ok: true; readonly typed: Typed; readonly gift: Gift }
  | { readonly ok: false; readonly typed: Typed; readonly errors: FieldErrors };

/**
 * Reads the gift out of the form: the amount is one of the paper's tiers for that frequency or a free one within its
 * limits, and what contradicts itself is asked again, never guessed. `offered` are the frequencies that can be paid here.
 */
export function readGift(typed: Typed, limits: Site['donation'], offered: readonly Frequency[]): GiftForm {
  const { frequency } = typed;
  if (!isFrequency(frequency) || !offered.includes(frequency)) {
    const [only, another] = offered;
    const said = only === undefined || another !== undefined ? fieldWords.frequency : fieldWords.onlyFrequency[only];
    return { ok: false, typed, errors: { frequency: said } };
  }
  const amount = readGiftAmount(typed, frequency, limits[frequency]);
  return amount.ok ? { ok: true, typed, gift: { frequency, cents: amount.cents } } : { ok: false, typed, errors: amount.errors };
}
