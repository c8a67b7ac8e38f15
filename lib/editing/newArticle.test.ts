import { expect, it } from 'vitest';
import { site } from '@/tests/support/paper';
import { NOW, paperFolder, problemsIn } from '@/tests/support/problemsIn';
import { newArticle } from './newArticle';
import { writeArticle } from './writeArticle';

const PAPER = {
  timeZone: 'Europe/Paris',
  sections: [
    { id: 'politique', label: 'Politique' },
    { id: 'economie', label: 'Économie' },
  ],
};

it('is a draft of this minute, by the paper’s clock, in the folder of its month', () => {
  expect(newArticle('Titre : avec deux-points', 'economie', PAPER, Date.parse('2025-06-30T22:30:59Z'))).toEqual({
    slug: 'titre-avec-deux-points',
    file: 'articles/2025/07/titre-avec-deux-points.md',
    text: [
      '---',
      'headline: "Titre : avec deux-points"',
      '# Au choix : politique, economie',
      'section: economie',
      'publishedAt: 2025-07-01 00:30',
      '# standfirst: Le chapô, en 160 signes au plus',
      '# byline:',
      '#   - Prénom Nom',
      'draft: true',
      '---',
      '',
      '',
    ].join('\n'),
  });
});

it.each([
  'Titre : avec deux-points',
  'L’« été » d’Élisa : "oui" ?',
  "L'IA, c'est #1",
  '@camille – 100 % !',
  'C:\\dossier',
  '- [x] *Tout & > rien',
  'true',
  '2025',
])('under the title « %s », passes the check', async (title) => {
  const { file, text } = newArticle(title, 'economie', PAPER, NOW);
  expect(await problemsIn({ [file]: text })).toEqual([]);
});

it('is refused under a title that no address can be made of', async () => {
  expect(await writeArticle(await paperFolder(), '!?', 'economie', site, NOW)).toEqual({
    ok: false,
    problems: [
      expect.objectContaining({ field: 'headline', message: '« !? » ne donne pas d’adresse ; il y faut une lettre ou un chiffre' }),
    ],
  });
});

it('a long title gives the address of its first words, and a single endless word that of its first letters', () => {
  expect(newArticle('Un mot '.repeat(60), 'economie', PAPER, NOW).slug).toBe(Array(14).fill('un-mot').join('-'));
  expect(newArticle('a'.repeat(300), 'economie', PAPER, NOW).slug).toBe('a'.repeat(100));
});

it('refuses the name that only an article in its own folder has', async () => {
  const refused = await writeArticle(await paperFolder(), 'Index', 'economie', site, NOW);
  expect(refused.ok ? '' : refused.problems[0]?.message).toBe(
    '« index.md » est le nom d’un article dans son propre dossier ; choisissez un autre titre',
  );
});
