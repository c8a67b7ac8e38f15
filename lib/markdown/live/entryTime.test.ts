import { expect, it } from 'vitest';
import { readEntryTime } from './entryTime';

const noon = { hour: 12, minute: 0 };
const clock = { hour: 14, minute: 32 };

it.each([
  ['14:32 — Titre', { time: clock }, 'Titre'],
  ['14h32 – Titre', { time: clock }, 'Titre'],
  ['14\u00A0h\u00A032\u00A0: Titre', { time: clock }, 'Titre'],
  ['9:05, Titre', { time: { hour: 9, minute: 5 } }, 'Titre'],
  ['14:32 Titre', { time: clock }, 'Titre'],
  ['14:32 « Non »', { time: clock }, '« Non »'],
  ['12h - Titre', { time: noon }, 'Titre'],
  ['14:32', { time: clock }, ''],
  ['14 juin, 12 h — Titre', { day: { day: 14, month: 6 }, time: noon }, 'Titre'],
  ['samedi 1er août 2026 à 12:00 — Titre', { day: { day: 1, month: 8, year: 2026 }, time: noon }, 'Titre'],
  ['Samedi 14 juin', { day: { day: 14, month: 6 } }, ''],
])('« %s » opens an entry, or names a day', (line, expected, title) => {
  const { length = 0, ...read } = readEntryTime(line) ?? {};
  expect(JSON.parse(JSON.stringify(read))).toEqual(expected);
  expect(line.slice(length)).toBe(title);
});

it.each(['Un titre', '15 h de débat', '14:3', '14:321', '12 mois plus tard', '14 juin : la journée', '2025', '40 ans', '3 mars noirs'])(
  '« %s » is a subhead like any other',
  (line) => {
    expect(readEntryTime(line)).toBeUndefined();
  },
);
