import { describe, expect, it } from 'vitest';
import { article, articleText, site } from '@/tests/support/paper';
import { parseArticle } from '../article';
import { formatProblem } from '../problem';

const problems = (fields: Readonly<Record<string, string>>): string[] => {
  const checked = parseArticle('a', articleText(fields), site);
  return checked.ok ? [] : checked.problems.map(formatProblem);
};

const DATE = 'écrivez une date comme 2025-06-10 ou 2025-06-10 14:30';

describe('an editor is told', () => {
  it.each([
    ['that a title is empty', { headline: '' }, '2:11 headline: champ vide ; écrivez le titre de l’article'],
    ['that a title is only blanks', { headline: '" "' }, '2:11 headline: champ vide ; écrivez le titre de l’article'],
    ['that a title is a list', { headline: '[a]' }, '2:11 headline: trouvé une liste ; écrivez le titre de l’article'],
    [
      'that a title hides a bell',
      { kicker: '"a\\ab"' },
      '5:9 kicker: trouvé « a\u0007b » ; un caractère invisible s’y cache ; retapez la valeur',
    ],
    ['which section was meant', { section: 'econmie' }, '3:10 section: trouvé « econmie » ; vouliez-vous écrire economie ?'],
    ['which sections there are', { section: 'sport' }, '3:10 section: trouvé « sport » ; choisissez parmi : politique, economie'],
    ['which genre was meant', { genre: 'reportaje' }, '5:8 genre: trouvé « reportaje » ; vouliez-vous écrire reportage ?'],
    [
      'which genres there are',
      { genre: 'poème' },
      '5:8 genre: trouvé « poème » ; choisissez parmi : éditorial, tribune, analyse, entretien, reportage, enquête, portrait, chronique, critique, brève',
    ],
    [
      'that 30 February is no date',
      { publishedAt: '2025-02-30' },
      `4:14 publishedAt: trouvé « 2025-02-30 » ; ce jour n’est pas au calendrier ; corrigez-le`,
    ],
    ['that « hier » is no date', { updatedAt: 'hier' }, `5:12 updatedAt: trouvé « hier » ; ${DATE}`],
    [
      'that an update came first',
      { updatedAt: '2025-06-09' },
      '5:12 updatedAt: trouvé « 2025-06-09 » ; la mise à jour ne peut précéder la publication',
    ],
    ['which field was meant', { standfrist: 'x' }, '5:1 standfrist: champ inconnu ; vouliez-vous écrire standfirst ?'],
    [
      'that names are a list',
      { byline: 'Jean' },
      '5:9 byline: trouvé « Jean » ; écrivez une liste de noms, un par ligne après un tiret : ["Jean"]',
    ],
    ['which name is empty', { byline: '[Jean, ""]' }, '5:16 byline.2: entrée vide ; écrivez un nom après le tiret'],
    ['that a language has a code', { lang: 'english' }, '5:7 lang: trouvé « english » ; écrivez le code de la langue, comme en'],
    ['that oui is not true', { draft: 'oui' }, '5:8 draft: trouvé « oui » ; écrivez true ou false'],
    ['that an old address is a path', { aliases: '[vieux]' }, '5:11 aliases.1: trouvé « vieux » ; écrivez un chemin qui commence par /'],
    [
      'that a related article is a file’s name',
      { related: '[Été]' },
      '5:11 related.1: trouvé « Été » ; écrivez le nom du fichier d’un autre article, sans .md : ete',
    ],
    [
      'that an address runs nothing',
      { canonical: '"javascript:a"' },
      '5:12 canonical: trouvé « javascript:a » ; écrivez une adresse complète, comme https://exemple.org/article',
    ],
    [
      'that an article ends after it begins',
      { expiresAt: '2025-06-10' },
      '5:12 expiresAt: trouvé « 2025-06-10 » ; l’article ne serait jamais en ligne ; écrivez une date après celle de publication',
    ],
    [
      'that a sponsor has a name',
      { sponsor: '{ url: "https://exemple.org" }' },
      '5:10 sponsor.name: champ absent ; écrivez le nom de qui paie l’article',
    ],
    [
      'that a sponsor’s address is one',
      { sponsor: '{ name: A, url: exemple.org }' },
      '5:26 sponsor.url: trouvé « exemple.org » ; écrivez l’adresse de son site, comme https://exemple.org',
    ],
    [
      'that a withdrawal has a reason',
      { withdrawn: '{ at: 2025-06-11 }' },
      '5:12 withdrawn.reason: champ absent ; écrivez la raison du retrait',
    ],
    [
      'that a live coverage does not end before it starts',
      { live: '{ start: 2025-06-13 09:00, end: 2025-06-13 08:00 }' },
      '5:39 live.end: trouvé « 2025-06-13 08:00 » ; le direct ne peut finir avant de commencer',
    ],
    ['that a live coverage has an end', { live: '{ start: 2025-06-13 }' }, `5:7 live.end: champ absent ; ${DATE}`],
    [
      'which hour is pinned',
      { live: '{ start: 2025-06-13, end: 2025-06-14, pinned: midi }' },
      '5:53 live.pinned: trouvé « midi » ; écrivez l’heure d’une entrée, comme 14:32',
    ],
    [
      'which field of a live coverage was meant',
      { live: '{ start: 2025-06-13, end: 2025-06-14, pined: 9:00 }' },
      '5:45 live.pined: champ inconnu ; vouliez-vous écrire pinned ?',
    ],
    ['who replies', { replies: '[{ at: 2025-06-11, text: Non }]' }, '5:11 replies.1.by: champ absent ; écrivez qui répond'],
    [
      'that a correction has no other field',
      { corrections: '[{ at: 2025-06-11, text: a, by: b }]' },
      '5:42 corrections.1.by: champ inconnu ; choisissez parmi : at, text',
    ],
    [
      'that a photo is more than a file',
      { image: 'a.jpg' },
      '5:8 image: trouvé « a.jpg » ; une photo a les champs src, alt, credit et, au besoin, caption',
    ],
  ])('%s', (_, fields, expected) => {
    expect(problems(fields)).toEqual([`articles/a.md:${expected}`]);
  });

  it('everything that is wrong, in the order of the lines', () => {
    const wrong = { headline: '', section: 'sport', image: '{ src: a.jpg }', draft: 'oui' };
    expect(problems(wrong).map((line) => line.replace(/: .*/, ''))).toEqual([
      'articles/a.md:2:11 headline',
      'articles/a.md:3:10 section',
      'articles/a.md:5:8 image.alt',
      'articles/a.md:5:8 image.credit',
      'articles/a.md:6:8 draft',
    ]);
  });
});

it('an article with every field is read as it was typed', () => {
  const image = { src: 'a.jpg', alt: 'Un homme', credit: 'AFP', caption: 'Hier' };
  const { slug, body, publishedAt, typeset, ...fields } = article({
    ...{ kicker: 'Vu', standfirst: 'Le chapô', byline: '[A, B]', translators: '[C]', editors: '[D]', agency: 'AFP', dateline: 'Évry' },
    ...{ topics: '[1984, 12:30]', image: JSON.stringify(image), updatedAt: '2025-06-10 14:30', draft: 'true', noindex: 'true' },
    ...{ replies: '[{ at: 2025-06-12, by: A, text: Non }]' },
    ...{ corrections: '[{ at: 2025-06-11, text: Non }]', withdrawn: '{ at: 2025-06-12, reason: Faux }' },
    ...{ aliases: '[/vieux]', related: '[b-2]', canonical: 'https://a.fr/b', expiresAt: '2025-07-01' },
    ...{ sponsor: '{ name: Une marque }', translations: '[{ lang: en, to: b-2 }]' },
  });
  expect([slug, body, publishedAt.precision, typeset.words]).toEqual(['un-article', 'Un paragraphe.', 'day', 2]);
  expect(fields).toEqual({
    ...{ headline: 'Un titre', section: 'economie', kicker: 'Vu', standfirst: 'Le chapô', agency: 'AFP', dateline: 'Évry', image },
    ...{ byline: ['A', 'B'], translators: ['C'], editors: ['D'], topics: ['1984', '12:30'], aliases: ['/vieux'], related: ['b-2'] },
    ...{ updatedAt: { epochMs: Date.parse('2025-06-10T12:30:00Z'), precision: 'minute' }, draft: true, noindex: true },
    ...{ corrections: [{ at: { epochMs: Date.parse('2025-06-10T22:00:00Z'), precision: 'day' }, text: 'Non' }] },
    ...{ replies: [{ at: { epochMs: Date.parse('2025-06-11T22:00:00Z'), precision: 'day' }, by: 'A', text: 'Non' }] },
    ...{ withdrawn: { at: { epochMs: Date.parse('2025-06-11T22:00:00Z'), precision: 'day' }, reason: 'Faux' } },
    ...{ canonical: 'https://a.fr/b', sponsor: { name: 'Une marque' }, translations: [{ lang: 'en', to: 'b-2' }] },
    expiresAt: { epochMs: Date.parse('2025-06-30T22:00:00Z'), precision: 'day' },
  });
});

it.each(['enquête', 'Enquête', 'enquete', 'ENQUÊTE'])('the genre %s is one, however it is typed', (genre) => {
  expect(article({ genre }).genre).toBe('enquete');
});
