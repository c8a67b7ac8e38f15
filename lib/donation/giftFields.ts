/** The names of the form's fields: a contract with whoever posts them. */
export const FIELDS = {
  frequency: 'frequence',
  amount: 'montant',
  freeAmount: 'montant_libre',
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

/** What the fields hold, unchecked. A field sent twice keeps both values, which together are no valid one. */
export function readTyped(form: URLSearchParams): Typed {
  const typed = (name: string): string => shortened(form.getAll(name).join(' ; ').trim());
  return { frequency: typed(FIELDS.frequency), amount: typed(FIELDS.amount), freeAmount: typed(FIELDS.freeAmount) };
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
