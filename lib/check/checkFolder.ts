import { goneAt } from '../content/article';
import type { Site } from '../content/site';
import { checkMentions } from './between/checkMentions';
import { checkAliases } from './checkAliases';
import { checkDossierNames, checkOrder } from './checkDossiers';
import { checkSettings, checkTextFile, type Reading } from './checkFile';
import { checkFrontPlan, type PlanReading } from './checkFrontPlan';
import { checkGone } from './checkGone';
import { checkLinks, checkRelated, type Addresses, type State } from './checkLinks';
import { checkNames, hiddenFolders, unreadTexts } from './checkNames';
import { contentFiles, type Unreadable } from '../content/contentFiles';
import { aliasKey } from '../addresses/canonical';
import { routes } from '../addresses/routes';
import { CONTENT_FOLDERS, FOLDERS, SITE_FILE, TEXT_KINDS, type TextKind } from '../content/kinds';
import type { Authors } from './checkAuthors';
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
  const readAll = async (kind: TextKind, authors: Authors = new Map()): Promise<Reading[]> => {
    const readings: Reading[] = [];
    for (const entry of await contentFiles(folder, FOLDERS[kind], tell))
      readings.push(await checkTextFile[kind](folder, entry, site.value, now, authors));
    return readings;
  };
  const author = await readAll('author');
  const texts = {
    author,
    article: await readAll('article', new Map(author.map(({ slug, author: fields }) => [slug, fields?.name ?? slug]))),
    page: await readAll('page'),
    dossier: await readAll('dossier'),
    letter: await readAll('letter'),
  };
  const settings = await checkSettings(folder, SITE_FILE, site.value);
  const plan = await checkFrontPlan(folder, site.value, now);
  const problems = [
    ...unreadable,
    ...TEXT_KINDS.flatMap((kind) => [...texts[kind].flatMap((reading) => reading.problems), ...checkNames(texts[kind])]),
    ...hiddenFolders(texts.article, texts.page),
    ...(await Promise.all(CONTENT_FOLDERS.map((under) => unreadTexts(folder, under)))).flat(),
    ...settings.problems,
    ...plan.problems,
    ...checkTogether({ texts, settings, plan }, site.value, now),
    ...(await checkGone(folder, commit, { site: site.value, now, articles: texts.article, settings })),
  ];
  return problems.sort(byPlace);
}

/** What no file can say of itself: whether its links, related articles and old addresses agree with the others. */
function checkTogether({ texts, settings, plan }: Readings, site: Site, now: number): Problem[] {
  const { article: articles, page: pages, dossier: dossiers } = texts;
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
    ...TEXT_KINDS.flatMap((kind) => texts[kind].flatMap((reading) => checkMentions(kind, reading, { known, site, languageOf }))),
    ...dossiers.flatMap((dossier) => checkOrder(dossier, articles)),
    ...checkDossierNames([...articles.flatMap((reading) => reading.dossiers), ...plan.dossiers], dossiers),
    // From there on, nothing is to send readers on once more.
    ...checkLinks(settings.links, routes.front, { ...known, aliases: new Set() }),
    ...checkAliases(claims, known),
    ...checkRelated(plan.stories, undefined, known),
    ...checkLinks(plan.links, routes.front, known),
  ];
}

interface Readings {
  readonly texts: Readonly<Record<TextKind, readonly Reading[]>>;
  readonly settings: Awaited<ReturnType<typeof checkSettings>>;
  readonly plan: PlanReading;
}

function stateOf({ article }: Reading, now: number): State {
  if (article === undefined) return 'unknown';
  if (goneAt(article, now)) return 'withdrawn';
  return article.draft ? 'draft' : 'public';
}
