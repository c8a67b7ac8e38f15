import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { seen } from '@/tests/support/seen';
import { Archives } from './Archives';

const NONE = { topics: [], authors: [], genres: [], dossiers: [] };
const months = [
  { id: '2025-02', label: '', count: 2 },
  { id: '2025-01', label: '', count: 1 },
  { id: '2024-12', label: '', count: 1200 },
];

it('a reader sees years from the newest, months in the calendar’s order, and how much there is in each', () => {
  expect(seen(<Archives months={months} {...NONE} count={1203} />)).toBe(
    'À la une Archives Archives 1\u202F203\u00A0articles 2025 3\u00A0articles janvier 2025 1\u00A0article février 2025 2\u00A0articles 2024 1\u202F200\u00A0articles décembre 2024 1\u202F200\u00A0articles',
  );
});

it('years and months lead to their stories', () => {
  const links = [...renderToStaticMarkup(<Archives months={months} {...NONE} count={1203} />).matchAll(/href="([^"]*)"/g)].map(
    ([, path]) => path,
  );
  expect(links).toEqual(['/', '/archives/2025', '/archives/2025/01', '/archives/2025/02', '/archives/2024', '/archives/2024/12']);
});

it('archives without a story say so', () => {
  expect(seen(<Archives months={[]} {...NONE} count={0} />)).toContain('Les archives sont encore vides.');
});

it('the genres, and the topics and authors with most stories are listed, in the order of their labels', () => {
  const topics = Array.from({ length: 60 }, (_, n) => ({ id: `sujet-${n}`, label: `Sujet ${n}`, count: n }));
  const authors = [{ id: 'anne-dupont', label: 'Anne Dupont', count: 1 }];
  const genres = [{ id: 'breve', label: 'Brèves', count: 1 }];
  const text = seen(
    <Archives
      months={months}
      topics={topics}
      authors={authors}
      genres={genres}
      dossiers={[{ id: 'climat', label: 'Le climat', count: 2 }]}
      count={1203}
    />,
  );
  expect(text).toMatch(/Dossiers Le climat Genres Brèves Sujets Sujet 10 Sujet 11 .* Sujet 59 Signatures Anne Dupont$/);
});
