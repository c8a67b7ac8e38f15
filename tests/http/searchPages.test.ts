import { expect, test as plain } from 'vitest';
import { ask, openSearchable, question } from '../support/asking';
import { articleText } from '../support/paper';

const energy = (publishedAt: string, section: string) => articleText({ headline: 'L’énergie des marées', section, publishedAt });
const ON_FERNS = 25;
const ferns = Array.from({ length: ON_FERNS }, (_, n): [string, string] => [
  `articles/fougere-${n}.md`,
  articleText({ headline: `Fougère numéro ${n}`, section: 'medias', publishedAt: `2023-01-${String(n + 1).padStart(2, '0')}` }),
]);
const files = {
  ...Object.fromEntries(ferns),
  'articles/energie.md': energy('2024-03-01', 'societe'),
  'articles/energie-ancienne.md': energy('2004-03-01', 'politique'),
};

const test = plain.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { site, close } = await openSearchable(files);
  onCleanup(close);
  return site;
});

test('a section and a year narrow the answer', async ({ site }) => {
  expect((await ask(site, question('énergie', '&rubrique=politique'))).results).toEqual(['energie-ancienne']);
  expect((await ask(site, question('énergie', '&annee=2024'))).results).toEqual(['energie']);
  expect((await ask(site, question('énergie', '&rubrique=societe&annee=2004'))).results).toEqual([]);
});

test('the form offers the years that have articles, and shows what was chosen', async ({ site }) => {
  const { body } = await ask(site, question('énergie', '&rubrique=societe&annee=2024'));
  const years = [...body.matchAll(/<option(?: selected="")?>(\d+)<\/option>/g)].map(([, year]) => year);
  expect(years).toEqual(['2025', '2024', '2023', '2004']);
  expect(chosen(body)).toEqual(['societe', '2024']);
});

test.for(['&rubrique=sport', '&annee=1999', '&annee=hier', '&annee=2024-03', '&page=x', '&page=0'])(
  'what the paper has not is left out, of the question and of the form: %s',
  async (more, { site }) => {
    const { results, body } = await ask(site, question('énergie', more));
    expect([results, chosen(body)]).toEqual([
      ['energie', 'energie-ancienne'],
      ['', ''],
    ]);
  },
);

/** What stands in the section's and the year's field. */
function chosen(body: string): (string | undefined)[] {
  return [...body.matchAll(/<option(?: value="([^"]*)")? selected=""(?: value="([^"]*)")?>([^<]*)/g)].map(
    ([, before, after, text]) => before ?? after ?? text,
  );
}

test('results have pages, of which each article is on one', async ({ site }) => {
  const pages = await Promise.all(['', '&page=2', '&page=3'].map((page) => ask(site, question('fougère', page))));
  expect(pages.map(({ results }) => results.length)).toEqual([10, 10, 5]);
  expect(new Set(pages.flatMap(({ results }) => results)).size).toBe(ON_FERNS);
  const [, second] = pages;
  expect(second?.body).toContain('Page 2 sur 3');
  expect([...(second?.body ?? '').matchAll(/href="(\/recherche\?[^"]*)" rel="(prev|next)"/g)].map(([, href, rel]) => [rel, href])).toEqual([
    ['prev', `/recherche?${question('fougère')}`],
    ['next', `/recherche?${question('fougère')}&amp;page=3`],
  ]);
});

test.for(['fougère', 'xyzzy'])('a page beyond the last is not there, as on any front: « %s »', async (typed, { site }) => {
  for (const page of [4, 999]) {
    const { status, body } = await ask(site, question(typed, `&page=${page}`));
    expect([status, body.includes('Aucun article pour')]).toEqual([404, false]);
  }
  expect(site.log.filter((line) => line.includes('search failed'))).toEqual([]);
});

test('each page of results has a title of its own, and none is for search engines', async ({ site }) => {
  const title = async (query: string) => {
    const { body } = await ask(site, query);
    expect(body).toContain('<meta name="robots" content="noindex">');
    return /<title>([^<]*)<\/title>/.exec(body)?.[1]?.replace(/[\u00a0\u202f]/g, ' ');
  };
  expect(await title('q=')).toBe('Rechercher — Le Journal Chrétien');
  expect(await title(question('énergie'))).toBe('Recherche : « énergie » — Le Journal Chrétien');
  expect(await title(question('fougère', '&page=2'))).toBe('Recherche : « fougère », page 2 — Le Journal Chrétien');
  expect(await title(question('<b>'))).toBe('Recherche : « &lt;b&gt; » — Le Journal Chrétien');
});
