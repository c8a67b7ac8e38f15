import type { ArticleSummary } from '../../content/article';
import type { TypesetArticle } from '../../library/library';
import type { DossierFields } from '../../content/dossier';
import { GENRES } from '../../content/genres';
import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import { words } from '../../text/words';
import { creditLine } from '../../text/names';
import type { Translation } from '../../selection/translations';
import { readingMinutes } from '../../markdown/readingTime';
import type { Recordings } from '../../selection/recordings/recordings';
import { authorsOf, type Author } from '../authors';
import { describeArticle } from '../description';
import { modifiedMs } from '../instants';
import { dossierSeries } from './jsonLdDossier';
import { listed, type JsonLdNode, type JsonLdValue } from './jsonLd';
import { liveBlog } from './jsonLdLive';
import { newsType } from './newsTypes';
import { recordingNodes } from './jsonLdRecording';
import { imageObject } from './jsonLdPicture';
import { breadcrumb, publisher, publisherId, websiteId } from './jsonLdPaper';
import { address, type Paper } from '../paper';
import { cardAddress, shapeAddresses } from '../pictures';
import { plainText } from '../plainText';

/** What stands beside an article's own file: the dossier it is part of, its sound and film, the same in other languages. */
interface Beside {
  readonly dossier?: DossierFields | undefined;
  readonly recordings?: Recordings;
  readonly translations?: readonly Translation[];
}

/**
 * Everything the front matter says, in schema.org's words (https://schema.org/NewsArticle), and every property that
 * Google documents (developers.google.com/search/docs/appearance/structured-data/article).
 */
export function newsArticle(
  article: TypesetArticle,
  paper: Paper,
  { dossier, recordings = {}, translations = [] }: Beside = {},
): JsonLdNode {
  const { site } = paper;
  const own = address(paper, routes.article(article.slug));
  const website = { '@id': websiteId(paper) };
  // Of licensed copy, the address that the head calls canonical.
  const url = article.canonical ?? own;
  return {
    '@type': article.live ? 'LiveBlogPosting' : newsType(article),
    '@id': `${own}#article`,
    url,
    mainEntityOfPage: url,
    headline: plainText(article.headline, article.lang),
    alternativeHeadline: maybe(article.kicker, article.lang),
    description: describeArticle(article) || undefined,
    image: pictures(article, paper),
    ...recordingNodes(article, recordings, paper),
    ...dates(article, site.timeZone),
    ...people(article, paper),
    ...place(article),
    publisher: publisher(paper),
    articleSection: maybe(site.sections.find(({ id }) => id === article.section)?.label),
    genre: maybe(article.genre && GENRES[article.genre].label),
    keywords: listed(article.topics.map((topic) => plainText(topic))),
    ...(article.live ? liveBlog(article, paper) : length(article)),
    inLanguage: article.lang ?? site.language,
    workTranslation: inOtherLanguages(translations, 'translation', paper),
    translationOfWork: inOtherLanguages(translations, 'original', paper),
    sponsor: article.sponsor && { ...named('Organization', article.sponsor.name), url: article.sponsor.url },
    isAccessibleForFree: true,
    isPartOf: dossier ? [website, dossierSeries(dossier, paper)] : website,
    hasPart: listed(article.replies.map((reply) => replyNode(reply, site.timeZone))),
    correction: listed(article.corrections.map((correction) => correctionComment(correction, site.timeZone))),
  };
}

/** The way to an article: the front page, its section, itself. */
export function articleBreadcrumb({ slug, section, headline, lang }: ArticleSummary, paper: Paper): JsonLdNode {
  const label = paper.site.sections.find(({ id }) => id === section)?.label ?? section;
  return breadcrumb(paper, [
    { label, path: routes.section(section) },
    { label: headline, path: routes.article(slug), lang },
  ]);
}

function dates(article: ArticleSummary, timeZone: string): JsonLdNode {
  return {
    datePublished: isoWithOffset(article.publishedAt.epochMs, timeZone),
    dateModified: isoWithOffset(modifiedMs(article), timeZone),
    expires: article.expiresAt && isoWithOffset(article.expiresAt.epochMs, timeZone),
  };
}

function people(article: ArticleSummary, paper: Paper): JsonLdNode {
  const credits = creditLine(article);
  return {
    author: authorsOf(article, paper.site).map((author) => authorNode(author, article, paper)),
    translator: listed(article.translators.map((name) => named('Person', name))),
    editor: listed(article.editors.map((name) => named('Person', name))),
    sourceOrganization: article.agency === undefined ? undefined : named('Organization', article.agency),
    // Printed between brackets under the story; here it stands alone.
    creditText: maybe(credits?.replace(/^\((.*)\)$/s, '$1') ?? article.agency),
  };
}

function authorNode({ kind, name, path }: Author, { agency }: ArticleSummary, paper: Paper): JsonLdNode {
  if (kind === 'person') return { ...named('Person', name), url: path && address(paper, path) };
  if (agency !== undefined) return named('Organization', name);
  return { ...named('NewsMediaOrganization', name), '@id': publisherId(paper), url: address(paper, routes.front) };
}

/** `dateline` is a property of news alone, which a live coverage is not in schema.org's order of types. */
function place({ dateline, live }: ArticleSummary): JsonLdNode {
  if (dateline === undefined) return {};
  return { ...(!live && { dateline: plainText(dateline) }), locationCreated: named('Place', dateline) };
}

function length({ typeset: { words } }: TypesetArticle): JsonLdNode {
  return { wordCount: words, timeRequired: `PT${readingMinutes(words)}M` };
}

/** The photo in three shapes, its caption and credit told once, that a machine made it of each; without a photo, the social card. */
function pictures(article: TypesetArticle, paper: Paper): JsonLdValue[] {
  const [first, ...others] = shapeAddresses(paper, article);
  if (first === undefined || article.image === undefined) return [cardAddress(paper, article)];
  const { image, lang } = article;
  const told = (url: string): JsonLdNode => imageObject(url, image, lang);
  return [told(first), ...(image.generated ? others.map(told) : others)];
}

function correctionComment({ at, text }: ArticleSummary['corrections'][number], timeZone: string): JsonLdNode {
  return { '@type': 'CorrectionComment', datePublished: isoWithOffset(at.epochMs, timeZone), text: plainText(text) };
}

/** A reply is the work of whoever it names, and part of what is published here. */
function replyNode({ at, by, text }: ArticleSummary['replies'][number], timeZone: string): JsonLdNode {
  return {
    '@type': 'CreativeWork',
    name: words.replies,
    creditText: plainText(by),
    datePublished: isoWithOffset(at.epochMs, timeZone),
    text: plainText(text),
  };
}

function inOtherLanguages(translations: readonly Translation[], is: Translation['is'], paper: Paper): JsonLdValue {
  const works = translations.filter((each) => each.is === is);
  return listed(works.map(({ lang, href }) => ({ '@type': 'CreativeWork', url: address(paper, href), inLanguage: lang })));
}

function named(type: string, name: string): JsonLdNode {
  return { '@type': type, name: plainText(name) };
}

function maybe(text: string | undefined, lang?: string): JsonLdValue {
  return text === undefined ? undefined : plainText(text, lang);
}
