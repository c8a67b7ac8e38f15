import { goneAt } from '../content/article';
import type { Site } from '../content/site';
import { checkTranslations, here } from './between/checkTranslations';
import { checkAliases } from './checkAliases';
import { checkDossierNames, checkOrder } from './checkDossiers';
import {
  checkArticleFile,
  checkAuthorFile,
  checkDossierFile,
  checkLetterFile,
  checkPageFile,
  checkSettings,
  type Reading,
} from './checkFile';
import { checkFrontPlan, type PlanReading } from './checkFrontPlan';
import { checkGone } from './checkGone';
import { checkLinks, checkRelated, type Addresses, type State } from './checkLinks';
import { checkNames, hiddenFolders, unreadTexts } from './checkNames';
import { contentFiles, type Unreadable } from '../content/contentFiles';
import { aliasKey } from '../addresses/canonical';
import { routes } from '../addresses/routes';
import { CONTENT_FOLDERS, SITE_FILE } from '../content/kinds';
import { readSiteFile } from '../library/indexer/siteFile';
import { byPlace, failureOf, type Problem } from '../content/problem';

/**
 * Everything in a content folder that editors have to mend or may look at again, by file and line. `now` is in epoch
 * milliseconds. Where the folder is in a git work tree, addresses that `commit` had and the folder lost are told too.
 */
export async function checkContentFolder(folder: string, now: number, commit = 'HEAD'): Promise<Problem[]> {
  const { site } = await readSiteFile(folder);
  if (!site.ok) return [...site.problems];
  const unreadable: Problem[] = [];
  const tell: Unreadable = (at, error) => unreadable.push(failureOf(at, error, 'ce dossier'));
  const authors: Reading[] = [];
  for (const entry of await contentFiles(folder, 'auteurs', tell)) authors.push(await checkAuthorFile(folder, entry));
  const names = new Map(authors.map(({ slug, author }) => [slug, author?.name ?? slug]));
  const articles: Reading[] = [];
  for (const entry of await contentFiles(folder, 'articles', tell))
    articles.push(await checkArticleFile(folder, entry, site.value, now, names));
  const pages: Reading[] = [];
  for (const entry of await contentFiles(folder, 'pages', tell)) pages.push(await checkPageFile(folder, entry));
  const dossiers: Reading[] = [];
  for (const entry of await contentFiles(folder, 'dossiers', tell)) dossiers.push(await checkDossierFile(folder, entry));
  const letters: Reading[] = [];
  for (const entry of await contentFiles(folder, 'lettres', tell)) letters.push(await checkLetterFile(folder, entry));
  const settings = await checkSettings(folder, SITE_FILE, site.value);
  const plan = await checkFrontPlan(folder, site.value, now);
  const problems = [
    ...unreadable,
    ...[articles, pages, authors, dossiers, letters].flatMap((kind) => [
      ...kind.flatMap((reading) => reading.problems),
      ...checkNames(kind),
    ]),
    ...hiddenFolders(articles, pages),
    ...(await Promise.all(CONTENT_FOLDERS.map((kind) => unreadTexts(folder, kind)))).flat(),
    ...settings.problems,
    ...plan.problems,
    ...checkTogether({ articles, pages, authors, dossiers, letters, settings, plan }, site.value, now),
    ...(await checkGone(folder, commit, { site: site.value, now, articles, settings })),
  ];
  return problems.sort(byPlace);
}

/** What no file can say of itself: whether its links, related articles and old addresses agree with the others. */
function checkTogether({ articles, pages, authors, dossiers, letters, settings, plan }: Readings, site: Site, now: number): Problem[] {
  const claims = [...articles, settings];
  const languages = new Map(articles.flatMap(({ slug, article }) => (article ? [[slug, article.lang ?? site.language]] : [])));
  const languageOf = (slug: string): string | undefined => languages.get(slug);
  const known: Addresses = {
    articles: new Map(articles.map((reading) => [reading.slug, stateOf(reading, now)])),
    pages: pages.map(({ slug }) => slug),
    aliases: new Set(claims.flatMap(({ aliases }) => aliases.map(({ target }) => aliasKey(target)))),
    sections: site.sections.map(({ id }) => id),
  };
  return [
    ...articles.flatMap(({ links, slug }) => checkLinks(links, routes.article(slug), known)),
    ...pages.flatMap(({ links, slug }) => checkLinks(links, routes.page(slug), known)),
    ...authors.flatMap(({ links, slug }) => checkLinks(links, routes.author(slug), known)),
    ...dossiers.flatMap(({ links, slug }) => checkLinks(links, routes.dossier(slug), known)),
    ...dossiers.flatMap((dossier) => [...checkRelated(dossier.related, undefined, known), ...checkOrder(dossier, articles)]),
    ...letters.flatMap(({ links, slug }) => checkLinks(links, routes.letter(slug), known)),
    ...letters.flatMap(({ related }) => checkRelated(related, undefined, known)),
    ...checkDossierNames([...articles.flatMap((reading) => reading.dossiers), ...plan.dossiers], dossiers),
    ...articles.flatMap(({ related, slug }) => checkRelated(related, slug, known)),
    ...articles.flatMap((reading) => [
      ...checkRelated(here(reading.translations), reading.slug, known),
      ...checkTranslations(reading, site, languageOf),
    ]),
    // From there on, nothing is to send readers on once more.
    ...checkLinks(settings.links, routes.front, { ...known, aliases: new Set() }),
    ...checkAliases(claims, known),
    ...checkRelated(plan.stories, undefined, known),
    ...checkLinks(plan.links, routes.front, known),
  ];
}

interface Readings extends Readonly<Record<'articles' | 'pages' | 'authors' | 'dossiers' | 'letters', readonly Reading[]>> {
  readonly settings: Awaited<ReturnType<typeof checkSettings>>;
  readonly plan: PlanReading;
}

function stateOf({ article }: Reading, now: number): State {
  if (article === undefined) return 'unknown';
  if (goneAt(article, now)) return 'withdrawn';
  return article.draft ? 'draft' : 'public';
}
