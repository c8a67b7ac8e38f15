import { expect, it } from 'vitest';
import { formatProblem } from './problem';
import { letterDay, parseLetter } from './letter';

const STORIES = 'stories: [un-article, un-autre]';

function told(slug: string, fields: string): string[] {
  const parsed = parseLetter(slug, `---\n${fields}\n---\nUne introduction.\n`);
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

it.each([
  ['of a day', '2025-06-10', `subject: Un objet\n${STORIES}`, []],
  ['of an evening', '2025-06-10-soir', `subject: Un objet\npreheader: Une accroche\n${STORIES}`, []],
  [
    'that is called otherwise than by its day',
    'un-nom',
    `subject: Un objet\n${STORIES}`,
    ['lettres/un-nom.md:1:1 -: le nom du fichier commence par le jour de la lettre, comme 2025-06-10.md ; renommez-le'],
  ],
  [
    'of a day that no calendar has',
    '2025-02-30',
    `subject: Un objet\n${STORIES}`,
    ['lettres/2025-02-30.md:1:1 -: le nom du fichier commence par le jour de la lettre, comme 2025-06-10.md ; renommez-le'],
  ],
  [
    'without a story',
    '2025-06-10',
    'subject: Un objet',
    ['lettres/2025-06-10.md:1:1 stories: champ absent ; écrivez au moins un article, par le nom de son fichier, sans .md'],
  ],
  [
    'with a story twice',
    '2025-06-10',
    'subject: Un objet\nstories: [un, un]',
    ['lettres/2025-06-10.md:3:10 stories: trouvé une liste ; le même article y est deux fois ; retirez-en un'],
  ],
  [
    'with an address in a name’s place, and a field in French',
    '2025-06-10',
    'objet: Un objet\nsubject: Un objet\nstories:\n  - /articles/Un-Titre',
    [
      'lettres/2025-06-10.md:2:1 objet: champ inconnu ; vouliez-vous écrire subject ?',
      'lettres/2025-06-10.md:5:5 stories.1: trouvé « /articles/Un-Titre » ; écrivez le nom du fichier d’un article, sans .md : un-titre',
    ],
  ],
])('of a letter %s an editor is told what to mend, and where', (_, slug, fields, problems) => {
  expect(told(slug, fields)).toEqual(problems);
});

it('the day of a letter is said in words', () => {
  expect(letterDay('2025-06-01-soir')).toBe('dimanche 1er\u00A0juin 2025');
});
