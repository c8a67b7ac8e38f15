import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
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
