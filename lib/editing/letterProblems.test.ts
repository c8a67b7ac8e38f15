import { expect, it } from 'vitest';
import { formatProblem } from '../content/problem';
import { openLibrary } from '../library/openLibrary';
import { articleText } from '@/tests/support/paper';
import { NOW, paperFolder, problemsIn } from '@/tests/support/problemsIn';
import { letterProblems } from './letterProblems';

const STORIES = ['paru', 'programme', 'brouillon', 'retire', 'parru'];
const FILES = {
  'articles/paru.md': articleText(),
  'articles/programme.md': articleText({ publishedAt: '2025-07-02' }),
  'articles/brouillon.md': articleText({ draft: 'true' }),
  'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Une erreur }' }),
  'lettres/2025-06-10.md': [
    '---',
    'subject: Un objet',
    'stories:',
    ...STORIES.map((slug) => `  - ${slug}`),
    '---',
    '[x](/nulle-part)',
    '',
  ].join('\n'),
};
const AT = 'lettres/2025-06-10.md';
const TOLD = [
  `${AT}:6:5 stories.3: « brouillon » est encore un brouillon ; les lecteurs ne le trouveront pas`,
  `${AT}:7:5 stories.4: « retire » n’est plus en ligne ; les lecteurs ne le trouveront pas`,
  `${AT}:8:5 stories.5: aucun article « parru » ; vouliez-vous écrire paru ?`,
  `${AT}:10:1 -: aucune page « /nulle-part » ; vérifiez l’adresse`,
];

it('no story that readers cannot read goes out by mail, unless its hour is still to come', async () => {
  const folder = await paperFolder(FILES);
  const library = await openLibrary(folder, () => NOW);
  const problems = await letterProblems(folder, { file: AT, slug: '2025-06-10' }, library);
  await library.close();
  expect(problems.map(formatProblem)).toEqual(TOLD);
});

it('the check of the whole folder tells the same of a letter, and warns of what is only not to be read yet', async () => {
  const [draft = '', withdrawn = '', ...others] = TOLD;
  const warned = [draft, withdrawn].map((line) => line.replace(': «', ': avertissement : «'));
  expect(await problemsIn(FILES)).toEqual([...warned, ...others]);
});
