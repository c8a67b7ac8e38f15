import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Front } from './Front';

const DATE = '10\u00A0juin 2025';
const NONE = { below: [], beside: [], columns: [] };
const PICTURES = new Map();
const NOW = Date.parse('2026-11-28T09:00:00Z');
const lead = article({ headline: 'La une' }, '## Titre\n\nLe *début*.');
const second = article({ headline: 'La deuxième', section: 'politique', standfirst: 'Un chapô' }, 'Un.', 'la-deuxieme');
const third = article({ headline: 'La troisième', section: 'politique' }, 'Un.', 'la-troisieme');
const columns = [{ section: { id: 'politique', label: 'Politique' }, stories: [third] }];

it.each([
  [
    'a paper that has not begun',
    undefined,
    NONE,
    'À la une Aucun article n’est encore publié. Le premier paraîtra ici. En attendant, vous pouvez suivre le journal par son flux RSS. Flux RSS',
  ],
  ['a paper with one story', lead, NONE, `À la une Économie La une Le début. ${DATE}`],
  ['a lead told by its standfirst', second, NONE, `À la une Politique La deuxième Un chapô ${DATE}`],
  [
    'two stories, the second in short',
    lead,
    { below: [], beside: [second], columns: [] },
    `À la une Économie La une Le début. ${DATE} Politique La deuxième ${DATE}`,
  ],
  [
    'sections with the stories that are not above',
    lead,
    { below: [], beside: [second], columns },
    `À la une Économie La une Le début. ${DATE} Politique La deuxième ${DATE} Politique La troisième`,
  ],
])('a reader sees %s', (_, first, stories, text) => {
  expect(seen(<Front site={site} lead={first} stories={stories} pictures={PICTURES} now={NOW} />)).toBe(text);
});

it('a reader sees the hour or the day of each story, and no date in the columns of sections', () => {
  const today = article({ publishedAt: '2026-11-28 09:30' }, 'Un.', 'aujourd-hui');
  const eve = article({ publishedAt: '2026-11-27' }, 'Un.', 'hier');
  const html = renderToStaticMarkup(
    <Front site={site} lead={today} stories={{ below: [], beside: [eve, second], columns }} pictures={PICTURES} now={NOW} />,
  );
  expect([...html.matchAll(/<time[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['9\u00A0h\u00A030', 'hier', DATE]);
});

it('the headings of a front step down without a gap', () => {
  const html = renderToStaticMarkup(
    <Front site={site} lead={lead} stories={{ below: [], beside: [second], columns }} pictures={PICTURES} now={NOW} />,
  );
  expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '2', '3']);
});

it('the name of a section leads to it', () => {
  const html = renderToStaticMarkup(<Front site={site} lead={lead} stories={{ ...NONE, columns }} pictures={PICTURES} now={NOW} />);
  expect(html).toContain('<h2 id="rubrique_politique"><a href="/rubriques/politique">Politique</a></h2>');
});
