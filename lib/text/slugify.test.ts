import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugify } from './slugify';

it.each([
  ['Intelligence artificielle', 'intelligence-artificielle'],
  ['Élysée', 'elysee'],
  ['L’IA', 'l-ia'],
  ["L'IA", 'l-ia'],
  ['Cœur & âme', 'coeur-ame'],
  ['  G7 / G20 !', 'g7-g20'],
  ['Łódź, Karol Wojtyła', 'lodz-karol-wojtyla'],
  ['Bjørn Đoković', 'bjorn-dokovic'],
  ['Ísland, Þór, Ħamrun, Diyarbakır', 'island-thor-hamrun-diyarbakir'],
  ['STRAẞE, ﬁn, m², CO₂, №5', 'strasse-fin-m2-co2-no5'],
  ['con\u00ADseil mu\u200Bnicipal', 'conseil-municipal'],
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['Canal+, bac+5', 'canal-plus-bac-5'],
  ['#MeToo', 'metoo'],
  ['Ève-Marie  Blanc', 'eve-marie-blanc'],
])('« %s » has the address %s', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

it('whatever is typed, an address has lower-case words and single hyphens, and is its own address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slugify(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugify(slugify(name))).toBe(slugify(name));
    }),
  );
});
