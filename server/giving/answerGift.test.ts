import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOKEN_LIFE_MS, issueToken } from '@/lib/donation/checkout/token';
import { openGivingServer, queryOf, type GivingServer } from '@/tests/giving/givingServer';

const NOW = Date.UTC(2025, 5, 10);
let site: GivingServer;
beforeEach(async () => {
  site = await openGivingServer(() => NOW);
});
afterEach(() => site.close());

describe('a gift that is posted', () => {
  it('leads to the payment page', async () => {
    const answer = await site.post(site.twenty());
    expect(answer).toMatchObject({ kind: 'redirect', status: 303 });
    expect(answer.location).toMatch(/^http:\/\/localhost:3001\/don\/essai\?don=unique\.2000\./);
    expect(site.outcomes).toEqual(['checkout']);
  });

  it('twice from one form leads to one payment page; from two forms to two', async () => {
    const form = site.twenty();
    const [first, again, other] = await Promise.all([site.post(form), site.post(form), site.post(site.twenty())]);
    expect(again.location).toBe(first.location);
    expect(other.location).not.toBe(first.location);
  });

  it.each([
    ['nothing', { frequence: 'unique' }, 422, {}],
    ['an amount of two meanings', { frequence: 'unique', montant: 'autre', montant_libre: '1.000' }, 422, { montant_libre: '1.000' }],
    ['two amounts', { ...{ frequence: 'unique', montant: '20', montant_libre: '30' } }, 422, { montant: '20', montant_libre: '30' }],
    ['the wish to know the cost', { frequence: 'unique', montant: 'autre', montant_libre: '12,50', calculer: '1' }, 200, { calculer: '1' }],
  ])('with %s gives the form back, values kept', async (_, fields, status, kept) => {
    const answer = await site.post({ jeton: issueToken(site.giving.key, NOW), ...fields });
    expect(answer).toMatchObject({ kind: 'page', status });
    expect(answer.path).toMatch(/^\/don\/envoi\?/);
    expect(queryOf(answer)).toMatchObject({ frequence: 'unique', ...kept });
    expect(answer.path).not.toContain('jeton');
  });

  it.each([
    ['a form of yesterday', () => issueToken(site.giving.key, NOW - TOKEN_LIFE_MS - 1), 422, 'expired'],
    ['a forged form', () => 'abc.def.ghi', 403, 'expired'],
    ['no token', () => '', 403, 'expired'],
  ])('from %s is asked again', async (_, token, status, souci) => {
    const answer = await site.post(site.twenty(token()));
    expect(answer).toMatchObject({ kind: 'page', status });
    expect(queryOf(answer)).toEqual({ frequence: 'unique', montant: '20', souci });
  });

  it('with another amount than the same form had before is asked again', async () => {
    const jeton = issueToken(site.giving.key, NOW);
    await site.post(site.twenty(jeton));
    const answer = await site.post({ ...site.twenty(jeton), montant: '50' });
    expect(answer).toMatchObject({ kind: 'page', status: 409 });
    expect(queryOf(answer)).toMatchObject({ montant: '50', souci: 'changed' });
  });

  it('by a robot that fills in everything is asked again', async () => {
    expect(queryOf(await site.post({ ...site.twenty(), site_web: 'https://spam.example' }))).toMatchObject({ souci: 'trap' });
    expect(site.outcomes).toEqual(['trapped']);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://localhost:3001' }],
    [{}],
  ])('with %o is turned away', async (headers) => {
    expect(await site.post(site.twenty(), headers)).toMatchObject({ kind: 'page', status: 403, path: '/don/erreur?motif=foreign' });
  });

  it('by JSON is turned away', async () => {
    expect(await site.post('{}')).toMatchObject({ kind: 'error', status: 415 });
  });

  it('the thirty-first time at once from one address is told to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 31 }, () => site.post(site.twenty())));
    expect(answers.filter(({ kind }) => kind === 'redirect')).toHaveLength(30);
    expect(answers.find(({ kind }) => kind === 'error')).toMatchObject({ status: 429, retryAfter: 2 });
  });
});
