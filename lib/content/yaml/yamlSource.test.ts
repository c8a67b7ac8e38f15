import { describe, expect, it } from 'vitest';
import { sound } from '@/tests/support/paper';
import { formatProblem } from '../problem';
import { readYaml } from './yamlSource';

describe('what an editor types stays what it is', () => {
  it.each([
    ['an hour', 'a: 12:30', '12:30'],
    ['a number with a zero before it', 'a: 010', '010'],
    ['a date', 'a: 2025-06-10', '2025-06-10'],
    ['a year', 'a: 1984', '1984'],
    ['a Norwegian’s no', 'a: no', 'no'],
    ['a merge key', 'a: <<', '<<'],
    ['true', 'a: true', true],
    ['an empty field', 'a:', null],
    ['a title between quotes', 'a: "Le titre : \\"suite\\""', 'Le titre : "suite"'],
    ['a long text on several lines', 'a: >-\n  un\n  deux', 'un deux'],
    ['a list', 'a: [1, b]', ['1', 'b']],
  ])('%s', (_, yaml, value) => {
    expect(sound(readYaml('a.yaml', yaml)).fields).toEqual({ a: value });
  });
});

const SOURCE = `headline: Titre
image:
  src: photo.jpg
byline:
  - Jean
  - {}
kicker:
long: ${'x'.repeat(70)}
none: []
`;

describe('a problem names its place', () => {
  it.each([
    [['headline'], undefined, 'a.yaml:1:11 headline: trouvé « Titre »'],
    [['headline'], 'key', 'a.yaml:1:1 headline: trouvé « Titre »'],
    [['image'], undefined, 'a.yaml:3:3 image: trouvé un groupe de champs'],
    [['image', 'src'], undefined, 'a.yaml:3:8 image.src: trouvé « photo.jpg »'],
    [['image', 'src'], 'key', 'a.yaml:3:3 image.src: trouvé « photo.jpg »'],
    [['image', 'alt'], undefined, 'a.yaml:3:3 image.alt: champ absent'],
    [['byline', 0], undefined, 'a.yaml:5:5 byline.1: trouvé « Jean »'],
    [['byline', 1], undefined, 'a.yaml:6:5 byline.2: trouvé un groupe de champs'],
    [['byline'], undefined, 'a.yaml:5:3 byline: trouvé une liste'],
    [['none'], undefined, 'a.yaml:9:7 none: liste vide'],
    [['kicker'], undefined, 'a.yaml:7:8 kicker: champ vide'],
    [['long'], undefined, `a.yaml:8:7 long: trouvé « ${'x'.repeat(60)}… »`],
    [['section'], undefined, 'a.yaml:1:1 section: champ absent'],
    [[], undefined, 'a.yaml:1:1 -: trouvé un groupe de champs'],
  ] as const)('%j, at its %s', (path, at, expected) => {
    const source = sound(readYaml('a.yaml', SOURCE));
    expect(formatProblem(source.problemAt(path, source.found(path), at))).toBe(expected);
  });
});

it('references that grow to a thousand million values are refused rather than followed', () => {
  const level = (name: string, below: string): string => `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`;
  const bomb = ['a: &a [x]', ...Array.from('bcdefghij', (name, at) => level(name, 'abcdefghi'.charAt(at)))].join('\n');
  const checked = readYaml('a.yaml', bomb);
  expect(checked.ok ? '' : checked.problems[0]?.message).toContain('un renvoi');
});

describe('what would end the parser, and the site with it, is refused unread', () => {
  it.each([
    ['brackets that are closed', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 1],
    ['braces that are not', `a: b\nc: ${'{a: '.repeat(10_000)}`, 2],
    ['brackets on many lines', `a: ${'[\n'.repeat(5000)}`, 65],
    ['dashes', `${'- '.repeat(20_000)}x`, 1],
    ['question marks', `${'? '.repeat(20_000)}x`, 1],
  ])('%s within each other', (_, yaml, line) => {
    const read = readYaml('a.yaml', yaml);
    expect(read.ok ? [] : read.problems.map(formatProblem)).toEqual([expect.stringMatching(`^a.yaml:${line}:1 -: trop de crochets`)]);
  });

  it('a file of a hundred thousand fields', () => {
    const read = readYaml('a.yaml', Array.from({ length: 100_000 }, (_, n) => `a${n}: { b: c }`).join('\n'));
    expect(read.ok ? [] : read.problems.map(formatProblem)).toEqual([
      'a.yaml:1:1 -: ce fichier dépasse 64 Ko et n’est pas lu ; raccourcissez-le',
    ]);
  });
});
