import { expect, it } from 'vitest';
import { askedRange } from './range';

it.each([
  [undefined, undefined],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['Bytes=10-5000', { first: 10, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=99-', { first: 99, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  // What makes no sense, and several parts, is the whole.
  ['bytes=20-10', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=-', undefined],
  ['bytes= 0-1', undefined],
  ['pages=1-2', undefined],
  [`bytes=${'9'.repeat(30)}-`, undefined],
] as const)('of 100 bytes, « %s » asks for %j', (field, range) => {
  expect(askedRange(field, 100)).toEqual(range);
});
