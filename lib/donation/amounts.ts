import { NBSP, NNBSP, thousands } from '../text/spaces';

/** Why an amount was not understood. */
export type AmountRefusal = 'empty' | 'negative' | 'ambiguous' | 'unreadable';

export type Amount = { readonly ok: true; readonly cents: number } | { readonly ok: false; readonly why: AmountRefusal };

/** The spaces that typography has for thousands: a plain one, no-break, narrow no-break and thin (U+2009). */
const SPACE = ` ${NBSP}${NNBSP}\u2009`;
const GAP = `[\\t${SPACE}]`;
const CURRENCY = new RegExp(`${GAP}*(?:€|euros?|EUR)$`, 'i');
// Nine digits of euros keep the cents far below 2^53, where a number stops being exact.
const EUROS = `\\d{1,9}|\\d{1,3}(?:[${SPACE}]\\d{3}){1,2}`;
const FRENCH_AMOUNT = new RegExp(`^(${EUROS})(?:[.,](\\d{1,2}))?$`);
const NEGATIVE = /^[-−–]/;
// 1.000 is a thousand in Berlin and one in London: whoever wrote it has to say which.
const THREE_AFTER_A_SIGN = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/;

/**
 * Reads an amount in euros as French donors type it: `12,50`, `12.5`, `1 000 €` (any kind of space between
 * thousands). Only ASCII digits, no sign, no exponent; what can be read in two ways is refused, not guessed.
 */
export function parseAmount(typed: string): Amount {
  const figure = typed.trim().replace(CURRENCY, '');
  const [, euros, decimals = ''] = FRENCH_AMOUNT.exec(figure) ?? [];
  if (euros === undefined) return { ok: false, why: whyNot(figure) };
  return { ok: true, cents: Number(euros.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0')) };
}

function whyNot(figure: string): AmountRefusal {
  if (figure === '') return 'empty';
  if (NEGATIVE.test(figure)) return 'negative';
  return THREE_AFTER_A_SIGN.test(figure) ? 'ambiguous' : 'unreadable';
}

/** « 50 € », « 12,50 € », « 1 000 € »: cents are shown when there are any. */
export function formatAmount(cents: number): string {
  return cents % 100 === 0 ? `${thousands(cents / 100)}${NBSP}€` : formatToTheCent(cents);
}

/** « 17,00 € »: cents are always shown, as in a calculation. */
export function formatToTheCent(cents: number): string {
  return `${thousands(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}${NBSP}€`;
}
