import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Byline } from './Byline';

const DATE = 'mardi 10\u00A0juin 2025';
const TIME = '1\u00A0min\u00A0de\u00A0lecture';

it.each([
  [
    'who wrote, for whom, and when',
    { byline: '[Ève Blanc, Jean Roux]', agency: 'Reuters' },
    `Par Ève Blanc et Jean Roux\u00A0· Reuters\u00A0· ${DATE}\u00A0· ${TIME}`,
  ],
  ['the agency alone, when nobody signed', { agency: 'AFP' }, `AFP\u00A0· ${DATE}\u00A0· ${TIME}`],
  ['the date alone, when nobody signed for anyone', {}, `${DATE}\u00A0· ${TIME}`],
  [
    'when it was brought up to date',
    { updatedAt: '2025-06-11 09:05' },
    `${DATE}\u00A0· Mis à jour le mercredi 11\u00A0juin 2025 à\u00A09\u00A0h\u00A005\u00A0· ${TIME}`,
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
