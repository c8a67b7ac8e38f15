import { expect, it } from 'vitest';
import { formatProblem } from './problem';
import { parseAuthor } from './author';

const text = (fields: string): string => `---\nname: Ève Blanc\n${fields}\n---\n`;

it('an author’s name is enough, and all else is told as it was written', () => {
  expect(parseAuthor('eve-blanc', text(''))).toEqual({ ok: true, value: { name: 'Ève Blanc', links: [], slug: 'eve-blanc', body: '' } });
  const all = [
    'role: Correspondante à Rome',
    'photo: { src: a.jpg, alt: Ève Blanc, credit: L’agence, generated: true }',
    'email: eve@exemple.org',
    'links: [https://exemple.org/eve]',
    'fediverse: "@eve.b@social.exemple.org"',
  ];
  expect(parseAuthor('eve-blanc', text(all.join('\n')))).toMatchObject({
    value: { photo: { generated: true }, links: ['https://exemple.org/eve'], fediverse: '@eve.b@social.exemple.org' },
  });
});

it.each([
  [
    'links: [http://exemple.org/eve]',
    '3:9 links.1: trouvé « http://exemple.org/eve » ; écrivez une adresse complète, comme https://exemple.org/nom',
  ],
  [
    'links: exemple.org',
    '3:8 links: trouvé « exemple.org » ; écrivez une liste d’adresses, une par ligne après un tiret : ["exemple.org"]',
  ],
  ['email: eve', '3:8 email: trouvé « eve » ; écrivez une adresse électronique, comme nom@exemple.org'],
  [
    'fediverse: eve@exemple.org',
    '3:12 fediverse: trouvé « eve@exemple.org » ; écrivez l’adresse sur le fédivers entre guillemets, comme "@nom@serveur.org"',
  ],
  ['fediverse: https://exemple.org/@eve', '3:12 fediverse: trouvé « https://exemple.org/@eve » ; écrivez "@eve@exemple.org"'],
  ['photo: a.jpg', '3:8 photo: trouvé « a.jpg » ; une photo a les champs src, alt et credit'],
  ['fonction: Correspondante', '3:1 fonction: champ inconnu ; vouliez-vous écrire role ?'],
  ['mastodon: x', '3:1 mastodon: champ inconnu ; vouliez-vous écrire fediverse ?'],
])('%s is told with its place and what to write', (field, problem) => {
  const parsed = parseAuthor('eve-blanc', text(field));
  expect(parsed.ok ? [] : parsed.problems.map(formatProblem)).toEqual([`auteurs/eve-blanc.md:${problem}`]);
});

it('an account that is not between quotes is told how to write it', () => {
  const parsed = parseAuthor('eve-blanc', text('fediverse: @eve@exemple.org'));
  expect(parsed.ok ? '' : parsed.problems.map(formatProblem).join()).toContain('fediverse: "@eve@exemple.org"');
});
