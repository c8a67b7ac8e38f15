import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Byline } from './Byline';

const DATE = 'Publié le mardi 10\u00A0juin 2025';
const TIME = '1\u00A0min\u00A0de\u00A0lecture';

it.each([
  [
    'who wrote, for whom, and when',
    { byline: '[Ève Blanc, Jean Roux]', agency: 'Reuters' },
    `Par Ève Blanc et Jean Roux · Reuters · ${DATE} · ${TIME}`,
  ],
  ['the agency alone, when nobody signed', { agency: 'AFP' }, `AFP · ${DATE} · ${TIME}`],
  ['the date alone, when nobody signed for anyone', {}, `${DATE} · ${TIME}`],
  [
    'when it was brought up to date',
    { updatedAt: '2025-06-11 09:05' },
    `${DATE}, mis à jour le mercredi 11\u00A0juin 2025 à\u00A09\u00A0h\u00A005 · ${TIME}`,
  ],
  [
    'the hour alone, when that was the same day',
    { publishedAt: '2025-06-10 10:00', updatedAt: '2025-06-10 10:30' },
    `${DATE} à\u00A010\u00A0h, mis à jour à\u00A010\u00A0h\u00A030 · ${TIME}`,
  ],
  [
    'that it was the same day, when no hour is known',
    { publishedAt: '2025-06-10 10:00', updatedAt: '2025-06-10' },
    `${DATE} à\u00A010\u00A0h, mis à jour le jour même · ${TIME}`,
  ],
])('a reader sees %s', (_, fields, line) => {
  expect(seen(<Byline article={article(fields)} site={site} />)).toBe(line);
});

it('each name leads to all that its bearer wrote', () => {
  const html = renderToStaticMarkup(<Byline article={article({ byline: '[Ève Blanc, Jean Roux, 日本]' })} site={site} />);
  expect(html).toContain(
    'Par <a href="/auteurs/eve-blanc" rel="author">Ève Blanc</a>, <a href="/auteurs/jean-roux" rel="author">Jean Roux</a> et 日本',
  );
});
