import { expect, it } from 'vitest';
import { flowed } from './flowed';

const LINE = 'mot '.repeat(30).trim();

it('a line that goes on ends in a blank, and no line is longer than 72 characters', () => {
  const lines = flowed(LINE).split('\n');
  expect(lines.map((line) => line.endsWith(' '))).toEqual([true, false]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  expect(lines.join('')).toBe(LINE);
});

it.each([
  ['an address is not broken', `x https://exemple.org/${'a'.repeat(90)}`, `x \nhttps://exemple.org/${'a'.repeat(90)}`],
  ['a no-break space holds', `${'a'.repeat(60)} «\u00A0bbbbbbbbbbb\u00A0»`, `${'a'.repeat(60)} \n«\u00A0bbbbbbbbbbb\u00A0»`],
  ['what begins as another message would is stuffed', 'From ici', ' From ici'],
])('%s', (_, text, lines) => {
  expect(flowed(text)).toBe(lines);
});

it('a quotation says so on each line', () => {
  expect(
    flowed(LINE, '> ')
      .split('\n')
      .every((line) => line.startsWith('> ')),
  ).toBe(true);
});
