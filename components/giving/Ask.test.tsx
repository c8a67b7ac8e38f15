import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PAPER } from '@/tests/giving/paper';
import { page } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Ask } from './Ask';

const appeal = page('don', "Aidez l'équipe !", "C'est pour vous.");

/** The call of a paper that recommends so many euros and has said so much of the tax. */
function ask(recommended?: number, taxReductionPercent?: number) {
  const donation = { ...PAPER.donation, unique: { ...PAPER.donation.unique, recommended } };
  return <Ask appeal={{ ...appeal, taxReductionPercent }} donation={donation} />;
}

it('a reader who came to the end is asked in the appeal’s own words', () => {
  expect(seen(ask())).toBe('Aidez l’équipe\u202F! C’est pour vous. Faire un don');
});

it.each([
  ['where nothing is recommended', undefined, 66, ''],
  ['where nothing is said of the tax', 50, undefined, ''],
  ['where both are', 50, 66, '50\u00A0€ vous coûtent 17\u00A0€ après réduction d’impôt. '],
  ['to the cent', 20, 66, '20\u00A0€ vous coûtent 6,80\u00A0€ après réduction d’impôt. '],
  ['of one euro', 1, 66, '1\u00A0€ vous coûte 0,34\u00A0€ après réduction d’impôt. '],
])('what a gift costs is said of the recommended amount, %s', (_, recommended, percent, said) => {
  expect(seen(ask(recommended, percent))).toBe(`Aidez l’équipe\u202F! C’est pour vous. ${said}Faire un don`);
});

it('the appeal’s title names the part for a screen reader, the button leads to the form', () => {
  const html = renderToStaticMarkup(ask());
  expect(html).toMatch(/^<aside[^>]* aria-labelledby="appel"><p [^>]*id="appel">Aidez l’équipe\u202F!<\/p>/);
  expect(html).toMatch(/<a [^>]*href="\/don">Faire un don<\/a>/);
});
