import { describe, expect, it } from 'vitest';
import { SITE_YAML, sound } from '@/tests/support/paper';
import { formatProblem } from './problem';
import { parseSite } from './site';

it('a paper is its names, its sections and its amounts in euros', () => {
  expect(sound(parseSite('site.yaml', SITE_YAML))).toEqual({
    name: 'La Gazette',
    tagline: 'Tout ce qui s’est passé',
    language: 'fr',
    timeZone: 'Europe/Paris',
    publisher: { name: 'Éditions de la Gazette', logo: '/logo.svg' },
    sections: [
      { id: 'politique', label: 'Politique' },
      { id: 'economie', label: 'Économie' },
    ],
    redirects: [],
    podcasts: [],
    donation: {
      unique: { tiers: [20, 50], minimum: 1, maximum: 10_000 },
      mensuel: { tiers: [5, 10], minimum: 1, maximum: 1000 },
    },
  });
});

it.each([
  ['the line ends of Windows', SITE_YAML.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${SITE_YAML}`],
])('%s change nothing', (_, yaml) => {
  expect(parseSite('site.yaml', yaml)).toEqual(parseSite('site.yaml', SITE_YAML));
});

const BOUNDS = 'donation.mensuel: trouvé un groupe de champs ; chaque montant de tiers doit être entre minimum et maximum';

describe('an editor is told', () => {
  it.each([
    [
      'that a say over machines is about all uses',
      'name:',
      'machines: { search: true, answers: false }\nname:',
      '1:11 machines.training: champ absent ; écrivez true pour permettre, false pour refuser',
    ],
    [
      'that an answer needs a search',
      'name:',
      'machines: { search: false, answers: true, training: false }\nname:',
      '1:37 machines.answers: trouvé « true » ; une réponse cite ce qu’un moteur a trouvé ; écrivez answers: false, ou search: true',
    ],
    [
      'that a licence is for what is reserved',
      'name:',
      'machines: { search: true, answers: true, training: true, licence: /licence }\nname:',
      '1:67 machines.licence: trouvé « /licence » ; rien n’est réservé, la licence ne porterait sur rien ; retirez la ligne, ou écrivez false à answers ou à training',
    ],
    [
      'that a licence is an address',
      'name:',
      'machines: { search: true, answers: true, training: false, licence: CC BY }\nname:',
      '1:68 machines.licence: trouvé « CC BY » ; écrivez l’adresse de vos conditions, comme https://exemple.org/licence ou /licence',
    ],
    ['that the paper has no name', 'name: La Gazette', '# rien', '1:1 name: champ absent ; écrivez le nom du journal'],
    ['that a language has a code', ': fr', ': français', '3:11 language: trouvé « français » ; écrivez le code de la langue, comme fr'],
    [
      'that a time zone is unknown',
      '/Paris',
      '/Pari',
      '4:11 timeZone: trouvé « Europe/Pari » ; écrivez un fuseau connu, comme Europe/Paris',
    ],
    ['that a logo is a path', '/logo', 'logo', '7:9 publisher.logo: trouvé « logo.svg » ; écrivez un chemin qui commence par /'],
    [
      'that two sections are one',
      'id: economie',
      'id: politique',
      '9:3 sections: trouvé une liste ; deux rubriques ont le même id ; changez-en un',
    ],
    [
      'that an id is for addresses',
      ': economie',
      ': Économie',
      '11:9 sections.2.id: trouvé « Économie » ; écrivez un identifiant en minuscules, sans accent : economie',
    ],
    [
      'that euros are whole',
      '20,',
      '19.90,',
      '14:21 donation.unique.tiers.1: trouvé « 19.90 » ; écrivez un nombre entier d’euros, de 1 à 10000',
    ],
    [
      'that there are no amounts',
      '[20, 50]',
      '[]',
      '14:20 donation.unique.tiers: liste vide ; écrivez une liste de montants, comme [20, 50, 100, 200]',
    ],
    [
      'that an amount cannot be given',
      '50]',
      '10001]',
      '14:25 donation.unique.tiers.2: trouvé « 10001 » ; écrivez un nombre entier d’euros, de 1 à 10000',
    ],
    [
      'that a redirect stays on the site',
      'donation:',
      'redirects:\n  - from: /feed\n    to: //ailleurs.example\ndonation:',
      '15:9 redirects.1.to: trouvé « //ailleurs.example » ; écrivez un chemin qui commence par /',
    ],
    [
      'that what is recommended can be chosen',
      'maximum: 1000 }',
      'maximum: 1000, recommended: 20 }',
      '15:70 donation.mensuel.recommended: trouvé « 20 » ; écrivez un des montants de tiers (5, 10), ou enlevez la ligne',
    ],
    ['that an amount is above the maximum', '[5,', '[5, 2000,', `15:12 ${BOUNDS}`],
    ['that an amount is below the minimum', 'minimum: 1, maximum: 1000 }', 'minimum: 6, maximum: 1000 }', `15:12 ${BOUNDS}`],
  ])('%s', (_, typed, wrong, expected) => {
    const checked = parseSite('site.yaml', SITE_YAML.replace(typed, wrong));
    expect(checked.ok ? [] : checked.problems.map(formatProblem)).toContain(`site.yaml:${expected}`);
  });
});
