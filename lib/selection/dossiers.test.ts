import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from '../library/openLibrary';
import { dossierStories, placeInDossier } from './dossiers';

/** A dossier of four articles, a day apart, in this order of the editors'. */
async function paper(order: string) {
  const names = ['a', 'b', 'c', 'd'];
  const files = names.map((name, n): [string, string] => [
    `articles/${name}.md`,
    articleText({ dossier: 'climat', publishedAt: `2025-06-${String(10 + n)}` }),
  ]);
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'dossiers/climat.md': `---\nheadline: Le climat\norder: [${order}]\n---\n`,
    'articles/seul.md': articleText(),
    'articles/perdu.md': articleText({ dossier: 'absent' }),
    ...Object.fromEntries(files),
  });
  return openLibrary(folder, () => Date.parse('2025-07-01'));
}

it.each([
  ['newest first without an order', '', ['d', 'c', 'b', 'a']],
  ['in the order of the editors, then the others', 'b, a', ['b', 'a', 'd', 'c']],
  ['without what is not of it', 'seul, absent, a', ['a', 'd', 'c', 'b']],
])('a dossier shows its articles %s', async (_, order, expected) => {
  const library = await paper(order);
  const dossier = library.findDossierFields('climat');
  expect(dossier && dossierStories(library, dossier).map(({ slug }) => slug)).toEqual(expected);
});

it.each([
  ['b', [undefined, 'a']],
  ['a', ['b', 'd']],
  ['c', ['d', undefined]],
  ['seul', undefined],
  ['perdu', undefined],
])('in a dossier, around %s stand %j', async (slug, expected) => {
  const library = await paper('b, a');
  const article = library.findSummary(slug);
  const place = article && placeInDossier(library, article);
  expect(place && [place.before?.slug, place.after?.slug]).toEqual(expected);
});
