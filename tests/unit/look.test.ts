import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type Declaration, type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const SHEETS = [
  'app/global.css',
  ...readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.css') ? `components/${name}` : [],
  ),
];

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
/** A size of type or a space in units of its own. */
const SIZE = /\d(?:rem|px|em|pt)\b/;
/** The 44 px of a finger, and lines as thick as a pen. */
const OF_ITS_OWN = /(?<![\d.])(?:2\.75rem|[12]px)/g;
const SIZED = /^(?:margin|padding|gap|row-gap|column-gap|font|font-size)(?:-|$)/;
/** What belongs to a letter grows with it. */
const LETTERS = /sup|code|pre|::before/;

function declarations(file: string): { place: string; declaration: Declaration; rule: Rule }[] {
  const all: { place: string; declaration: Declaration; rule: Rule }[] = [];
  parse(read(file)).walkRules((rule) => {
    rule.each((node) => {
      if (node.type === 'decl') all.push({ place: `${rule.selector} { ${node.toString()} }`, declaration: node, rule });
    });
  });
  return all;
}

// The gift form draws its own circles, to a measure that only they have.
describe.each(SHEETS.filter((file) => !file.includes('GiftForm')))('%s', (file) => {
  it('has no colour of its own', () => {
    const own = declarations(file).filter(({ declaration: { prop, value } }) => !prop.startsWith('--') && COLOUR.test(value));
    expect(own.map(({ place }) => place)).toEqual([]);
  });

  it('takes its sizes and spaces from the scale', () => {
    const own = declarations(file).filter(
      ({ declaration: { prop, value }, rule }) =>
        SIZED.test(prop) && SIZE.test(value.replace(OF_ITS_OWN, '')) && !LETTERS.test(rule.selector),
    );
    expect(own.map(({ place }) => place)).toEqual([]);
  });
});

it('no two style sheets give the same name to a class, for readers get it without the sheet’s', () => {
  const sheets = new Map<string, Set<string>>();
  for (const file of SHEETS) {
    parse(read(file)).walkRules(({ selector }) => {
      for (const [, name = ''] of selector.matchAll(/\.([a-z][\w-]*)/gi)) sheets.set(name, (sheets.get(name) ?? new Set()).add(file));
    });
  }
  expect(sheets.size).toBeGreaterThan(50);
  expect([...sheets].filter(([, files]) => files.size > 1)).toEqual([]);
});

/** The tokens of the light paper, then of the dark one. */
function palette(): { light: ReadonlyMap<string, string>; dark: ReadonlyMap<string, string> } {
  const [light, , dark] = read('app/tokens.css').split('@media');
  const tokens = (css = '') => new Map([...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  return { light: tokens(light), dark: tokens(dark) };
}

describe('where no custom property is known, the colours are the tokens’', () => {
  const { light, dark } = palette();
  const coloursIn = (file: string): string[] => [...new Set(read(file).match(/#[0-9a-f]{6}\b/g))].sort();
  const of = (tokens: ReadonlyMap<string, string>, ...names: string[]) => names.map((name) => tokens.get(name) ?? `no ${name}`);

  it.each([
    ['app/layout.tsx', [...of(light, '--paper'), ...of(dark, '--paper')]],
    ['server/site/lastResort.ts', of(dark, '--paper', '--ink')],
    ['public/icon.svg', of(light, '--paper', '--accent')],
    ['public/wordmark.svg', [...of(light, '--ink'), ...of(dark, '--ink')]],
  ])('in %s', (file, tokens) => {
    expect(coloursIn(file)).toEqual(tokens.sort());
  });

  it('in server/cards/SocialCard.tsx, whose hairline is the line’s ink on the paper', () => {
    const [ink = '', paper = ''] = of(light, '--ink', '--paper');
    expect(coloursIn('server/cards/SocialCard.tsx')).toEqual(
      [...of(light, '--accent', '--ink', '--paper', '--quiet'), mixed(ink, paper, 0.2)].sort(),
    );
  });
});

it('quiet ink is read on paper at 7 : 1, light and dark (WCAG 2.2, 1.4.6)', () => {
  for (const tokens of Object.values(palette())) {
    const [ink, paper] = ['--quiet', '--paper'].map((name) => luminance(tokens.get(name) ?? ''));
    const [dark = 0, light = 0] = [ink ?? 0, paper ?? 0].sort((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(7);
  }
});

/** Of `#rrggbb`, from 0 to 1 (WCAG 2.2, « relative luminance »). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `#rrggbb`: so much of one colour over another. */
function mixed(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map(
    (at) => share * parseInt(over.slice(at, at + 2), 16) + (1 - share) * parseInt(under.slice(at, at + 2), 16),
  );
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
