import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, type ContentFolder } from './contentFolder';
import { articleText } from './paper';
import { root } from './run';

/** Enough for a second page of every front: a front has 20 stories a page. */
const STORIES = 45;
/** Makes the synthetic piece long enough for a table of contents. */
const PADDING = `\n\n${'Un mot après l’autre. '.repeat(260)}\n`;

/** The project's own content with a page of every kind in every state: many stories, and one with every element. */
export async function fullPaper(): Promise<ContentFolder> {
  const elements = await readFile(path.join(root, 'tests/fixtures/elements/tous-les-elements.md'), 'utf8');
  const sections = ['politique', 'economie', 'societe'];
  const stories = Array.from({ length: STORIES }, (_, n): [string, string] => [
    `articles/article-${n}.md`,
    articleText({
      headline: `L’article d’essai numéro ${n} et son titre`,
      standfirst: 'Un chapô d’essai, en une phrase.',
      section: sections[n % sections.length] ?? 'politique',
      publishedAt: `2025-0${1 + (n % 5)}-${String(10 + (n % 18))}`,
      byline: '[Prénom Nom]',
      topics: '[Essai]',
    }),
  ]);
  return contentFolder({ 'articles/tous-les-elements.md': elements + PADDING, ...Object.fromEntries(stories) });
}

/** A page of each kind, in the state that a reader of that paper meets it. */
export const fullPages = Object.entries({
  front: '/',
  'all elements': '/articles/tous-les-elements',
  section: '/rubriques/economie',
  'empty section': '/rubriques/medias',
  topic: '/sujets/essai',
  'second page': '/sujets/essai?page=2',
  author: '/auteurs/prenom-nom',
  archives: '/archives',
  year: '/archives/2025',
  month: '/archives/2025/03',
  plain: '/accessibilite',
  giving: '/don',
  search: '/recherche',
  missing: '/cette-page-n-existe-pas',
}).map(([name, path]) => ({ name, path }));
