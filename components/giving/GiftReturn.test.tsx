import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { failureWords, type FailureWords } from '@/lib/donation/words';
import { GiftDemo } from './GiftDemo';
import { GiftCancelled, GiftFailed, GiftThanks } from './GiftReturn';

const TWENTY = { frequency: 'unique', cents: 2000 } as const;
const MONTHLY = { frequency: 'mensuel', cents: 500 } as const;

describe('a donor who comes back', () => {
  it.each([
    ['paid', TWENTY, 'Merci', 'don de 20\u00A0€ est confirmé'],
    ['paid', MONTHLY, 'Merci', 'don de 5\u00A0€ par mois est confirmé'],
    ['pending', TWENTY, 'en cours', 'pas encore confirmé'],
    ['unknown', TWENTY, 'ne savons pas', 'relevé bancaire'],
    // Without a gift of ours, nobody is thanked for anything.
    ['paid', undefined, 'ne savons pas', 'relevé bancaire'],
  ] as const)('from a payment that is %s (%o) reads so', (state, gift, title, text) => {
    const html = renderToStaticMarkup(<GiftThanks state={state} gift={gift} />);
    expect(html).toContain(title);
    expect(html).toContain(text);
    expect(html.includes('Merci')).toBe(state === 'paid' && gift !== undefined);
  });

  it('without paying learns that nothing was taken, and finds the form', () => {
    const html = renderToStaticMarkup(<GiftCancelled>le formulaire</GiftCancelled>);
    expect(html).toContain('Rien n’a été débité');
    expect(html).toContain('le formulaire');
  });
});

describe('a payment page that does not open', () => {
  const kinds = Object.keys(failureWords).filter((kind): kind is FailureWords => Object.hasOwn(failureWords, kind));

  it('has its own sentence for each reason', () => {
    const said = kinds.map((failure) =>
      renderToStaticMarkup(
        <GiftFailed failure={failure} provider="HelloAsso">
          le formulaire
        </GiftFailed>,
      ),
    );
    expect(new Set(said).size).toBe(kinds.length);
    for (const html of said) expect(html).toContain('le formulaire');
  });
});

describe('the page of the demonstration', () => {
  it('says that it is one, and can pay, cancel, fail and hang', () => {
    const html = renderToStaticMarkup(<GiftDemo gift={MONTHLY} sealed="mensuel.500.abc.seal" />);
    expect(html).toContain('aucun paiement réel');
    expect(html).toContain('5\u00A0€\u00A0par mois');
    expect([...html.matchAll(/value="(\w+)" name="issue"/g)].map(([, issue]) => issue)).toEqual([
      'payer',
      'annuler',
      'echouer',
      'attendre',
    ]);
    expect(html).toContain('name="don" value="mensuel.500.abc.seal"');
  });
});
