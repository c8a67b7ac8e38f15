import { describe, expect, it } from 'vitest';
import { sealGift, unsealGift } from './order';
import { seal, unseal } from '../../process/seal';
import { givingKey } from './givingKey';
import { CLOCK_SKEW_MS, TOKEN_LIFE_MS, TOKEN_PLACEHOLDER, checkToken, issueToken, withToken } from './token';

const key = givingKey('a secret of thirty-two characters');
const NOW = Date.UTC(2025, 5, 10);

describe('the token of a form', () => {
  it('is good for an hour, in any process that has the secret', () => {
    const token = issueToken(key, NOW);
    const elsewhere = givingKey('a secret of thirty-two characters');
    expect(checkToken(elsewhere, token, NOW)).toMatchObject({ ok: true });
    expect(checkToken(elsewhere, token, NOW + TOKEN_LIFE_MS)).toMatchObject({ ok: true });
    expect(checkToken(key, token, NOW + TOKEN_LIFE_MS + 1)).toEqual({ ok: false, why: 'expired' });
  });

  it('is new in every answer, even within one millisecond', () => {
    const ids = Array.from({ length: 1000 }, () => checkToken(key, issueToken(key, NOW), NOW)).map((check) => check.ok && check.id);
    expect(new Set(ids).size).toBe(1000);
  });

  it('has the same id each time it comes back', () => {
    const token = issueToken(key, NOW);
    expect(checkToken(key, token, NOW + 1)).toEqual(checkToken(key, token, NOW + 2));
  });

  const token = issueToken(key, NOW);
  const [issued = '', id = '', mac = ''] = token.split('.');
  it.each([
    ['nothing', ''],
    ['the placeholder itself', TOKEN_PLACEHOLDER],
    ['another secret', issueToken(givingKey('another secret of 32 characters!!'), NOW)],
    ['a random key', issueToken(givingKey(undefined), NOW)],
    ['a later time', `${(NOW + 60_000).toString(36)}.${id}.${mac}`],
    ['another id', `${issued}.AAAAAAAAAAAAAAAAAAAAAA.${mac}`],
    ['a shorter seal', token.slice(0, -1)],
    ['a longer seal', `${token}A`],
    ['a padded seal', `${token}=`],
    ['no seal', `${issued}.${id}`],
    ['a seal for something else', seal(key, 'gift', `${issued}.${id}`)],
    ['dots', '...'],
  ])('is refused when it is %s', (_, forged) => {
    expect(checkToken(key, forged, NOW)).toEqual({ ok: false, why: 'forged' });
  });

  it('may come from a machine whose clock is a minute ahead, and from no later', () => {
    expect(checkToken(key, issueToken(key, NOW + CLOCK_SKEW_MS), NOW)).toMatchObject({ ok: true });
    expect(checkToken(key, issueToken(key, NOW + CLOCK_SKEW_MS + 1), NOW)).toEqual({ ok: false, why: 'expired' });
  });

  it('takes the place of the placeholder, wherever that stands, and of nothing else', () => {
    const page = `<input value="${TOKEN_PLACEHOLDER}"/><p>$& et $1</p><input value="${TOKEN_PLACEHOLDER}"/>`;
    expect(withToken(page, 'abc')).toBe('<input value="abc"/><p>$& et $1</p><input value="abc"/>');
  });
});

describe('a seal', () => {
  it('gives its text back, dots included', () => {
    expect(unseal(key, 'demo', seal(key, 'demo', 'a.b.c'))).toBe('a.b.c');
  });
});

describe('the reference of a gift', () => {
  const reference = { gift: { frequency: 'mensuel', cents: 1250 }, id: 'abc' } as const;

  it('is the same for the same form, and gives the gift back', () => {
    expect(sealGift(key, reference)).toBe(sealGift(key, reference));
    expect(unsealGift(key, sealGift(key, reference))).toEqual(reference);
  });

  it.each([
    ['another amount', sealGift(key, reference).replace('1250', '2250')],
    ['a form token', issueToken(key, NOW)],
    ['nothing', ''],
  ])('is refused when it is %s', (_, forged) => {
    expect(unsealGift(key, forged)).toBeUndefined();
  });
});
