import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';

const LIVE = '{ start: 2025-06-13 09:00, end: 2025-06-13 20:00, pinned: 9:30 }';
const TEXT = 'Une présentation.\n\n## 9:30 — A\n\nUn.\n\n## 14:32 — **B *et* C**\n\nDeux.\n\n### Détail\n';
const set = (text = TEXT, live = LIVE) => article({ live }, text).typeset;

it('each hour is the way to its entry, and the pinned entry stands above newer ones', () => {
  expect(set().html.replaceAll('\n', '')).toBe(
    '<p>Une présentation.</p>' +
      '<h2 id="09-30" class="entree"><small>Épinglé</small><a href="#09-30"><time datetime="2025-06-13T09:30:00+02:00">9\u00A0h\u00A030</time></a> A</h2><p>Un.</p>' +
      '<h2 id="14-32" class="entree cle"><a href="#14-32"><time datetime="2025-06-13T14:32:00+02:00">14\u00A0h\u00A032</time></a> B <em>et</em> C</h2><p>Deux.</p>' +
      '<h3 id="detail">Détail</h3>',
  );
});

it('lists and machines are told of each entry, newest first, with its text', () => {
  expect(set().entries?.map(({ id, title, isKey, text }) => [id, title, isKey, text])).toEqual([
    ['14-32', 'B et C', true, 'Deux. Détail'],
    ['09-30', 'A', false, 'Un.'],
  ]);
});

it('a coverage of several days says the day of each entry', () => {
  expect(set('## 23:50 — A\n\n## 14 juin, 0:15 — B').html).toMatch(/14\u00A0juin, 0\u00A0h\u00A015.*13\u00A0juin, 23\u00A0h\u00A050/s);
});

it('a subhead of the words of an hour does not take the address of an entry', () => {
  expect(set('## 14:32 — A\n\n### 14 32\n').html).toContain('<h3 id="14-32-2">');
});

it('in an article that is no live coverage, an hour is a subhead', () => {
  const { html, entries } = article({}, TEXT).typeset;
  expect(html).toContain('<h2 id="9-30-a">');
  expect(entries).toBeUndefined();
});
