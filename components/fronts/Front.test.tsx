import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FrontPictures } from '@/lib/selection/frontPictures';
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

it('a section is its head story with its standfirst, then headlines alone', () => {
  const others = [second, third].map((story) => ({ ...story, slug: `${story.slug}-2`, standfirst: 'Un chapô' }));
  const ofSection = [{ section: { id: 'politique', label: 'Politique' }, stories: others }];
  const front = <Front site={site} lead={lead} stories={{ ...NONE, columns: ofSection }} pictures={PICTURES} now={NOW} />;
  expect(seen(front)).toMatch(/Politique La deuxième Un chapô La troisième$/);
});

it('beside a lead with a photo, stories say more, and the call to give stands below them; else below the lead', () => {
  const stories = { below: [], beside: [second], columns: [] };
  const shown = (pictures: FrontPictures) =>
    seen(
      <Front site={site} lead={lead} stories={stories} pictures={pictures} now={NOW}>
        <p>Donnez</p>
      </Front>,
    );
  const photo = new Map([[lead.slug, { src: '/media/un-article/photo.jpg', width: 1200, height: 800 }]]);
  expect(shown(photo)).toMatch(/Politique La deuxième Un chapô 10.juin.2025 Donnez$/);
  expect(shown(PICTURES)).toMatch(/Donnez Politique La deuxième 10.juin.2025$/);
});

it('the name of a section leads to it', () => {
  const html = renderToStaticMarkup(<Front site={site} lead={lead} stories={{ ...NONE, columns }} pictures={PICTURES} now={NOW} />);
  expect(html).toContain('<h2 id="rubrique_politique"><a href="/rubriques/politique">Politique</a></h2>');
});
