import { describe, expect, it } from 'vitest';
import { isoWithOffset, longDate, machineDate } from './dates';
import type { Moment } from './moment';

const PARIS = 'Europe/Paris';
const at = (iso: string, precision: Moment['precision'] = 'minute'): Moment => ({ epochMs: Date.parse(iso), precision });

describe('a reader sees the date as', () => {
  it.each([
    ['a day alone when the hour is not known', at('2025-06-09T22:00:00Z', 'day'), 'mardi 10\u00A0juin 2025'],
    ['a day and an hour', at('2025-06-10T12:30:00Z'), 'mardi 10\u00A0juin 2025 à\u00A014\u00A0h\u00A030'],
    ['« 1er » on the first of the month', at('2025-08-01T10:05:00Z'), 'vendredi 1er\u00A0août 2025 à\u00A012\u00A0h\u00A005'],
    ['the paper’s own day, not Greenwich’s', at('2025-12-31T23:30:00Z'), 'jeudi 1er\u00A0janvier 2026 à\u00A00\u00A0h\u00A030'],
    [
      'the same figure for both hours when clocks go back',
      at('2025-10-26T01:30:00Z'),
      'dimanche 26\u00A0octobre 2025 à\u00A02\u00A0h\u00A030',
    ],
    ['a full hour without its minutes', at('2025-06-10T12:00:00Z'), 'mardi 10\u00A0juin 2025 à\u00A014\u00A0h'],
  ])('%s', (_, moment, expected) => {
    expect(longDate(moment, PARIS)).toBe(expected);
  });
});

describe('a machine reads', () => {
  it.each([
    ['a day when only the day is known', at('2025-06-09T22:00:00Z', 'day'), PARIS, '2025-06-10'],
    ['summer time', at('2025-06-10T12:30:00Z'), PARIS, '2025-06-10T14:30:00+02:00'],
    ['winter time', at('2025-01-10T12:30:00Z'), PARIS, '2025-01-10T13:30:00+01:00'],
    ['the last second before the clocks go forward', at('2025-03-30T00:59:59Z'), PARIS, '2025-03-30T01:59:59+01:00'],
    ['the second after it', at('2025-03-30T01:00:00Z'), PARIS, '2025-03-30T03:00:00+02:00'],
    ['the first of two equal hours', at('2025-10-26T00:30:00Z'), PARIS, '2025-10-26T02:30:00+02:00'],
    ['the second of them', at('2025-10-26T01:30:00Z'), PARIS, '2025-10-26T02:30:00+01:00'],
    ['a zone behind UTC by half an hour more', at('2025-01-10T12:30:00Z'), 'America/St_Johns', '2025-01-10T09:00:00-03:30'],
    ['UTC as +00:00', at('2025-01-10T12:30:00Z'), 'UTC', '2025-01-10T12:30:00+00:00'],
  ])('%s', (_, moment, timeZone, expected) => {
    expect(machineDate(moment, timeZone)).toBe(expected);
  });

  it('an hour although the editor gave only a day, where a format asks for one', () => {
    expect(isoWithOffset(Date.parse('2025-06-09T22:00:00Z'), PARIS)).toBe('2025-06-10T00:00:00+02:00');
  });
});
