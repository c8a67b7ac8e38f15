import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { fullPages, fullPaper, type FullPage } from '../support/fullPaper';
import { articleText } from '../support/paper';
import { scene } from '../support/photo';

/** A paper, and the pages of it that people look at. */
export interface LookedAt {
  readonly name: string;
  readonly open: () => Promise<ContentFolder>;
  readonly pages: readonly Pick<FullPage, 'name' | 'path'>[];
}

const LABELS = { politique: 'Politique', economie: 'Économie', societe: 'Société', culture: 'Culture' };
const SECTIONS = Object.keys(LABELS);
const HEADLINES = [
  'Un titre court',
  'Un titre qui dit en une ligne ce qui s’est passé hier soir',
  'Un titre de trois lignes, parce que certains événements ne se disent pas en moins de mots, même quand on s’y reprend à deux fois',
  'Anticonstitutionnellement, l’hexakosioïhexekontahexaphobie',
];
const DAY = 86_400_000;

/** So many stories of every length, three in four with a photo of some shape. */
async function paperOf(stories: number): Promise<ContentFolder> {
  const names = Array.from({ length: stories }, (_, n) => `essai-${String(n)}`);
  const files = names.map((name, n): [string, string] => [
    `articles/${name}/index.md`,
    articleText({
      headline: HEADLINES[n % HEADLINES.length] ?? '',
      standfirst: 'Un chapô d’essai, en une phrase qui dit de quoi il s’agit et donne envie de lire la suite.',
      section: SECTIONS[n % SECTIONS.length] ?? '',
      publishedAt: new Date(Date.now() - n * 0.3 * DAY - 60_000).toISOString(),
      byline: '[Prénom Nom]',
      ...(n % 4 !== 3 && { image: '{ src: photo.jpg, alt: Une photo d’essai, credit: Agence }' }),
    }),
  ]);
  const sections = Object.entries(LABELS)
    .map(([id, label]) => `  - id: ${id}\n    label: ${label}\n`)
    .join('');
  const paper = await contentFolder(Object.fromEntries(files));
  const settings = path.join(paper.folder, 'site.yaml');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace(/^sections:\n(?: .*\n)+/m, `sections:\n${sections}`));
  const shapes = [scene(1600, 1067, 0), scene(900, 1200, 1), scene(1600, 700, 2), scene(1200, 1200, 3)];
  const photos = await Promise.all(shapes.map((shape) => shape.jpeg().toBuffer()));
  for (const [n, name] of names.entries()) {
    if (n % 4 !== 3) await writeFile(path.join(paper.folder, 'articles', name, 'photo.jpg'), photos[(n * 3) % photos.length] ?? '');
  }
  return paper;
}

const fronts = [
  { name: 'front', path: '/' },
  { name: 'section', path: '/rubriques/politique' },
];

/** A paper with a page of every kind in every state, and fronts of few and of many stories. */
export const papers: readonly LookedAt[] = [
  { name: 'full', open: fullPaper, pages: fullPages },
  ...[1, 3, 9, 30, 400].map((stories) => ({ name: `${String(stories)} stories`, open: () => paperOf(stories), pages: fronts })),
];
