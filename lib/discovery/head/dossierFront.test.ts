import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from '../../library/openLibrary';
import { placeInDossier } from '../../selection/dossiers';
import { STORIES_PER_PAGE } from '../../selection/paging';
import { findDossierPage } from './dossierFront';

const NOW = Date.parse('2025-08-01');
const ALL = STORIES_PER_PAGE + 5;
/** A day apart, the last the newest. */
const slugs = Array.from({ length: ALL }, (_, n) => `a-${n}`);
const days = (n: number): string => new Date(Date.UTC(2025, 5, 1 + n)).toISOString().slice(0, 10);

/** A dossier of two pages, with these first. */
async function dossier(order: readonly string[]) {
  const files = slugs.map((slug, n): [string, string] => [`articles/${slug}.md`, articleText({ dossier: 'climat', publishedAt: days(n) })]);
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'dossiers/climat.md': `---\nheadline: Le climat\norder: [${order.join(', ')}]\n---\nUne introduction.\n`,
    ...Object.fromEntries(files),
  });
  return openLibrary(folder, () => NOW);
}

it.each([
  ['newest first without an order', []],
  ['as the editors put a few of them, then newest first', ['a-3', 'a-20', 'a-0']],
  ['as the editors put more of them than a page holds', slugs.slice(0, STORIES_PER_PAGE + 2)],
])('a dossier of two pages shows each of its stories once, %s', async (_, order) => {
  const library = await dossier(order);
  const pages = await Promise.all([undefined, '2', '3'].map((typed) => findDossierPage(library, 'climat', typed, NOW)));
  const shown = pages.map((page) => page?.at.stories.map(({ slug }) => slug));
  const expected = [...order, ...slugs.toReversed().filter((slug) => !order.includes(slug))];
  expect(shown).toEqual([expected.slice(0, STORIES_PER_PAGE), expected.slice(STORIES_PER_PAGE), undefined]);
  expect(pages[1]?.at).toMatchObject({ count: ALL, page: 2, pages: 2 });
});

it('the last story of a dossier’s first page leads to the first of its second, and back', async () => {
  const library = await dossier(['a-3']);
  const expected = ['a-3', ...slugs.toReversed().filter((slug) => slug !== 'a-3')];
  const around = [STORIES_PER_PAGE - 1, STORIES_PER_PAGE].map((at) => {
    const article = library.findSummary(expected[at] ?? '');
    const place = article && placeInDossier(library, article);
    return [place?.before?.slug, place?.after?.slug];
  });
  expect(around).toEqual([STORIES_PER_PAGE - 1, STORIES_PER_PAGE].map((at) => [expected[at - 1], expected[at + 1]]));
});
