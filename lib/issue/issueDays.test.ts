import { expect, it } from 'vitest';
import { parseDays } from './issueDays';

const HOUR = 3_600_000;

it.each([
  ['a day of 23 hours, when clocks go forward', '2025-03-30', 23, 'dimanche 30\u00A0mars 2025'],
  ['some days', '2025-06-01..2025-06-30', 30 * 24, 'du dimanche 1er\u00A0juin 2025 au lundi 30\u00A0juin 2025'],
])('%s ends with the last of them in the paper’s time zone', (_, typed, hours, title) => {
  const days = parseDays(typed, 'Europe/Paris');
  expect([days?.title, ((days?.endMs ?? 0) - (days?.startMs ?? 0)) / HOUR]).toEqual([title, hours]);
});

it.each(['', '2025-06', '2025-02-30', '2025-06-10 14:30', '2025-06-30..2025-06-01', '2025-06-01..2025-06-02..2025-06-03', '..'])(
  '« %s » is no day',
  (typed) => {
    expect(parseDays(typed, 'Europe/Paris')).toBeUndefined();
  },
);
