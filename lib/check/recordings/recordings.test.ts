import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../content/problem';
import { parseSite } from '../../content/site';
import { readYaml } from '../../content/yaml/yamlSource';
import { photo } from '@/tests/support/photo';
import { articleText, SITE_YAML, sound } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { checkContentFolder } from '../checkFolder';
import { checkPodcasts } from './checkPodcasts';

const NOW = Date.parse('2025-07-01');
const PAGE = '---\ntitle: Un don\ndescription: Pour nous\n---\nUn.\n';

async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'pages/don.md': PAGE, ...files });
  for (const kind of ['auteurs', 'dossiers']) await mkdir(path.join(folder, kind), { recursive: true });
  return (await checkContentFolder(folder, NOW)).map(formatProblem);
}

const articleWith = (fields: Readonly<Record<string, string>>) => ({ 'articles/a/index.md': articleText(fields) });

test.for<[string, Readonly<Record<string, string>>, string]>([
  ['a sound of a kind that nobody plays', { audio: '{ src: son.wav }' }, '5:15 audio.src: trouvé « son.wav »'],
  ['a name that is no address', { audio: '{ src: "été.mp3" }' }, 'sans accent ni espace'],
  ['a sound elsewhere', { audio: '{ src: https://a.example/son.mp3 }' }, 'posé à côté du texte'],
  [
    'a duration without seconds',
    { audio: '{ src: son.mp3, duration: 12 min }' },
    'audio.duration: trouvé « 12 min » ; écrivez la durée en minutes',
  ],
  ['a sound that is not there', { audio: '{ src: son.mp3, transcript: son.vtt }' }, 'aucun fichier « son.mp3 » à côté de l’article'],
  ['a sound without its words', { audio: '{ src: la.mp3 }' }, 'audio.src: avertissement : un son sans transcription'],
  ['a film without captions', { video: '{ src: film.mp4, transcript: dit.txt }' }, 'video.src: avertissement : une vidéo sans sous-titres'],
  ['a film without its poster', { video: '{ src: film.mp4, poster: rien.jpg }' }, 'video.poster: aucun fichier « rien.jpg »'],
])('%s is told with its place', async ([, fields, message]) => {
  const problems = await problemsOf({
    ...articleWith(fields),
    'articles/a/la.mp3': 'x',
    'articles/a/film.mp4': 'x',
    'articles/a/dit.txt': 'x',
  });
  expect(problems.join('\n')).toContain(message);
});

test('an article with all of its files beside it has no problem', async () => {
  const fields = {
    audio: '{ src: la.mp3, duration: 12:34, transcript: dit.vtt }',
    video: '{ src: film.mp4, captions: dit.vtt, poster: photo.jpg }',
  };
  const jpeg = await photo(800).jpeg().toBuffer();
  const files = { 'articles/a/la.mp3': 'x', 'articles/a/film.mp4': 'x', 'articles/a/dit.vtt': 'WEBVTT', 'articles/a/photo.jpg': jpeg };
  expect(await problemsOf({ ...articleWith(fields), ...files })).toEqual([]);
});

test('a flat article is told where its sound has to lie', async () => {
  const problems = await problemsOf({ 'articles/a.md': articleText({ audio: '{ src: la.mp3, transcript: dit.txt }' }) });
  expect(problems[0]).toContain('déplacez a.md en a/index.md, et « la.mp3 » à côté');
});

test('a podcast of no section, a category that Apple does not know and a section with two are refused', () => {
  const podcast = (section: string, category: string) =>
    `  - { section: ${section}, description: Un, image: /a.jpg, category: ${category} }\n`;
  const messages = (...list: readonly string[]): string => {
    const site = parseSite('site.yaml', `${SITE_YAML}podcasts:\n${list.join('')}`);
    return site.ok ? '' : site.problems.map(formatProblem).join('\n');
  };
  expect(messages(podcast('economy', 'News'))).toContain('podcasts.1.section: trouvé « economy » ; vouliez-vous écrire economie ?');
  expect(messages(podcast('economie', 'Politic'))).toContain('vouliez-vous écrire Politics ?');
  expect(messages(podcast('economie', 'News'), podcast('economie', 'News'))).toContain('deux podcasts ont la même rubrique');
});

test('a cover that is missing, or that Apple refuses, is told', async () => {
  const folder = await temporaryFolder({
    'petite.jpg': await photo(600, 600).jpeg().toBuffer(),
    'juste.jpg': await photo(1400, 1400).jpeg().toBuffer(),
  });
  const check = async (image: string): Promise<string> => {
    const yaml = `${SITE_YAML}podcasts:\n  - { section: economie, description: Un, image: ${image}, category: News }\n`;
    return (await checkPodcasts(sound(parseSite('site.yaml', yaml)), sound(readYaml('site.yaml', yaml)), folder))
      .map(formatProblem)
      .join('');
  };
  expect(await check('/rien.jpg')).toContain('podcasts.1.image: aucun fichier « public/rien.jpg »');
  expect(await check('/petite.jpg')).toContain('mesure 600 × 600 pixels');
  expect(await check('/juste.jpg')).toBe('');
});
