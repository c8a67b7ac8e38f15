import { expect, it } from 'vitest';
import { z } from 'zod';
import { site } from '@/tests/support/paper';
import { fingerprint } from './snapshotKeeper';

const print = (shape: z.ZodRawShape, paper = site): string => fingerprint(paper, z.object(shape));

it.each<[string, string, string]>([
  ['another field', print({ a: z.string() }), print({ b: z.string() })],
  ['another rule for the same field', print({ a: z.string() }), print({ a: z.string().max(9) })],
  ['another section', fingerprint(site), fingerprint({ ...site, sections: [...site.sections, { id: 'sports', label: 'Sports' }] })],
  ['another time zone', fingerprint(site), fingerprint({ ...site, timeZone: 'Asia/Tokyo' })],
])('%s makes older snapshots useless', (_, before, after) => {
  expect(after).not.toBe(before);
});

it('another name of the paper does not', () => {
  expect(fingerprint({ ...site, name: 'Le Courrier' })).toBe(fingerprint(site));
});
