import { expect, test as plain } from 'vitest';
import { words } from '@/lib/text/words';
import { ask, openSearchable, question } from '../support/asking';
import { articleText } from '../support/paper';
import { paths } from '../support/pages';

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
    'Un cheval a traversé la place. Les journaux en parlent aujourd’hui, 日本 aussi. La lettre ж est russe.',
  ),
  'articles/brouillon.md': articleText({ headline: 'Ornithorynque secret', draft: 'true' }),
  'articles/retire.md': articleText({ headline: 'Ornithorynque retiré', withdrawn: '{ at: 2025-06-11, reason: Erreur }' }),
};

const test = plain.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { site, close } = await openSearchable(files);
  onCleanup(close);
  return site;
});

const REUTERS = paths.article.slice('/articles/'.length);

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
  // One letter.
  ['ж', ['chevaux']],
  ['z', []],
  // What is nobody's business.
  ['ornithorynque', []],
  ['xyzzy', []],
  // What is no word.
  ['?', []],
  ['""', []],
  ['« »', []],
  ['😀', []],
  ['*', []],
  // What another language takes for orders.
  ['" OR 1=1 --', []],
  ["'; DROP TABLE articles; --", []],
  ['NEAR(energie maree, 2)', []],
  ['headline:energie NOT budget', []],
  ['rubrique:politique', []],
  ['énergie OR budget', []],
  ['énerg*', ['energie', 'energie-ancienne']],
  ['^énergie', ['energie', 'energie-ancienne']],
  ['{headline} : énergie', []],
  ['<script>alert(1)</script>', []],
  ['%', []],
] as const)('« %s » finds %j', async ([typed, expected], { site }) => {
  const { status, results, body } = await ask(site, question(typed));
  expect([status, results]).toEqual([200, expected]);
  // An index that fails shows no results, either.
  expect(body.includes('Aucun article pour')).toBe(expected.length === 0);
});

test.for([
  ['ten thousand letters of a word that is there', 'energie '.repeat(1250), ['energie', 'energie-ancienne']],
  ['ten thousand letters of one that is not', 'mot '.repeat(2500), []],
  ['a word of ten thousand letters', 'm'.repeat(10_000), []],
] as const)('of %s, the first two hundred are looked for', async ([, typed, expected], { site }) => {
  const { status, results, body } = await ask(site, question(typed));
  expect([status, results, body.includes('Aucun article pour')]).toEqual([200, expected, expected.length === 0]);
});

test.for(['', ' ', '\u0000', '\n\t'])('« %j » asks nothing: the page says how to ask', async (typed, { site }) => {
  const { status, body } = await ask(site, question(typed));
  expect([status, body.includes(words.searchHint)]).toEqual([200, true]);
});

test.for(['q=energie&q=budget', 'q=%E9', 'q=%', 'q=energie&q%5B%5D=1', 'Q=energie', 'q'])(
  '« ?%s » is answered like any other',
  async (query, { site }) => {
    expect((await ask(site, query)).status).toBe(200);
  },
);

test('the words are marked in the excerpt, and nothing that was typed becomes markup', async ({ site }) => {
  const { body } = await ask(site, question('hydrogene'));
  expect(body).toContain('<mark>hydrogène</mark>');
  const hostile = await ask(site, question('"><img src=x onerror=alert(1)>'));
  expect(hostile.body).not.toContain('<img src=x');
  expect(hostile.body).toContain('&lt;img src=x');
});

test('a standfirst is an excerpt like any other passage', async ({ site }) => {
  expect((await ask(site, question('coeur'))).body).toContain('Un <mark>cœur</mark> nouveau.');
});

test('an empty answer says what to try', async ({ site }) => {
  expect((await ask(site, question('xyzzy'))).body).toMatch(/<form[^>]*role="search"[^]*xyzzy/);
});

test('what a reader looked for is in no log', async ({ site }) => {
  await ask(site, question('lectrice-curieuse'));
  await site.request('/recherche');
  await expect.poll(() => site.log.filter((line) => line.includes('"path":"/recherche"')).length).toBeGreaterThan(1);
  expect(site.log.join('\n')).not.toContain('lectrice-curieuse');
});
