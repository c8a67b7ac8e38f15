import { expect, it } from 'vitest';
import { isOld, oldFrom } from './age';

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
