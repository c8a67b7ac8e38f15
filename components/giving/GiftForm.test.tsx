import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FREQUENCIES } from '@/lib/donation/gift';
import { readGift } from '@/lib/donation/giftForm';
import type { Site } from '@/lib/content/site';
import type { Typed } from '@/lib/donation/giftFields';
import { taxSentence } from '@/lib/donation/tax';
import { TOKEN_PLACEHOLDER } from '@/lib/donation/checkout/token';
import { PAPER } from '@/tests/giving/paper';
import { GiftForm, type GiftFormProps } from './GiftForm';

function drawn(props: Partial<GiftFormProps> = {}): string {
  return renderToStaticMarkup(<GiftForm donation={PAPER.donation} offered={FREQUENCIES} percent={66} {...props} />);
}
/** As the page is drawn again after this has been posted. */
function again(typed: Typed, donation = PAPER.donation): string {
  const read = readGift(typed, donation, FREQUENCIES);
  return drawn({ donation, typed, errors: read.ok ? undefined : read.errors });
}
const RECOMMENDING: Site['donation'] = {
  unique: { ...PAPER.donation.unique, recommended: 50 },
  mensuel: { ...PAPER.donation.mensuel, recommended: 10 },
};
const checked = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<input type="radio"[^>]*checked=""[^>]*>/g)].map(([input]) => /value="(\w+)"/.exec(input)?.[1]);

describe('the gift form', () => {
  it('posts a frequency, two fields for each, a trap and a placeholder to the contract’s address', () => {
    const html = drawn();
    expect(html).toMatch(/<form [^>]*action="\/don\/envoi" method="post"/);
    const names = [...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual([
      ...['calculer', 'frequence', 'jeton', 'montant', 'montant_libre', 'montant_libre_mensuel', 'montant_mensuel', 'site_web'],
    ]);
    expect(html).toContain(`name="jeton" value="${TOKEN_PLACEHOLDER}"`);
  });

  it('opens on a gift made once, of no particular amount', () => {
    expect(checked(drawn())).toEqual(['unique']);
  });

  it('opens on the amounts that the paper recommends, one for each frequency', () => {
    expect(checked(drawn({ donation: RECOMMENDING }))).toEqual(['unique', '50', '10']);
  });

  it.each([
    ['another amount', { frequency: 'unique', amount: '20', freeAmount: '' }, ['unique', '20', '10']],
    ['an amount of their own', { frequency: 'mensuel', amount: 'autre', freeAmount: '7' }, ['mensuel', '50', 'autre']],
    ['an amount that cannot be given', { frequency: 'unique', amount: '21', freeAmount: '' }, ['unique', '10']],
  ])('chooses nothing beforehand for donors who have chosen %s', (_, typed, kept) => {
    expect(checked(again(typed, RECOMMENDING))).toEqual(kept);
  });

  it('tells with each amount what it costs after the reduction', () => {
    const html = drawn().replace(/<[^>]*>/g, '');
    expect(html).toContain('50\u00A0€ par mois, soit 17,00\u00A0€ après réduction');
    expect(html).toContain('100\u00A0€, soit 34,00\u00A0€ après réduction');
  });

  it('has a list of amounts for each frequency', () => {
    const amounts = [...drawn().matchAll(/name="(montant(?:_mensuel)?)" value="(\w+)"/g)].map(([, name, value]) => `${name} ${value}`);
    const [once, monthly] = [
      [20, 50, 100, 200, 'autre'],
      [5, 10, 20, 50, 'autre'],
    ];
    expect(amounts).toEqual([...once.map((value) => `montant ${value}`), ...monthly.map((value) => `montant_mensuel ${value}`)]);
  });

  it('says what the law says of the reduction', () => {
    expect(drawn()).toContain(`>${taxSentence(66)}</p>`);
  });

  it('has no script, no handler and no style of its own', () => {
    expect(drawn()).not.toMatch(/<script| on\w+=| style=/);
  });

  it('goes on to the payment page when Enter is typed in the amount: that button comes first', () => {
    const [first] = /<button[^>]*>/.exec(drawn()) ?? [];
    expect(first).not.toContain('name=');
  });

  it.each([
    ['at first', drawn()],
    ['with errors', again({ frequency: 'unique', amount: 'autre', freeAmount: '1.000' })],
    ['with a figure', drawn({ calculated: { frequency: 'unique', cents: 1250 } })],
    ['without monthly gifts', drawn({ offered: ['unique'] })],
  ])('is valid HTML %s', async (_, html) => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  });
});

describe('without the publisher’s word on taxes', () => {
  it('there is no figure, no button for it and no sentence', () => {
    const html = drawn({ percent: undefined, calculated: { frequency: 'unique', cents: 1250 } });
    expect(html).not.toMatch(/réduction|impôt|calculer/);
  });
});

describe('when something has to be looked at again', () => {
  it.each([
    ['no amount', { frequency: 'unique', amount: '', freeAmount: '' }, 'montant_20', ['unique']],
    ['a tier of the other frequency', { frequency: 'mensuel', amount: '100', freeAmount: '' }, 'montant_mensuel_5', ['mensuel']],
    ['an unreadable amount', { frequency: 'mensuel', amount: 'autre', freeAmount: '1e3' }, 'montant_libre_mensuel', ['mensuel', 'autre']],
    ['two amounts', { frequency: 'unique', amount: '50', freeAmount: '30' }, 'montant_libre', ['unique', '50']],
    ['no frequency', { frequency: '', amount: '50', freeAmount: '' }, 'frequence_unique', ['unique', '50']],
  ])('%s: the summary has the focus, leads to the field, and the values are kept', (_, typed, id, kept) => {
    const html = again(typed);
    expect(html).toMatch(/<div [^>]*autofocus=""[^>]*aria-labelledby="soucis_du_don"/i);
    expect(html).toContain(`href="#${id}"`);
    expect(html).toContain(` id="${id}"`);
    expect(checked(html)).toEqual(kept);
    if (typed.freeAmount !== '') expect(html).toContain(`value="${typed.freeAmount}"`);
  });

  it('the error stands at its field, too, and the field points to it', () => {
    const html = again({ frequency: 'unique', amount: 'autre', freeAmount: '-5' });
    expect(html).toMatch(/<p [^>]*id="erreur_montant_libre">[^<]*sans signe/);
    expect(html).toMatch(/<input [^>]*id="montant_libre"[^>]*aria-invalid="true"[^>]*aria-describedby="erreur_montant_libre"/);
  });

  it('what was typed is shown as text, never as markup', () => {
    const html = again({ frequency: 'unique', amount: 'autre', freeAmount: '"><script>alert(1)' });
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)"');
  });

  it('the cost that was asked for has the focus', () => {
    expect(drawn({ calculated: { frequency: 'unique', cents: 1250 } })).toMatch(
      /<p [^>]*autofocus=""[^>]*>12,50\u00A0€ · 4,25\u00A0€ après réduction<\/p>/i,
    );
  });

  it('a form that was open for too long says so, and has nothing else to list', () => {
    expect(drawn({ trouble: 'expired' })).toContain('restée ouverte longtemps');
    expect(drawn({ trouble: 'expired' })).not.toContain('<ul');
  });

  it('a form whose gift is paid does not say that it has not left', () => {
    expect(drawn({ trouble: 'paid' })).toContain('Votre don est déjà fait');
    expect(drawn({ trouble: 'paid' })).not.toContain('pas encore parti');
  });
});

describe('where only single gifts can be paid', () => {
  it('nothing is asked and no monthly amount is shown', () => {
    const html = drawn({ offered: ['unique'] });
    expect(html).toContain('<input type="hidden" name="frequence" value="unique"/>');
    expect(html).not.toMatch(/par mois|value="mensuel"/);
  });

  it('whoever asked for a monthly gift reads so, and is led to no field that is not there', () => {
    const typed = { frequency: 'mensuel', amount: '50', freeAmount: '' };
    const read = readGift(typed, PAPER.donation, ['unique']);
    const html = drawn({ offered: ['unique'], typed, errors: read.ok ? undefined : read.errors });
    expect(html).toContain('<li>Ce formulaire ne prend que les dons faits une fois.</li>');
    expect(html).not.toContain('href="#frequence');
  });
});
