import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatToTheCent, parseAmount } from './amounts';

describe('an amount as French donors type it', () => {
  it.each([
    ['50', 5000],
    ['12,50', 1250],
    ['12,5', 1250],
    ['12.50', 1250],
    ['0,01', 1],
    ['05', 500],
    ['1000', 100_000],
    ['1 000', 100_000],
    ['1 000 €', 100_000],
    ['1\u00A0000\u00A0€', 100_000],
    ['1\u202F000,05\u00A0€', 100_005],
    ['1\u2009000\u2009€', 100_000],
    ['  20 €  ', 2000],
    ['20€', 2000],
    ['20 euros', 2000],
    ['20 EUR', 2000],
    ['999 999 999', 99_999_999_900],
  ])('%j is %i cents', (typed, cents) => {
    expect(parseAmount(typed)).toEqual({ ok: true, cents });
  });

  it.each([
    ['', 'empty'],
    [' \u00A0 ', 'empty'],
    ['€', 'empty'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['1.000', 'ambiguous'],
    ['1,000', 'ambiguous'],
    ['1.000,00', 'ambiguous'],
    ['1,000,000', 'ambiguous'],
    ['1e3', 'unreadable'],
    ['0x10', 'unreadable'],
    ['+5', 'unreadable'],
    ['5,', 'unreadable'],
    [',5', 'unreadable'],
    ['5,123', 'ambiguous'],
    ['5,1234', 'unreadable'],
    ['10 00', 'unreadable'],
    ['1  000', 'unreadable'],
    ['1 2', 'unreadable'],
    ['cinq', 'unreadable'],
    ['$5', 'unreadable'],
    ['5 €€', 'unreadable'],
    ['٣', 'unreadable'],
    ['５', 'unreadable'],
    ['५०', 'unreadable'],
    ['1\n000', 'unreadable'],
    ['50\u0000', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['9999999999', 'unreadable'],
  ])('%j is refused as %s', (typed, why) => {
    expect(parseAmount(typed)).toEqual({ ok: false, why });
  });

  it('is read the same when it is printed and typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        expect(parseAmount(formatAmount(cents))).toEqual({ ok: true, cents });
        expect(parseAmount(formatToTheCent(cents))).toEqual({ ok: true, cents });
      }),
      { seed: 6 },
    );
  });

  it('never gives anything but whole, positive, exact cents, whatever is typed', () => {
    const figures = fc.string({ unit: fc.constantFrom(...Array.from('0123456789 .,€-e\u00A0\u202F٣')), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(figures, fc.string({ unit: 'grapheme' })), (typed) => {
        const read = parseAmount(typed);
        if (!read.ok) return;
        expect(Number.isSafeInteger(read.cents) && read.cents >= 0).toBe(true);
        expect(parseAmount(formatAmount(read.cents))).toEqual(read);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('an amount in print', () => {
  it.each([
    [5000, '50\u00A0€'],
    [1250, '12,50\u00A0€'],
    [5, '0,05\u00A0€'],
    [100_000, '1\u202F000\u00A0€'],
    [123_456_789, '1\u202F234\u202F567,89\u00A0€'],
  ])('%i cents: %s', (cents, printed) => {
    expect(formatAmount(cents)).toBe(printed);
  });

  it('keeps its cents in a calculation', () => {
    expect(formatToTheCent(1700)).toBe('17,00\u00A0€');
  });
});
