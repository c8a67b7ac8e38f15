import type { Site } from '../content/site';
import { checkAliases } from './checkAliases';
import { checkArticleFile, checkPageFile, type Reading } from './checkFile';
import { checkGone } from './checkGone';
import { checkLinks, checkRelated, type Addresses, type State } from './checkLinks';
import { checkNames, unreadTexts } from './checkNames';
import { contentFiles, type Unreadable } from '../content/contentFiles';
import { aliasKey } from '../addresses/canonical';
import { routes } from '../addresses/routes';
import { readSiteFile } from '../library/indexer/siteFile';
import { byPlace, failureOf, type Problem } from '../content/problem';

/**
 * Everything in a content folder that editors have to mend or may look at again, by file and line. `now` is in epoch
 * milliseconds. Where the folder is in a git work tree, addresses that `commit` had and the folder lost are told too.
 */
export async function checkContentFolder(folder: string, now: number, commit = 'HEAD'): Promise<Problem[]> {
  const { site } = await readSiteFile(folder);
  if (!site.ok) return [...site.problems];
  const articles: Reading[] = [];
  const unreadable: Problem[] = [];
  const tell: Unreadable = (at, error) => unreadable.push(failureOf(at, error, 'ce dossier'));
  for (const entry of await contentFiles(folder, 'articles', tell)) articles.push(await checkArticleFile(folder, entry, site.value, now));
  const pages: Reading[] = [];
  for (const entry of await contentFiles(folder, 'pages', tell)) pages.push(await checkPageFile(folder, entry));
  const problems = [
    ...unreadable,
    ...[...articles, ...pages].flatMap((reading) => reading.problems),
    ...checkNames(articles),
    ...checkNames(pages),
    ...(await unreadTexts(folder, 'articles')),
    ...(await unreadTexts(folder, 'pages')),
    ...checkTogether(articles, pages, site.value),
    ...(await checkGone(folder, commit, { site: site.value, now, articles })),
  ];
  return problems.sort(byPlace);
}

/** What no file can say of itself: whether its links, related articles and old addresses agree with the others. */
function checkTogether(articles: readonly Reading[], pages: readonly Reading[], { sections }: Site): Problem[] {
  const known: Addresses = {
    articles: new Map(articles.map((reading) => [reading.slug, stateOf(reading)])),
    pages: pages.map(({ slug }) => slug),
    aliases: new Set(articles.flatMap(({ aliases }) => aliases.map(({ target }) => aliasKey(target)))),
    sections: sections.map(({ id }) => id),
  };
  return [
    ...articles.flatMap(({ links, slug }) => checkLinks(links, routes.article(slug), known)),
    ...pages.flatMap(({ links, slug }) => checkLinks(links, routes.page(slug), known)),
    ...articles.flatMap(({ related, slug }) => checkRelated(related, slug, known)),
    ...checkAliases(articles, known),
  ];
}

function stateOf({ article }: Reading): State {
  if (article === undefined) return 'unknown';
  if (article.withdrawn !== undefined) return 'withdrawn';
  return article.draft ? 'draft' : 'public';
}
