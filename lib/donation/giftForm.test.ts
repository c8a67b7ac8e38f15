import { describe, expect, it } from 'vitest';
import type { Site } from '../content/site';
import { FREQUENCIES, type Frequency } from './gift';
import { readTyped, writeTyped } from './giftFields';
import { readGift, type GiftReading } from './giftForm';
import { fieldWords } from './words';

const limits: Site['donation'] = {
  unique: { tiers: [20, 50, 100, 200], minimum: 1, maximum: 10_000 },
  mensuel: { tiers: [5, 10, 20, 50], minimum: 2, maximum: 1000 },
};

function read(query: string, offered: readonly Frequency[] = FREQUENCIES): GiftReading {
  return readGift(readTyped(new URLSearchParams(query)), limits, offered);
}

describe('a gift', () => {
  it.each([
    ['frequence=unique&montant=20', 'unique', 2000],
    ['frequence=mensuel&montant=5', 'mensuel', 500],
    ['frequence=unique&montant=20&montant_libre=', 'unique', 2000],
    ['frequence=unique&montant=autre&montant_libre=12,50', 'unique', 1250],
    ['frequence=unique&montant=autre&montant_libre=1+000+%E2%82%AC', 'unique', 100_000],
    ['frequence=unique&montant=autre&montant_libre=1%C2%A0000', 'unique', 100_000],
    // An amount written without touching the radios is an answer, too.
    ['frequence=mensuel&montant_libre=7', 'mensuel', 700],
    // Of a form's two lists of amounts, the one of the chosen frequency counts.
    ['frequence=mensuel&montant=50&montant_libre=&montant_mensuel=5&montant_libre_mensuel=', 'mensuel', 500],
    ['frequence=unique&montant=50&montant_libre=&montant_mensuel=5&montant_libre_mensuel=', 'unique', 5000],
    ['frequence=mensuel&montant=50&montant_libre=30&montant_mensuel=autre&montant_libre_mensuel=7', 'mensuel', 700],
    // The same amount twice is one answer.
    ['frequence=unique&montant=20&montant_libre=20,00', 'unique', 2000],
    ['frequence=unique&montant=autre&montant_libre=1', 'unique', 100],
    ['frequence=unique&montant=autre&montant_libre=10000', 'unique', 1_000_000],
  ])('%s', (query, frequency, cents) => {
    expect(read(query)).toMatchObject({ ok: true, gift: { frequency, cents } });
  });
});

describe('what is asked again', () => {
  it.each([
    ['no frequency', 'montant=20', 'frequency', 'Choisissez'],
    ['a made-up frequency', 'frequence=annuel&montant=20', 'frequency', 'Choisissez'],
    ['two frequencies', 'frequence=unique&frequence=mensuel&montant=20', 'frequency', 'Choisissez'],
    ['no amount', 'frequence=unique', 'amount', 'de 1\u00A0€ à 10\u202F000\u00A0€'],
    [
      'no amount a month beside one that is given once',
      'frequence=mensuel&montant=50&montant_libre=&montant_libre_mensuel=',
      'amount',
      'Choisissez',
    ],
    ['two tiers', 'frequence=unique&montant=20&montant=50', 'amount', 'Choisissez'],
    ['two tiers and a free amount', 'frequence=unique&montant=20&montant=50&montant_libre=30', 'amount', 'Choisissez'],
    ['two free amounts', 'frequence=unique&montant=autre&montant_libre=5&montant_libre=6', 'freeAmount', 'en chiffres'],
    [
      'two free amounts, the second far off',
      `frequence=unique&montant=autre&montant_libre=50${'+'.repeat(30)}x&montant_libre=60`,
      'freeAmount',
      'en chiffres',
    ],
    [
      'an amount with something far behind it',
      `frequence=unique&montant=autre&montant_libre=50${'+'.repeat(40)}x`,
      'freeAmount',
      'en chiffres',
    ],
    ['a tier of the other frequency', 'frequence=mensuel&montant=100', 'amount', 'mensuel'],
    ['an amount that is no tier', 'frequence=unique&montant=3000', 'amount', 'unique'],
    ['a tier in another form', 'frequence=unique&montant=20.0', 'amount', 'unique'],
    ['a tier and another amount', 'frequence=unique&montant=20&montant_libre=30', 'freeAmount', '20\u00A0€'],
    ['a tier and something unreadable', 'frequence=unique&montant=20&montant_libre=x', 'freeAmount', 'x'],
    ['a free amount that is empty', 'frequence=unique&montant=autre&montant_libre=', 'freeAmount', 'Écrivez le montant'],
    ['a free amount of two meanings', 'frequence=unique&montant=autre&montant_libre=1.000', 'freeAmount', 'deux façons'],
    ['a power of ten', 'frequence=unique&montant=autre&montant_libre=1e3', 'freeAmount', 'de 1\u00A0€ à 10\u202F000\u00A0€'],
    ['a debt', 'frequence=unique&montant=autre&montant_libre=-5', 'freeAmount', 'sans signe'],
    ['Arabic digits', 'frequence=unique&montant=autre&montant_libre=%D9%A3', 'freeAmount', 'en chiffres'],
    ['less than the minimum', 'frequence=mensuel&montant=autre&montant_libre=1,99', 'freeAmount', 'de 2\u00A0€ à 1\u202F000\u00A0€'],
    ['more than the maximum', 'frequence=unique&montant=autre&montant_libre=10000,01', 'freeAmount', 'hors des limites'],
    ['nothing at all', 'frequence=unique&montant=autre&montant_libre=0', 'freeAmount', 'hors des limites'],
  ])('%s', (_, query, field, words) => {
    const form = read(query);
    expect(form.ok).toBe(false);
    if (form.ok) return;
    expect(Object.entries(form.errors)).toEqual([[field, expect.stringContaining(words)]]);
  });

  it('a frequency that is not paid here', () => {
    expect(read('frequence=mensuel&montant=5', ['unique'])).toHaveProperty('errors.frequency', fieldWords.onlyFrequency.unique);
  });

  it('is written back as it was read', () => {
    const typed = { frequency: 'mensuel', amount: 'autre', freeAmount: '12,50 €' };
    expect(readTyped(writeTyped(typed))).toEqual(typed);
  });

  it('keeps what was typed, at a length a form can show', () => {
    expect(readTyped(new URLSearchParams(`frequence=mensuel&montant=autre&montant_libre=${'9'.repeat(4000)}`))).toEqual({
      frequency: 'mensuel',
      amount: 'autre',
      freeAmount: `${'9'.repeat(31)}…`,
    });
  });
});
