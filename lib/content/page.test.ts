import { expect, it } from 'vitest';
import { page, sound } from '@/tests/support/paper';
import { parsePage } from './page';
import { formatProblem } from './problem';

const FIELDS = 'title: Faites un don\ndescription: Pour le journal';

it('a page is its title, its description and its text', () => {
  expect(page('don', 'Faites un don', 'Pour le journal', '## Merci')).toMatchObject({
    slug: 'don',
    title: 'Faites un don',
    description: 'Pour le journal',
    body: '## Merci',
  });
});

it.each(['\n', '\r\n'])('the appeal’s tax rate is a number, whatever ends the line (%j)', (end) => {
  const text = ['---', ...FIELDS.split('\n'), 'taxReductionPercent: 66', '---', ''].join(end);
  expect(sound(parsePage('don', text)).taxReductionPercent).toBe(66);
});

it.each([
  ['a page without a title', 'description: Pour', '1:1 title: champ absent ; écrivez le titre de la page'],
  [
    'a rate in words',
    `${FIELDS}\ntaxReductionPercent: 66 %`,
    '4:22 taxReductionPercent: trouvé « 66 % » ; écrivez 66, le seul taux dont parle la phrase du formulaire (article 200 du CGI), ou enlevez la ligne',
  ],
  [
    'a rate above the gift',
    `${FIELDS}\ntaxReductionPercent: 75`,
    '4:22 taxReductionPercent: trouvé « 75 » ; écrivez 66, le seul taux dont parle la phrase du formulaire (article 200 du CGI), ou enlevez la ligne',
  ],
  ['an article’s field', `${FIELDS}\nheadline: x`, '4:1 headline: champ inconnu ; vouliez-vous écrire title ?'],
])('%s is a problem with its place', (_, fields, expected) => {
  const checked = parsePage('don', `---\n${fields}\n---\n`);
  expect(checked.ok ? [] : checked.problems.map(formatProblem)).toContain(`pages/don.md:${expected}`);
});
