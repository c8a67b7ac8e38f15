import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREQUENCIES } from './gift';
import { readTyped } from './giftFields';
import { queryOf, readFormFindings, readGiftFindings, writeFormFindings, writeGiftFindings } from './pageParameters';
import { failureWords, troubleWords } from './words';

const text = fc.string({ unit: 'grapheme', maxLength: 50, size: 'max' });
const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>): fc.Arbitrary<K | undefined> => {
  const isKey = (word: string): word is K => Object.hasOwn(words, word);
  return fc.constantFrom(undefined, ...Object.keys(words).filter(isKey));
};
/** The fields as any donor may have posted them. */
const typed = fc.record({ frequence: text, montant: text, montant_libre: text }).map((fields) => readTyped(new URLSearchParams(fields)));
const gift = fc.record({ frequency: fc.constantFrom(...FREQUENCIES), cents: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }) });

/** The way from the server to a page: an address, which Next takes apart. */
const onItsWay = (query: URLSearchParams): URLSearchParams => {
  const { searchParams } = new URL(`/don?${query.toString()}`, 'http://localhost');
  return queryOf(Object.fromEntries(searchParams));
};

describe('what the server has found', () => {
  it('about a form is read on the page as it was written', () => {
    const findings = fc.record({ typed, trouble: keysOf(troubleWords), failure: keysOf(failureWords), compute: fc.boolean() });
    fc.assert(
      fc.property(findings, (found) => {
        expect(readFormFindings(onItsWay(writeFormFindings(found)))).toEqual(found);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('about a gift is read on the page as it was written', () => {
    const state = fc.constantFrom(undefined, 'paid', 'pending', 'unknown');
    const findings = fc.record({ gift: fc.option(gift, { nil: undefined }), state, sealed: fc.option(text, { nil: undefined }) });
    fc.assert(
      fc.property(findings, (found) => {
        expect(readGiftFindings(onItsWay(writeGiftFindings(found)))).toEqual(found);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it.each([
    'souci=constructor&motif=toString&etat=unpaid&frequence=annuel&centimes=5',
    'frequence=unique&centimes=-1',
    'frequence=unique&centimes=1.5',
  ])('%s says nothing that the site knows, and is left out', (query) => {
    const form = readFormFindings(new URLSearchParams(query));
    expect(form).toMatchObject({ trouble: undefined, failure: undefined, compute: false });
    expect(readGiftFindings(new URLSearchParams(query))).toEqual({ gift: undefined, state: undefined, sealed: undefined });
  });
});
