import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { cleanBody } from './cleanBody';
import { fenceProblem } from './fences';
import { readFrontMatter } from './frontMatter';
import { readYaml, type YamlSource } from './yamlSource';
import { formatProblem } from '../problem';

const read = (text: string): unknown => {
  const checked = readFrontMatter('a.md', text);
  return checked.ok ? { fields: checked.value.source.fields, body: checked.value.body } : checked.problems.map(formatProblem);
};

describe('a file is read', () => {
  const expected = { fields: { headline: 'Titre', year: '1984' }, body: 'Un.\n\nDeux.' };
  const plain = '---\nheadline: Titre\nyear: 1984\n---\n\nUn.\n\nDeux.\n';
  it.each([
    ['with the line ends of Unix', plain],
    ['with the line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with blanks behind its fences', plain.replaceAll('---\n', '--- \t\n')],
    ['with a comment among its fields', plain.replace('year', '# un commentaire\nyear')],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });

  it('with a line of its text that looks like a fence', () => {
    expect(read('---\na: b\n---\nUn.\n\n---\n\nDeux.')).toEqual({ fields: { a: 'b' }, body: 'Un.\n\n---\n\nDeux.' });
  });
});

describe('an editor is shown', () => {
  it.each([
    ['that the fields are missing', 'Du texte.', 'a.md:1:1 -: trouvé « Du texte. » ; la première ligne doit être --- seule'],
    ['that the file is empty', '', 'a.md:1:1 -: le fichier est vide ; la première ligne doit être --- seule, puis viennent les champs'],
    [
      'that the fields never end',
      '---\nheadline: Titre\n\nUn.',
      'a.md:4:1 -: les champs ne sont pas fermés avant « Un. » ; écrivez une ligne --- entre les champs et le texte',
    ],
    ['a fence that is too long', '---\na: b\n-----\nUn.', 'a.md:3:1 -: trouvé « ----- » ; la ligne qui ferme les champs est --- seule'],
    [
      'the line of a mistake, counted from the top of the file',
      '---\r\na: b\r\nheadline: Le titre : suite\r\n---\r\nUn.',
      'a.md:3:11 headline: un second deux-points rend la ligne ambiguë ; mettez la valeur entre guillemets droits : headline: "Le titre : suite"',
    ],
  ])('%s', (_, text, problem) => {
    expect(read(text)).toEqual([problem]);
  });

  it('the same problem every time the same bad file is read', () => {
    const bad = '---\nheadline: "sans fin\n---\nUn.';
    expect(read(bad)).toEqual(read(bad));
    expect(read(bad)).toEqual([expect.stringContaining('a.md:2:')]);
  });
});

it('fields above 64 KB are refused before they are parsed, and as many below it are read', () => {
  const fields = (bytes: number): string => `---\na: ${'b'.repeat(bytes - '---\na: '.length)}`;
  expect(read(`${fields(65_537)}\n---\nUn.`)).toEqual([
    'a.md:1:1 -: les champs dépassent 64 Ko et ne sont pas lus ; le texte va sous la ligne --- qui les ferme',
  ]);
  expect(read(`${fields(65_536)}\n---\nUn.`)).toMatchObject({ body: 'Un.' });
});

it.each(['js', 'javascript', ' js', 'coffee', 'json', 'yaml'])('front matter that opens with ---%s is refused and never run', (engine) => {
  const text = `---${engine}\nglobalThis.ranFrontMatter = true\n---\nUn.`;
  expect(read(text)).toEqual([`a.md:1:1 -: trouvé « ---${engine} » ; écrivez --- seul : seul le YAML est lu, rien n’est exécuté`]);
  expect(globalThis).not.toHaveProperty('ranFrontMatter');
});

describe('whatever is written', () => {
  const line = fc.constantFrom(
    ...['', '---', '--- ', '----', '-----', '---js', 'headline: Titre', 'a: b', 'a: "b: c"', 'byline:', '- Un', '  - Deux', 'draft: true'],
    ...['# une note', 'a: b # note', 'Du texte.', '<<<<<<< HEAD', '  ', 'headline: L’eau : suite', '– – –', '\t- x'],
  );
  const lines = (most: number) => fc.array(line, { maxLength: most }).map((all) => all.join('\n'));

  it('plain fields are found where gray-matter finds them', () => {
    let read = 0;
    fc.assert(
      fc.property(lines(5), lines(3), (fields, body) => {
        const text = `---\n${fields}\n---\n${body}`;
        const checked = readFrontMatter('a.md', text);
        if (!checked.ok) return;
        read += 1;
        let whole = readYaml('a.md', '');
        const yaml = (typed: string): object => {
          whole = readYaml('a.md', typed);
          return {};
        };
        const { content } = matter(text, { engines: { yaml } });
        const found = (source: YamlSource) => [source.fields, source.placeOf(['a']), source.placeOf(['byline', 0])];
        expect(found(checked.value.source)).toEqual(whole.ok && found(whole.value));
        expect(checked.value.body).toBe(cleanBody(content).trim());
      }),
      { numRuns: 3000, seed: 13 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('nothing below the fields changes what is said of them', () => {
    fc.assert(
      fc.property(lines(5), lines(4), (fields, body) => {
        const head = `---\n${fields}\n---\n`;
        expect(fenceProblem('a.md', head + body)).toEqual(fenceProblem('a.md', head));
      }),
      { numRuns: 3000, seed: 17 },
    );
  });
});
