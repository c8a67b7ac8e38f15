import { expect, it } from 'vitest';
import { ShortNames } from './shortNames';

it('names are short, and no two the same, however many there are', () => {
  const names = new ShortNames();
  const all = Array.from({ length: 60 }, (_, n) => names.of(`name${n}`));
  expect([all[0], all[25], all[26], all[52]]).toEqual(['a', 'z', 'a1', 'a2']);
  expect(new Set(all)).toHaveLength(60);
});

it('a name that has been asked for is known by the same short one, another is not known', () => {
  const names = new ShortNames();
  const short = names.of('headline');
  expect([names.of('headline'), names.known('headline'), names.known('kicker')]).toEqual([short, short, undefined]);
});
