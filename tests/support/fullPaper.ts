import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, type ContentFolder } from './contentFolder';
import { paths } from './pages';
import { articleText } from './paper';
import { photo, photograph } from './photo';
import { PODCAST, silence, SUBTITLES } from './recording';
import { root } from './run';

/** Enough for a second page of every front: a front has 20 stories a page. */
const STORIES = 45;
/** Fronts show some stories with a photo and some without. */
const hasPhoto = (n: number): boolean => n % 5 !== 1;
/** The story that somebody paid for, and that is in other languages. */
const SPONSORED = 5;
const PAID_AND_TRANSLATED = {
  sponsor: '{ name: Un commanditaire d’essai, url: "https://exemple.org" }',
  translations: '[{ lang: en, to: "https://exemple.org/en" }, { lang: he, to: article-6 }]',
};
/** Makes the synthetic piece long enough for a table of contents. */
const PADDING = `\n\n${'Un mot après l’autre. '.repeat(260)}\n`;

/** Of the one person who signs, with all that can be said of an author. */
const AUTHOR = `---
name: Prénom Nom
role: Correspondante d’essai à Rome
photo: { src: photo.jpg, alt: Un portrait d’essai, credit: Agence, generated: true }
email: prenom.nom@exemple.org
links:
  - https://exemple.org/prenom-nom
  - https://social.exemple.org/@prenom.nom
fediverse: "@prenom.nom@social.exemple.org"
---
Une personne d’essai, qui signe tous les articles d’essai de ce journal.${' Elle écrit un mot après l’autre.'.repeat(12)}

Un second paragraphe.
`;

/** A live coverage that goes on for as long as there are tests, corrected, with a reply. */
const COVERAGE = articleText(
  {
    headline: 'Un direct d’essai et son titre',
    section: 'societe',
    publishedAt: '2025-01-02 09:00',
    live: '{ start: 2025-01-02 09:00, end: 2999-01-01, pinned: 10:15 }',
    corrections: '[{ at: 2025-01-03, text: Un rectificatif d’essai. }]',
    replies: '[{ at: 2025-01-04, by: Une personne d’essai, text: Une *réponse* d’essai. }]',
  },
  `Une présentation d’essai.\n\n${Array.from({ length: 40 }, (_, n) => entry(50 - n)).join('')}`,
);

function entry(minute: number): string {
  const title = `Une entrée d’essai numéro ${minute}`;
  return `## 10:${String(minute).padStart(2, '0')} — ${minute % 9 === 0 ? `**${title}**` : title}\n\n${'Un mot après l’autre. '.repeat(20)}\n\n`;
}
/** An article with a sound, a film, and two addresses that stand alone. */
const PLAYED = articleText(
  {
    headline: 'Un article d’essai à voir et à entendre',
    publishedAt: '2024-12-31',
    audio: '{ src: son.mp3, duration: 0:03, transcript: film.vtt }',
    video: '{ src: film.mp4, duration: 12:34, captions: film.vtt, poster: photo.jpg }',
  },
  'Un paragraphe d’essai.\n\nhttps://www.example.org/un-film\nhttps://www.example.org/une-page\n\nUn autre paragraphe.',
);

/** Of those addresses. */
const CARDS = `cards:
  - url: https://www.example.org/un-film
    title: Le titre d’un film d’essai, sur assez de mots pour que la ligne se tourne quand la fenêtre est étroite
    source: Site d’essai
    author: Une chaîne d’essai
    image: photo.jpg
  - url: https://www.example.org/une-page
    title: Le titre d’une page d’essai
    source: Site d’essai
`;

async function besidePlayed(): Promise<Readonly<Record<string, string | Buffer>>> {
  const picture = await photo(1200, 675).blur(6).jpeg().toBuffer();
  return { 'son.mp3': silence(3), 'film.mp4': 'x', 'film.vtt': SUBTITLES, 'cartes.yaml': CARDS, 'photo.jpg': picture };
}

/** The article whose page is to fail: see `pageFault`. */
export const BROKEN = 'un-abime';

/** The project's own content with a page of every kind in every state: many stories, and one with every element. */
export async function fullPaper(): Promise<ContentFolder> {
  const elements = await readFile(path.join(root, 'tests/fixtures/elements/tous-les-elements.md'), 'utf8');
  const sections = ['politique', 'economie', 'societe'];
  const stories = Array.from({ length: STORIES }, (_, n): [string, string] => [
    `articles/article-${n}/index.md`,
    articleText({
      ...(hasPhoto(n) && { image: '{ src: photo.jpg, alt: Une photo d’essai, credit: Agence }' }),
      ...(n % 4 === 0 && { genre: n % 8 === 0 ? 'éditorial' : 'reportage' }),
      headline: `L’article d’essai numéro ${n} et son titre`,
      standfirst: 'Un chapô d’essai, en une phrase.',
      section: sections[n % sections.length] ?? 'politique',
      publishedAt: `2025-0${1 + (n % 5)}-${String(10 + (n % 18))}`,
      byline: '[Prénom Nom]',
      ...(n % 7 === 0 && { dossier: 'essai' }),
      ...(n === SPONSORED && PAID_AND_TRANSLATED),
      topics: '[Essai]',
    }),
  ]);
  const site = await readFile(path.join(root, 'content/site.yaml'), 'utf8');
  const paper = await contentFolder({
    'site.yaml': site.replace(/tiers: \[\d+, (\d+)/g, 'recommended: $1\n    $&') + PODCAST,
    'articles/tous-les-elements/index.md': elements + PADDING,
    'dossiers/essai.md': '---\nheadline: Un dossier d’essai\norder: [article-7]\n---\nUne introduction d’essai, en une phrase.\n',
    'lettres/2025-06-10.md': '---\nsubject: Une lettre d’essai\nstories: [article-3, retire, article-7]\n---\nUne introduction d’essai.\n',
    'articles/en-direct.md': COVERAGE,
    'une.yaml': 'lead: article-3\ndossier: essai\nalert: { text: Une alerte d’essai, link: /articles/article-9 }\n',
    'auteurs/prenom-nom/index.md': AUTHOR,
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Une erreur }' }),
    'articles/a-entendre/index.md': PLAYED,
    // Its page fails where the site is started so.
    [`articles/${BROKEN}.md`]: articleText(),
    ...Object.fromEntries(stories),
  });
  await writeFile(path.join(paper.folder, 'auteurs/prenom-nom/photo.jpg'), await photo(800, 1000).blur(6).jpeg().toBuffer());
  const at = (slug: string, file = 'photo.jpg'): string => path.join(paper.folder, 'articles', slug, file);
  await writeFile(at('tous-les-elements'), await (await photograph(1200, 800)).jpeg().toBuffer());
  await writeFile(at('tous-les-elements', 'portrait.jpg'), await (await photograph(900, 1200, 1)).jpeg().toBuffer());
  for (const [name, content] of Object.entries(await besidePlayed())) await writeFile(at('a-entendre', name), content);
  // As soft as a photo is, of every shape: noise takes ten times the bytes.
  const shapes = [photo(1600, 1067), photo(900, 1200), photo(1400, 700)].map((each) => each.blur(6).jpeg().toBuffer());
  const photos = await Promise.all(shapes);
  for (let n = 0; n < STORIES; n += 1) if (hasPhoto(n)) await writeFile(at(`article-${n}`), photos[n % photos.length] ?? '');
  return paper;
}

/** A page and the status it answers with. */
export interface FullPage {
  readonly name: string;
  readonly path: string;
  readonly status: number;
}

/** A page of each kind, in each state that a reader of that paper meets it. */
export const fullPages: readonly FullPage[] = Object.entries({
  front: '/',
  story: paths.article,
  'all elements': '/articles/tous-les-elements',
  'to hear and see': '/articles/a-entendre',
  section: '/rubriques/economie',
  'empty section': '/rubriques/medias',
  topic: '/sujets/essai',
  'second page': '/sujets/essai?page=2',
  author: '/auteurs/prenom-nom',
  genre: '/genres/editorial',
  dossier: '/dossiers/essai',
  letter: '/lettres/2025-06-10',
  'of a dossier': '/articles/article-14',
  live: '/articles/en-direct',
  corrections: '/corrections',
  sponsored: `/articles/article-${SPONSORED}`,
  archives: '/archives',
  year: '/archives/2025',
  month: '/archives/2025/03',
  plain: '/accessibilite',
  giving: '/don',
  search: '/recherche',
  results: '/recherche?q=essai',
  'second results': '/recherche?q=essai&page=2',
  'nothing found': '/recherche?q=zzzz',
  missing: { path: '/cette-page-n-existe-pas', status: 404 },
  gone: { path: '/articles/retire', status: 410 },
  impatient: { path: '/recherche?q=trop', status: 429 },
  broken: { path: `/articles/${BROKEN}`, status: 500 },
}).map(([name, page]) => (typeof page === 'string' ? { name, path: page, status: 200 } : { name, ...page }));
