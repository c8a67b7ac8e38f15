import { expect, it } from 'vitest';
import { parseMoment } from '../../text/moment';
import { parseMarkdown } from '../parseMarkdown';
import { plainText } from '../plainBlocks';
import type { Coverage } from './coverage';
import { findEntries } from './findEntries';

const PARIS = 'Europe/Paris';

function coverageFrom(start: string, pinned?: string): Coverage {
  return { start: parseMoment(start, PARIS) ?? { epochMs: 0, precision: 'day' }, timeZone: PARIS, pinned };
}

function found(markdown: string, coverage = coverageFrom('2025-06-13 09:00')) {
  return findEntries(parseMarkdown(markdown).children, coverage).entries.map(({ id, epochMs, title }) => [
    id,
    new Date(epochMs).toISOString().slice(0, 16),
    title.map(plainText).join(''),
  ]);
}

const NEWEST_FIRST = '## 14:32 — C\n\n## 14:32 — B\n\n## 9:05 — A';
const EXPECTED = [
  ['14-32-2', '2025-06-13T12:32', 'C'],
  ['14-32', '2025-06-13T12:32', 'B'],
  ['09-05', '2025-06-13T07:05', 'A'],
];

it('entries typed newest first are printed so, and each keeps its address when another comes on top', () => {
  expect(found(NEWEST_FIRST)).toEqual(EXPECTED);
  expect(found(`## 15:00 — D\n\n${NEWEST_FIRST}`).slice(1)).toEqual(EXPECTED);
});

it('entries typed as they come are printed newest first, under the same addresses', () => {
  expect(found('## 9:05 — A\n\n## 14:32 — B\n\n## 14:32 — C')).toEqual(EXPECTED);
});

it('an entry keeps its address when its title is corrected', () => {
  expect(found('## 14:32 — Un autre mot').map(([id]) => id)).toEqual(found('## 14:32 — Un mot').map(([id]) => id));
});

it('after midnight, an entry says its day, or a heading says it for those below', () => {
  const expected = [
    ['14-juin-00-15', '2025-06-13T22:15', 'B'],
    ['23-50', '2025-06-13T21:50', 'A'],
  ];
  expect(found('## 23:50 — A\n\n## 14 juin, 0:15 — B')).toEqual(expected);
  expect(found('## 14 juin\n\n## 0:15 — B\n\n## 13 juin\n\n## 23:50 — A')).toEqual(expected);
});

it('the night of the year’s end is one night', () => {
  expect(found('## 1er janvier, 0:01 — Bonne année', coverageFrom('2025-12-31 20:00'))).toEqual([
    ['1-janvier-00-01', '2025-12-31T23:01', 'Bonne année'],
  ]);
});

it('an hour that the clock skips in spring begins no entry', () => {
  expect(found('## 2:30 — A\n\n## 3:30 — B', coverageFrom('2025-03-30'))).toEqual([['03-30', '2025-03-30T01:30', 'B']]);
});

it('what stands before the first entry opens the text, and a subhead without an hour is part of its entry', () => {
  const { opening, entries } = findEntries(
    parseMarkdown('Avant.\n\n## 14:32 — A\n\nUn.\n\n## Ce que l’on sait\n\nDeux.').children,
    coverageFrom('2025-06-13'),
  );
  expect([opening.length, entries.map(({ children }) => children.length)]).toEqual([1, [3]]);
});

it.each([
  ['its title', '## 14:32 — **A**'],
  ['all of it', '## **14:32 — A**'],
])('an entry is a key moment when %s is bold', (_, markdown) => {
  const { entries } = findEntries(parseMarkdown(`${markdown}\n\n## 15:00 — Un *B*`).children, coverageFrom('2025-06-13'));
  expect(entries.map(({ isKey, title }) => [isKey, title.map(plainText).join('')])).toEqual([
    [false, 'Un B'],
    [true, 'A'],
  ]);
});

it.each([
  ['14:32', '14-32'],
  ['14h32', '14-32'],
  ['14 juin, 0:15', '14-juin-00-15'],
])('the entry that is pinned as « %s » is found', (pinned, id) => {
  const { entries } = findEntries(parseMarkdown('## 14:32 — A\n\n## 14 juin, 0:15 — B').children, coverageFrom('2025-06-13 09:00', pinned));
  expect(entries.filter(({ isPinned }) => isPinned).map((entry) => entry.id)).toEqual([id]);
});
