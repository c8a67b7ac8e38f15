import { expect, it } from 'vitest';
import { isTimeZone, wallClock, zoneOffset } from './timeZone';

const HOUR = 3_600_000;

it.each([
  ['Paris in summer', '2025-06-10T12:00:00Z', 'Europe/Paris', 2],
  ['Paris in winter', '2025-01-10T12:00:00Z', 'Europe/Paris', 1],
  ['Paris at the instant the clocks go forward', '2025-03-30T01:00:00Z', 'Europe/Paris', 2],
  ['Paris at the instant they go back', '2025-10-26T01:00:00Z', 'Europe/Paris', 1],
  ['Newfoundland', '2025-01-10T12:00:00Z', 'America/St_Johns', -3.5],
  ['a fraction of a second', '2025-01-10T12:00:00.999Z', 'Europe/Paris', 1],
  ['a fraction of a second before 1970', '1969-01-10T12:00:00.250Z', 'Europe/Paris', 1],
])('the clock of %s is ahead of UTC by the right number of hours', (_, iso, timeZone, hours) => {
  expect(zoneOffset(Date.parse(iso), timeZone)).toBe(hours * HOUR);
});

it('midnight is hour 0 of the new day', () => {
  expect(wallClock(Date.parse('2025-12-31T23:00:00Z'), 'Europe/Paris')).toEqual({
    year: 2026,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
  });
});

it.each([
  ['Europe/Paris', true],
  ['UTC', true],
  ['Europe/Pari', false],
  ['', false],
])('« %s » is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});

it('the clock of an instant is read once, and forgotten after a thousand others, so that an archive takes no memory', () => {
  const first = wallClock(0, 'Europe/Paris');
  expect(wallClock(0, 'Europe/Paris')).toBe(first);
  for (let minute = 1; minute <= 1000; minute += 1) wallClock(minute * 60_000, 'Europe/Paris');
  expect(wallClock(0, 'Europe/Paris')).not.toBe(first);
});
