import { expect, it } from 'vitest';
import { acceptedCodings } from './coding';

it.each([
  [undefined, []],
  ['', []],
  ['gzip', ['gzip']],
  ['br', ['br']],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['GZIP', ['gzip']],
  ['x-gzip', ['gzip']],
  ['br;q=0, gzip', ['gzip']],
  ['gzip;q=0', []],
  ['gzip;q=0.0, br;q=0.001', ['br']],
  ['gzip ; Q=1.0', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0', []],
  ['*, br;q=0', ['gzip']],
  ['gzip, *;q=0', ['gzip']],
  ['identity', []],
  ['identity;q=0', []],
  ['deflate, zstd', []],
  ['gzip;q=much', []],
  [', ,;;', []],
])('%s is answered in %j', (field, accepted) => {
  expect(acceptedCodings(field)).toEqual(accepted);
});

it('is read the same way after a thousand made-up values', () => {
  for (let count = 0; count < 1000; count += 1) acceptedCodings(`gzip;q=0.${count}1`);
  expect(acceptedCodings('br, gzip')).toEqual(['br', 'gzip']);
  expect(acceptedCodings('gzip;q=0, fresh')).toEqual([]);
});

it('made-up values are kept up to a bound, so that a flood of them takes no memory', () => {
  for (let count = 0; count < 1000; count += 1) acceptedCodings(`gzip;q=0.${count}2`);
  expect(acceptedCodings('gzip;q=0.3')).not.toBe(acceptedCodings('gzip;q=0.3'));
});
