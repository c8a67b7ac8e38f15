import type { Frequency } from './gift';

/** The names of the form's fields: a contract with whoever posts them. */
export const FIELDS = {
  frequency: 'frequence',
  amount: 'montant',
  freeAmount: 'montant_libre',
  /** Of the amounts a month, where a form has them beside the others: each frequency then has its own choice. */
  monthlyAmount: 'montant_mensuel',
  monthlyFreeAmount: 'montant_libre_mensuel',
  token: 'jeton',
  /** The second submit button: asks for the cost instead of the payment page. */
  compute: 'calculer',
  /** A field people do not see; a robot that fills everything in fills it in, too. */
  trap: 'site_web',
} as const;

/** The value of `montant` that stands for the free amount. */
export const OTHER = 'autre';

/** The three fields as they came, to be shown again. */
export interface Typed {
  readonly frequency: string;
  readonly amount: string;
  readonly freeAmount: string;
}

export const NOTHING_TYPED: Typed = { frequency: '', amount: '', freeAmount: '' };

/** Characters of a field. The longest amount anyone writes, « 10 000,00 euros », is half of it. */
export const MAX_FIELD_LENGTH = 32;

/**
 * What the fields hold, unchecked. A field sent twice keeps both values, which together are no valid one. Of the form's two
 * lists of amounts, the one of the chosen frequency counts.
 */
export function readTyped(form: URLSearchParams): Typed {
  const typed = (name: string): string => shortened(form.getAll(name).join(' ; ').trim());
  const frequency = typed(FIELDS.frequency);
  // No radio is sent that is not chosen, but the text field always is.
  const isMonthly = frequency === 'mensuel' && form.has(FIELDS.monthlyFreeAmount);
  const { amount, freeAmount } = amountFields(isMonthly ? 'mensuel' : 'unique');
  return { frequency, amount: typed(amount), freeAmount: typed(freeAmount) };
}

/** The names under which the form sends the amount of a gift of this frequency. */
export function amountFields(frequency: Frequency): { readonly amount: string; readonly freeAmount: string } {
  return frequency === 'mensuel' ? { amount: FIELDS.monthlyAmount, freeAmount: FIELDS.monthlyFreeAmount } : FIELDS;
}

/**
 * At a length a form can show. What is left of a longer value must not pass for the whole: it ends in a sign no amount has.
 * Half of a surrogate pair, where the cut went through a character, could not be written into an address.
 */
function shortened(value: string): string {
  return value.length > MAX_FIELD_LENGTH ? `${value.slice(0, MAX_FIELD_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
}

/** The same fields as a query, without those that are empty; `readTyped` reads the same back. */
export function writeTyped({ frequency, amount, freeAmount }: Typed): URLSearchParams {
  const fields = { [FIELDS.frequency]: frequency, [FIELDS.amount]: amount, [FIELDS.freeAmount]: freeAmount };
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
}
