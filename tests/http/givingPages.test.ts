import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { expect, onTestFinished, test as base } from 'vitest';
import { taxSentence } from '@/lib/donation/tax';
import { givingWords } from '@/lib/donation/words';
import { words } from '@/lib/text/words';
import { startGivingSite, stopDiscreet } from '../giving/givingHouse';
import { OWN, postGift, twenty } from '../giving/post';
import { formAction } from '../giving/providerFaults';
import { contentFolder } from '../support/contentFolder';
import { mainText } from '../support/pageText';
import type { Server } from '../support/server';

const SITE_URL = 'https://journal.example';
const DEMO = 'https://essai.example';

/** A public site, which search engines may read: on a machine's own address every page turns them away. */
const test = base.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await startGivingSite({ SITE_URL, DONATION_DEMO_ORIGIN: DEMO, DONATION_DEMO_PUBLIC: 'true' });
  onCleanup(() => stopDiscreet(site, SITE_URL));
  return site;
});

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // As in validHtml.test.ts: React writes <br/>, and how a title is cut is Google's business.
  rules: { 'void-style': 'off', 'long-title': 'off' },
});

interface Drawn {
  readonly status: number;
  readonly body: string;
  readonly keep: string | undefined;
}

async function get(site: Server, target: string): Promise<Drawn> {
  const { status, body, headers } = await site.request(target);
  return { status, body, keep: headers['cache-control'] };
}

async function send(
  site: Server,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = OWN,
): Promise<Drawn> {
  const posted = await postGift(site, { ...(await twenty(site)), ...fields }, headers);
  return { status: posted.status, body: posted.body, keep: posted.headers.get('cache-control') ?? undefined };
}

const pages: readonly { name: string; status: number; draw: (site: Server) => Promise<Drawn> }[] = [
  { name: 'thanks', status: 200, draw: (site) => get(site, '/don/merci') },
  { name: 'a cancelled payment', status: 200, draw: (site) => get(site, '/don/annule') },
  { name: 'a failed payment', status: 200, draw: (site) => get(site, '/don/erreur') },
  { name: 'a form with errors', status: 422, draw: (site) => send(site, { montant: 'autre', montant_libre: '٣' }) },
  { name: 'a cost', status: 200, draw: (site) => send(site, { calculer: '1' }) },
  { name: 'a foreign form', status: 403, draw: (site) => send(site, {}, { 'sec-fetch-site': 'cross-site' }) },
  { name: 'the demonstration', status: 200, draw: async (site) => get(site, await demoPath(site)) },
];

async function demoPath(site: Server): Promise<string> {
  const { pathname, search } = new URL((await postGift(site, await twenty(site))).location);
  return pathname + search;
}

test.for(pages)('the page of $name is for no search engine, for one donor, and no news', async ({ status, draw }, { site }) => {
  const drawn = await draw(site);
  expect(drawn.status).toBe(status);
  expect(drawn.keep).toBe('no-store');
  expect(drawn.body.match(/<meta name="robots" content="[^"]*"/g)).toEqual(['<meta name="robots" content="noindex"']);
  expect(drawn.body).not.toMatch(/NewsArticle|application\/ld\+json|jeton-pose-a-l-envoi|<script/);
  const { results } = await validator.validateString(drawn.body);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});

test('the appeal says that one can give there, and is no news', async ({ site }) => {
  const { body, keep } = await get(site, '/don');
  expect(keep).toBe('no-store');
  expect(body).toContain('"@type":"DonateAction"');
  expect(body).toContain(`<link rel="canonical" href="${SITE_URL}/don"`);
  expect(body).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
  expect(body).not.toContain('NewsArticle');
});

test('each donor has a token, in the form and nowhere else', async ({ site }) => {
  const tokens = await Promise.all(Array.from({ length: 20 }, async () => (await twenty(site)).jeton ?? ''));
  expect(new Set(tokens).size).toBe(20);
  const { body } = await get(site, '/don');
  expect(body.match(/[\w-]{22}\.[\w-]{43}/g)).toHaveLength(1);
});

test('the form may lead to the demonstration’s origin, and its page back to the site', async ({ site }) => {
  expect(await formAction(site, '/don')).toBe(`'self' ${DEMO}`);
  expect(await formAction(site, await demoPath(site))).toBe(`'self' ${SITE_URL}`);
});

test('who comes back without a gift is shown one page for all, with a token of their own', async ({ site }) => {
  const [first, second] = [await get(site, '/don/annule?a=1'), await get(site, '/don/annule?a=2')];
  const tokens = [first, second].map(({ body }) => /name="jeton" value="([^"]+)"/.exec(body)?.[1]);
  expect(new Set(tokens).size).toBe(2);
  const sources = (): (string | undefined)[] =>
    site.log.filter((line) => line.includes('"path":"/don/annule","status"')).map((line) => /"source":"(\w+)"/.exec(line)?.[1]);
  await expect.poll(() => sources().slice(-2)).toEqual([expect.stringMatching(/hit|miss/), 'hit']);
});

test('the address that forms are posted to leads whoever reads it to the form', async ({ site }) => {
  const { status, headers } = await site.request('/don/envoi');
  expect({ status, location: headers.location }).toEqual({ status: 303, location: '/don' });
});

async function start(env: Readonly<Record<string, string>>): Promise<Server> {
  const site = await startGivingSite({ SITE_URL, ...env });
  onTestFinished(() => stopDiscreet(site, SITE_URL));
  return site;
}

test('the appeal says what a gift costs after tax only while the publisher gives its word', async () => {
  const appeal = (field: string): string => `---\ntitle: Un don\ndescription: Donnez\n${field}---\nUn paragraphe.\n`;
  const { folder, remove } = await contentFolder({ 'pages/don.md': appeal('') });
  onTestFinished(remove);
  const site = await start({ CONTENT_DIR: folder, DONATION_DEMO_PUBLIC: 'true' });
  expect((await get(site, '/don')).body).not.toMatch(/réduction|impôt|[Cc]alculer/);
  const asked = await postGift(site, { ...(await twenty(site)), calculer: '1' });
  expect(asked.body).not.toMatch(/réduction|impôt|[Cc]alculer/);
  await writeFile(path.join(folder, 'pages/don.md'), appeal('taxReductionPercent: 66\n'));
  const shown = async (): Promise<string> => mainText((await get(site, '/don')).body);
  await expect.poll(shown, { timeout: 90_000 }).toContain(taxSentence(66));
  expect(await shown()).toMatch(/50\s€ par mois,\s*soit 17,00\s€ après réduction/);
  expect(await shown()).toContain(givingWords.compute);
});

test('on a public site that nobody has set up, giving is not open yet, and no trial is taken for a payment', async () => {
  const site = await start({});
  const { body } = await get(site, '/don');
  expect(mainText(body)).toContain(words.givingClosed);
  expect(body).not.toContain('DonateAction');
  expect(body).not.toContain('<form');
  expect(await formAction(site, '/don')).toBe("'self'");
  expect((await get(site, '/don/essai')).status).toBe(404);
  expect((await postGift(site, { frequence: 'unique', montant: '20' })).status).toBe(422);
});

test('with hosted forms, the appeal has links to them and no form', async () => {
  const form = 'https://www.helloasso.com/associations/journal-d-essai/formulaires/1';
  const site = await start({ DONATION_PROVIDER: 'link', DONATION_LINK_NAME: 'HelloAsso', DONATION_LINK_ONCE: form });
  const { body } = await get(site, '/don');
  expect(body).toMatch(new RegExp(`<a href="${form}"[^>]*>Donner une fois sur HelloAsso`));
  expect(body).toContain('DonateAction');
  expect((await postGift(site, { frequence: 'unique', montant: '20' })).status).toBe(422);
  expect(body).not.toContain(givingWords.give);
  expect(body).not.toContain('<form');
});
