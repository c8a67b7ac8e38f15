import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Front } from './Front';

const DATE = '10\u00A0juin 2025';
const NONE = { below: [], beside: [], columns: [] };
const PICTURES = new Map();
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
    `À la une Économie La une Le début. ${DATE} Politique La deuxième ${DATE} Politique La troisième ${DATE}`,
  ],
])('a reader sees %s', (_, first, stories, text) => {
  expect(seen(<Front site={site} lead={first} stories={stories} pictures={PICTURES} />)).toBe(text);
});

it('the headings of a front step down without a gap', () => {
  const html = renderToStaticMarkup(
    <Front site={site} lead={lead} stories={{ below: [], beside: [second], columns }} pictures={PICTURES} />,
  );
  expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '2', '3']);
});

it('the name of a section leads to it', () => {
  const html = renderToStaticMarkup(<Front site={site} lead={lead} stories={{ ...NONE, columns }} pictures={PICTURES} />);
  expect(html).toContain('<h2 id="rubrique_politique"><a href="/rubriques/politique">Politique</a></h2>');
});
