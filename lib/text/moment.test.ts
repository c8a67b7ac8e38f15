import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWithOffset, machineDate } from './dates';
import { parseMoment } from './moment';

const PARIS = 'Europe/Paris';
const instant = (text: string, timeZone = PARIS): string | undefined => {
  const moment = parseMoment(text, timeZone);
  return moment && new Date(moment.epochMs).toISOString();
};

describe('an editor may write', () => {
  it.each([
    ['a day', '2025-06-10', '2025-06-09T22:00:00.000Z'],
    ['a day and an hour', '2025-06-10 14:30', '2025-06-10T12:30:00.000Z'],
    ['the same in winter', '2025-12-10 14:30', '2025-12-10T13:30:00.000Z'],
    ['a T between them', '2025-06-10T14:30', '2025-06-10T12:30:00.000Z'],
    ['seconds', '2025-06-10 14:30:15', '2025-06-10T12:30:15.000Z'],
    ['an offset', '2025-06-10T14:30:00-05:00', '2025-06-10T19:30:00.000Z'],
    ['Universal Time', '2025-06-10T14:30:00.123Z', '2025-06-10T14:30:00.000Z'],
    ['29 February of a leap year', '2024-02-29', '2024-02-28T23:00:00.000Z'],
    ['spaces around it', ' 2025-06-10 ', '2025-06-09T22:00:00.000Z'],
    ['the hour before the clocks go forward', '2025-03-30 01:59', '2025-03-30T00:59:00.000Z'],
    ['the hour after', '2025-03-30 03:00', '2025-03-30T01:00:00.000Z'],
    ['the hour that comes twice, meaning the first', '2025-10-26 02:30', '2025-10-26T00:30:00.000Z'],
    ['the second one by its offset', '2025-10-26 02:30+01:00', '2025-10-26T01:30:00.000Z'],
  ])('%s', (_, text, expected) => {
    expect(instant(text)).toBe(expected);
  });
});

describe('an editor is told off for', () => {
  it.each([
    ['30 February', '2025-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['a thirteenth month', '2025-13-01'],
    ['the hour that is skipped when clocks go forward', '2025-03-30 02:30'],
    ['24:00', '2025-06-10 24:00'],
    ['a sixtieth minute', '2025-06-10 14:60'],
    ['an offset nobody lives at', '2025-06-10 14:30+14:30'],
    ['an offset of 99 minutes', '2025-06-10 14:30+05:99'],
    ['a French date', '10/06/2025'],
    ['a day without its zero', '2025-6-10'],
    ['an offset without an hour', '2025-06-10+02:00'],
    ['words', 'hier'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(parseMoment(text, PARIS)).toBeUndefined();
  });
});

it('a day begins when its first hour does, also where midnight is skipped', () => {
  expect(instant('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
});

const zone = fc.constantFrom(PARIS, 'UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo');
const second = fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1000 }).map((seconds) => seconds * 1000);

it('what a page prints for machines is read back as the same instant, in any zone', () => {
  fc.assert(
    fc.property(second, zone, zone, (epochMs, timeZone, elsewhere) => {
      const moment = { epochMs, precision: 'minute' } as const;
      expect(parseMoment(machineDate(moment, timeZone), elsewhere)).toEqual(moment);
    }),
  );
});

it('a day that a page prints for machines is read back as the same day', () => {
  fc.assert(
    fc.property(second, (epochMs) => {
      const moment = parseMoment(isoWithOffset(epochMs, PARIS).slice(0, 10), PARIS);
      expect(moment && parseMoment(machineDate(moment, PARIS), PARIS)).toEqual(moment);
      expect(moment?.precision).toBe('day');
    }),
  );
});
