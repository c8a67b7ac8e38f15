import { expect, test as plain } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { paths } from '../support/pages';
import { startServer, type Server } from '../support/server';

const ENERGY = articleText(
  { headline: 'L’énergie des marées', section: 'societe', publishedAt: '2024-03-01', topics: '[Énergie]', byline: '[Ève Blanc]' },
  'Les usines marémotrices tournent jour et nuit. Le Conseil d’État a tranché : l’hydrogène attendra.',
);
const files = {
  'articles/energie.md': ENERGY,
  'articles/energie-ancienne.md': ENERGY.replace('2024-03-01', '2004-03-01').replace('societe', 'politique'),
  'articles/eglises.md': articleText(
    { headline: 'Les églises rouvrent leurs portes', section: 'societe', publishedAt: '2025-01-05', standfirst: 'Un cœur nouveau.' },
    'Les fidèles sont revenus. À l’œuvre depuis l’aube, des bénévoles ont tout nettoyé.',
  ),
  'articles/budget.md': articleText(
    { headline: '"Budget : 49,3 milliards d’euros"', section: 'politique', publishedAt: '2025-02-01', agency: 'AFP' },
    'Le ministre n’a pas dit « jamais ». Il parle d’une hausse des impôts locaux et de C++ dans l’administration.',
  ),
  'articles/chevaux.md': articleText(
    { headline: 'Des chevaux dans la ville', section: 'societe', publishedAt: '2025-03-01' },
    'Un cheval a traversé la place. Les journaux en parlent aujourd’hui, 日本 aussi.',
  ),
  'articles/brouillon.md': articleText({ headline: 'Ornithorynque secret', draft: 'true' }),
  'articles/retire.md': articleText({ headline: 'Ornithorynque retiré', withdrawn: '{ at: 2025-06-11, reason: Erreur }' }),
};

const test = plain.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { folder, remove } = await contentFolder(files);
  const site = await startServer({ CONTENT_DIR: folder, TRUSTED_PROXIES: '1' });
  onCleanup(async () => {
    await site.stop();
    await remove();
  });
  await expect.poll(() => site.log.some((line) => line.includes('search index complete')), { timeout: 30_000 }).toBe(true);
  return site;
});

const REUTERS = paths.article.slice('/articles/'.length);

/** Each asks from an address of its own: how often one may ask is another test's matter. */
let asked = 0;
async function ask(site: Server, query: string, address = `192.0.2.${String((asked += 1) % 250)}`) {
  const { status, body, headers } = await site.request(`/recherche?${query}`, { headers: { 'x-forwarded-for': address } });
  const results = [...body.matchAll(/<h[23][^>]*><a href="\/articles\/([^"]+)"/g)].map(([, slug]) => slug);
  return { status, body, headers, results };
}

const question = (typed: string, more = ''): string => `q=${encodeURIComponent(typed)}${more}`;

test.for([
  // One word, however it is written.
  ['energie', ['energie', 'energie-ancienne']],
  ['énergie', ['energie', 'energie-ancienne']],
  ['ÉNERGIE', ['energie', 'energie-ancienne']],
  ['Énergies', ['energie', 'energie-ancienne']],
  ['e\u0301nergie', ['energie', 'energie-ancienne']],
  ['l’énergie', ['energie', 'energie-ancienne']],
  ["l'énergie", ['energie', 'energie-ancienne']],
  ['d’énergie', ['energie', 'energie-ancienne']],
  ['  énergie  ', ['energie', 'energie-ancienne']],
  ['marée', ['energie', 'energie-ancienne']],
  ['marées', ['energie', 'energie-ancienne']],
  ['église', ['eglises']],
  ['eglises', ['eglises']],
  ['oeuvre', ['eglises']],
  ['œuvre', ['eglises']],
  ['coeur', ['eglises']],
  ['cheval', ['chevaux']],
  ['journaux', ['chevaux']],
  ['日本', ['chevaux']],
  ['aujourd’hui', ['chevaux']],
  // Names, agencies, places.
  ['Ève Blanc', ['energie', 'energie-ancienne']],
  ['eve blanc', ['energie', 'energie-ancienne']],
  ['AFP', ['budget']],
  ['reuters', [REUTERS]],
  ['San Francisco', [REUTERS]],
  ['Elena Smirnova', []],
  // Several words, common words, phrases.
  ['hausse impôts', ['budget']],
  ['la hausse des impôts', ['budget']],
  ['le ministre', ['budget']],
  ['impôts chevaux', []],
  ['"hausse des impôts"', ['budget']],
  ['« hausse des impôts »', ['budget']],
  ['“impôts locaux”', ['budget']],
  ['"impôts hausse"', []],
  ['"hausse des impôts', ['budget']],
  ['conseil d’état', ['energie', 'energie-ancienne']],
  ['49,3', ['budget']],
  ['C++', ['budget']],
  ['OpenAI Google', [REUTERS]],
  // What is nobody's business.
  ['ornithorynque', []],
  ['xyzzy', []],
  // What is no word.
  ['?', []],
  ['""', []],
  ['« »', []],
  ['😀', []],
  ['*', []],
  ['\u0000', []],
  // What another language takes for orders.
  ['" OR 1=1 --', []],
  ["'; DROP TABLE articles; --", []],
  ['NEAR(energie maree, 2)', []],
  ['headline:energie NOT budget', []],
  ['<script>alert(1)</script>', []],
  ['%', []],
] as const)('« %s » finds %j', async ([typed, expected], { site }) => {
  const { status, results } = await ask(site, question(typed));
  expect([status, results]).toEqual([200, expected]);
});

test('one letter, ten thousand and two questions at once are answered like any other', async ({ site }) => {
  for (const query of [question('a'), question('mot '.repeat(2500)), question('é'.repeat(1500)), 'q=energie&q=budget', 'q=%E9', 'q=%']) {
    expect([query.slice(0, 20), (await ask(site, query)).status]).toEqual([query.slice(0, 20), 200]);
  }
});

test('a section and a year narrow the answer; what is none of them is left out of account', async ({ site }) => {
  expect((await ask(site, question('énergie', '&rubrique=politique'))).results).toEqual(['energie-ancienne']);
  expect((await ask(site, question('énergie', '&annee=2024'))).results).toEqual(['energie']);
  expect((await ask(site, question('énergie', '&rubrique=societe&annee=2004'))).results).toEqual([]);
  expect((await ask(site, question('énergie', '&rubrique=sport&annee=hier&page=x'))).status).toBe(200);
});

test('the words are marked in the excerpt, and nothing that was typed becomes markup', async ({ site }) => {
  const { body } = await ask(site, question('hydrogene'));
  expect(body).toContain('<mark>hydrogène</mark>');
  const hostile = await ask(site, question('"><img src=x onerror=alert(1)>'));
  expect(hostile.body).not.toContain('<img src=x');
  expect(hostile.body).toContain('&lt;img src=x');
});

test('an empty answer says what to try', async ({ site }) => {
  expect((await ask(site, question('xyzzy'))).body).toMatch(/<form[^>]*role="search"[^]*xyzzy/);
});

test('one address asks sixty times, then waits; others and readers notice nothing', async ({ site }) => {
  const statuses: number[] = [];
  for (let n = 0; n < 70; n += 1) statuses.push((await ask(site, question(`mot${String(n)}`), '198.51.100.7')).status);
  expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200));
  expect(statuses.at(-1)).toBe(429);
  const { headers, body } = await ask(site, question('encore'), '198.51.100.7');
  expect(headers['retry-after']).toMatch(/^\d+$/);
  expect(body).toMatch(/Trop de demandes[^]*<\/html>$/);
  expect((await ask(site, question('énergie'), '198.51.100.8')).status).toBe(200);
  expect((await site.request(paths.article, { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(200);
});

test('what a reader looked for is in no log', async ({ site }) => {
  await ask(site, question('lectrice-curieuse'));
  await site.request('/recherche');
  await expect.poll(() => site.log.filter((line) => line.includes('"path":"/recherche"')).length, { timeout: 5000 }).toBeGreaterThan(1);
  expect(site.log.join('\n')).not.toContain('lectrice-curieuse');
});
