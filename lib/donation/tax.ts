import { NBSP } from '../text/spaces';

/**
 * The *réduction d’impôt* for a gift, in cents, rounded down to the cent (CGI, article 200). Exact: the product is a
 * whole number far below 2^53, and a hundredth of it is never nearer than 0.01 to the next one.
 */
export function taxReduction(cents: number, percent: number): number {
  return Math.floor((cents * percent) / 100);
}

/** What a gift costs a donor who can use the whole reduction, in cents. */
export function costAfterReduction(cents: number, percent: number): number {
  return cents - taxReduction(cents, percent);
}

/**
 * What the law says, no less and no more: a reduction of the tax, for those who pay income tax, within a fifth of
 * their taxable income (CGI, article 200, 1).
 * `percent` is the publisher's own word, from the front matter of the donation page; without it, say nothing.
 */
export function taxSentence(percent: number): string {
  return (
    `Si vous payez l’impôt sur le revenu en France, votre don ouvre droit à une réduction d’impôt de ${percent}${NBSP}% de son montant, ` +
    `dans la limite de 20${NBSP}% de votre revenu imposable (article${NBSP}200 du code général des impôts). ` +
    'Si vous n’en payez pas, votre don vous coûte son montant entier.'
  );
}
