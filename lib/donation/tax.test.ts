import { describe, expect, it } from 'vitest';
import { costAfterReduction, taxReduction, taxSentence } from './tax';

describe('the tax reduction', () => {
  it.each([
    [10_000, 6600, 3400],
    [5000, 3300, 1700],
    [1250, 825, 425],
    [1, 0, 1],
    [2, 1, 1],
    [333, 219, 114],
  ])('of %i cents at 66 %% is %i and leaves %i', (cents, reduction, cost) => {
    expect(taxReduction(cents, 66)).toBe(reduction);
    expect(costAfterReduction(cents, 66)).toBe(cost);
  });

  it('is floored to the cent and adds up with the cost, for every amount from 0,01 to 10 000 €', () => {
    const wrong: number[] = [];
    for (let cents = 1; cents <= 1_000_000; cents += 1) {
      const reduction = taxReduction(cents, 66);
      // In whole numbers: the largest r with 100 r ≤ 66 c.
      const floored = 100 * reduction <= 66 * cents && 66 * cents < 100 * (reduction + 1);
      if (!floored || reduction + costAfterReduction(cents, 66) !== cents) wrong.push(cents);
    }
    expect(wrong).toEqual([]);
  });

  it('is stated with its rate, its ceiling and whom it concerns, no more and no less', () => {
    expect(taxSentence(66)).toBe(
      'Si vous payez l’impôt sur le revenu en France, votre don ouvre droit à une réduction d’impôt de 66\u00A0% de son montant, ' +
        'dans la limite de 20\u00A0% de votre revenu imposable (article\u00A0200 du code général des impôts). ' +
        'Si vous n’en payez pas, votre don vous coûte son montant entier.',
    );
  });
});
