import { expect, it } from 'vitest';
import { words } from './words';

it.each([
  [0, '0\u00A0article'],
  [1, '1\u00A0article'],
  [2, '2\u00A0articles'],
  [1000, '1\u202F000\u00A0articles'],
  [1234567, '1\u202F234\u202F567\u00A0articles'],
])('%i stories are counted as French counts', (count, expected) => {
  expect(words.stories(count)).toBe(expected);
});

it('a page says where it stands', () => {
  expect(words.page(2, 5000)).toBe('Page 2 sur 5\u202F000');
});
