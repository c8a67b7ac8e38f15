import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIVING } from '@/lib/donation/paths';
import { DEMO_ORIGIN, openGivingServer, queryOf, type GivingServer } from '@/tests/giving/givingServer';

const NOW = Date.UTC(2025, 5, 10);
let site: GivingServer;
beforeEach(async () => {
  site = await openGivingServer(() => NOW);
});
afterEach(() => site.close());

describe('the demonstration’s page', () => {
  const open = async (fields = site.twenty()): Promise<string> => (await site.post(fields)).location;
  const choose = async (issue: string, address: string, origin = DEMO_ORIGIN) =>
    site.post({ don: new URL(address).searchParams.get('don') ?? '', issue }, { origin }, GIVING.demo);

  it('shows the gift it was opened for, and no other', async () => {
    const address = await open();
    expect(queryOf(await site.get(address))).toMatchObject({ frequence: 'unique', centimes: '2000' });
    expect(await site.get(address.replace('2000', '1'))).toMatchObject({ kind: 'error', status: 404 });
  });

  it('pays, and the site thanks', async () => {
    const { location } = await choose('payer', await open());
    expect(location).toMatch(/^http:\/\/localhost:3000\/don\/merci\?/);
    expect(await site.get(location)).toMatchObject({ status: 200, path: '/don/merci?etat=paid&frequence=unique&centimes=2000' });
  });

  it('pays, and the form that led there asks before it leads to a second payment', async () => {
    const form = site.twenty();
    const { location } = await choose('payer', await open(form));
    await site.get(location);
    const again = await site.post(form);
    expect(again).toMatchObject({ kind: 'page', status: 409 });
    expect(queryOf(again)).toMatchObject({ montant: '20', souci: 'paid' });
    expect(await site.post(site.twenty())).toMatchObject({ kind: 'redirect' });
    expect(site.outcomes.slice(1)).toEqual(['payment_paid', 'gift_paid', 'checkout']);
  });

  it('cancels, and the form has the same amount', async () => {
    const { location } = await choose('annuler', await open());
    expect((await site.get(location)).path).toBe('/don/annule?frequence=unique&montant=20');
  });

  it('fails, and the form has the same free amount', async () => {
    const { location } = await choose('echouer', await open({ ...site.twenty(), montant: 'autre', montant_libre: '12,50' }));
    expect(queryOf(await site.get(location))).toEqual({
      frequence: 'unique',
      montant: 'autre',
      montant_libre: '12,50\u00A0€',
      motif: 'payment',
    });
  });

  it('hangs, does nothing for other pages, and knows no fifth way', async () => {
    const address = await open();
    expect(await choose('attendre', address)).toMatchObject({ kind: 'silence' });
    expect(await choose('payer', address, 'https://evil.example')).toMatchObject({ status: 403 });
    expect(await choose('autre', address)).toMatchObject({ kind: 'error', status: 400 });
  });

  it('is followed by thanks, however many posts have come from the same address since', async () => {
    const { location } = await choose('payer', await open());
    await Promise.all(Array.from({ length: 31 }, () => site.post(site.twenty())));
    expect(await site.post(site.twenty())).toMatchObject({ kind: 'error', status: 429 });
    expect((await site.get(location)).path).toMatch(/^\/don\/merci\?etat=paid/);
  });

  it('is followed by thanks, however many have come without a gift, from here and from everywhere', async () => {
    site.change({ trustedProxies: 1 });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const { location } = await choose('payer', await open());
    for (let host = 0; host < 250; host += 1) expect(await site.get('/don/merci', from(`10.0.0.${host}`))).toMatchObject({ status: 200 });
    for (let time = 0; time < 30; time += 1) await site.get('/don/essai', from('192.0.2.1'));
    expect(await site.get('/don/essai', from('192.0.2.1'))).toMatchObject({ kind: 'error', status: 429 });
    expect((await site.get(location, from('192.0.2.1'))).path).toMatch(/^\/don\/merci\?etat=paid/);
  });

  it('is drawn thirty times at once for one address, and no more', async () => {
    const address = await open();
    for (let time = 0; time < 30; time += 1) expect(await site.get(address)).toMatchObject({ kind: 'page' });
    expect(await site.get(address)).toMatchObject({ kind: 'error', status: 429 });
  });

  it('is not there with another provider', async () => {
    const address = await open();
    site.change({ demoOrigin: undefined });
    expect(await site.get(address)).toMatchObject({ kind: 'error', status: 404 });
  });
});

describe('coming back without a word of ours', () => {
  it.each([
    ['/don/merci', '/don/merci?etat=unknown'],
    ['/don/merci?don=unique.2000.abc.forged', '/don/merci?etat=unknown'],
    ['/don/merci?etat=paid&centimes=1000000', '/don/merci?etat=unknown'],
    ['/don/annule', '/don/annule?'],
    ['/don/annule?montant=20', '/don/annule?'],
    ['/don/erreur?motif=slow', '/don/erreur?motif=payment'],
  ])('%s shows %s', async (address, path) => {
    expect(await site.get(address)).toMatchObject({ kind: 'page', status: 200, path });
  });
});
