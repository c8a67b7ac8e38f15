import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOld, oldFrom, spokenDate } from './age';
import { parseMoment } from './moment';

const at = (iso: string) => ({ epochMs: Date.parse(iso), precision: 'minute' }) as const;

it.each([
  ['2025-06-10T12:30:00Z', '2026-06-10T12:30:00Z'],
  ['2023-12-31T23:59:59Z', '2024-12-31T23:59:59Z'],
  ['2024-02-29T08:00:00Z', '2025-03-01T08:00:00Z'],
])('what came out at %s is old from %s on', (published, old) => {
  expect(new Date(oldFrom(at(published)))).toEqual(new Date(old));
  expect(isOld(at(published), Date.parse(old) - 1)).toBe(false);
  expect(isOld(at(published), Date.parse(old))).toBe(true);
});

const PARIS = 'Europe/Paris';
const moment = (text: string, timeZone: string) => {
  const parsed = parseMoment(text, timeZone);
  if (!parsed) throw new Error(`no moment: ${text}`);
  return parsed;
};

describe('a front says when a story came out', () => {
  it.each([
    ['today, by its hour', '2026-11-28 10:30', '2026-11-28 18:00', PARIS, '10 h 30', '2026-11-29'],
    ['today on the hour, without minutes', '2026-11-28 10:00', '2026-11-28 18:00', PARIS, '10 h', '2026-11-29'],
    ['today, when no hour is known', '2026-11-28', '2026-11-28 18:00', PARIS, 'aujourd’hui', '2026-11-29'],
    ['in the first minute of the day', '2026-11-28 00:00', '2026-11-28 00:00', PARIS, '0 h', '2026-11-29'],
    ['in the last minute of the day before', '2026-11-27 23:59', '2026-11-28 00:00', PARIS, 'hier', '2026-11-29'],
    ['two days ago', '2026-11-26 23:59', '2026-11-28 00:00', PARIS, '26 novembre', '2027-01-01'],
    ['on the first of a month', '2026-06-01', '2026-11-28', PARIS, '1er juin', '2027-01-01'],
    ['on the first day of the year', '2026-01-01 00:00', '2026-12-31 23:59', PARIS, '1er janvier', '2027-01-01'],
    ['yesterday, which was another year', '2026-12-31 23:59', '2027-01-01 00:00', PARIS, 'hier', '2027-01-02'],
    ['another year', '2026-12-30', '2027-01-01 00:00', PARIS, '30 décembre 2026', undefined],
    ['tomorrow, as a draft may', '2026-11-29 10:30', '2026-11-28 18:00', PARIS, '29 novembre 2026', '2026-11-29'],
    ['before the clocks go forward, on a day of 23 hours', '2026-03-29 01:30', '2026-03-29 23:59', PARIS, '1 h 30', '2026-03-30'],
    ['before the clocks go back, on a day of 25 hours', '2026-10-25 00:30', '2026-10-25 23:59', PARIS, '0 h 30', '2026-10-26'],
    ['the eve of the clocks’ going back', '2026-10-24 23:59', '2026-10-25 23:59', PARIS, 'hier', '2026-10-26'],
    [
      'by the day of New York, where it is still yesterday',
      '2026-11-27 20:00',
      '2026-11-27 23:59',
      'America/New_York',
      '20 h',
      '2026-11-28',
    ],
    ['where midnight is skipped', '2018-11-03 23:30', '2018-11-04 01:00', 'America/Sao_Paulo', 'hier', '2018-11-05'],
    ['on the eve of a midnight that is skipped', '2018-11-03 10:00', '2018-11-03 23:59', 'America/Sao_Paulo', '10 h', '2018-11-04'],
  ])('%s', (_, published, now, timeZone, text, until) => {
    const spoken = spokenDate(moment(published, timeZone), timeZone, moment(now, timeZone).epochMs);
    expect({ ...spoken, text: spoken.text.replaceAll('\u00A0', ' ') }).toEqual({ text, until: until && moment(until, timeZone).epochMs });
  });

  it('otherwise from the very instant on that it names, and not before', () => {
    const instants = fc
      .integer({ min: Date.parse('2024-12-01') / 1000, max: Date.parse('2027-02-01') / 1000 })
      .map((seconds) => seconds * 1000);
    const zones = fc.constantFrom(PARIS, 'UTC', 'America/St_Johns', 'Pacific/Apia', 'Africa/Cairo');
    fc.assert(
      fc.property(instants, instants, zones, (epochMs, now, timeZone) => {
        const said = (when: number) => spokenDate({ epochMs, precision: 'minute' }, timeZone, when).text;
        const { text, until } = spokenDate({ epochMs, precision: 'minute' }, timeZone, now);
        if (until === undefined || epochMs > now) return;
        expect([said(until - 1), said(until) === text]).toEqual([text, false]);
      }),
    );
  });
});
