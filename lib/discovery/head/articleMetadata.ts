import type { Recordings } from '../../selection/recordings/recordings';
import type { Story } from '../../selection/stories';
import type { Translation } from '../../selection/translations';
import { routes } from '../../addresses/routes';
import { picturePath } from '../../addresses/pictureAddress';
import { shapeSize } from '../../pictures/shapeSize';
import { isoWithOffset } from '../../text/dates';
import { words } from '../../text/words';
import { authorsOf } from '../authors';
import { CARD_SIZE } from '../card/cardSize';
import { describeArticle } from '../description';
import { head, openGraphLocale } from './head';
import { headTitle } from './headTitle';
import { isModified, modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { cardAddress } from '../pictures';
import { plainText } from '../plainText';

/** What stands beside an article's own file: its authors on the fediverse, its sound and film, the same in other languages. */
interface Beside {
  readonly creators?: readonly string[];
  readonly recordings?: Recordings;
  readonly translations?: readonly Translation[];
}

/** What the head of an article says of it. */
export function articleMetadata(article: Story, paper: Paper, { creators = [], recordings = {}, translations = [] }: Beside = {}) {
  const { slug, noindex, canonical = routes.article(slug), lang, expiresAt } = article;
  const section = paper.site.sections.find(({ id }) => id === article.section);
  const title = plainText(article.headline, lang);
  const description = describeArticle(article);
  return {
    title: headTitle(article.headline, paper.site, '', lang),
    ...(description !== '' && { description }),
    ...head(paper, {
      canonical,
      noindex,
      until: expiresAt && isoWithOffset(expiresAt.epochMs, paper.site.timeZone),
      section,
      liveFeed: liveFeed(article),
      markdown: routes.markdown(slug),
      languages: languages(article, translations, paper),
      creators,
    }),
    openGraph: {
      ...story(article, paper),
      title,
      ...(description !== '' && { description }),
      url: canonical,
      siteName: plainText(paper.site.name),
      locale: openGraphLocale(lang ?? paper.site.language),
      images: [image(article, paper) ?? { url: cardAddress(paper, article), ...CARD_SIZE, alt: title }],
      ...(section && { section: section.label }),
      ...played(recordings, paper),
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

function liveFeed({ slug, headline, live, lang }: Story) {
  return live && { url: routes.articleFeed(slug), title: plainText(words.liveFeed(headline), lang) };
}

/** What networks may play by themselves (https://ogp.me/#structured). */
function played({ sound, film }: Recordings, paper: Paper) {
  const { width, height } = film?.poster ?? {};
  return {
    ...(sound && { audio: [{ url: address(paper, sound.path), type: sound.type }] }),
    ...(film && { videos: [{ url: address(paper, film.path), type: film.type, ...(width !== undefined && { width, height }) }] }),
  };
}

/**
 * The addresses of all languages that search engines may list, its own with them, as each of them says it
 * (developers.google.com/search/docs/specialty/international/localized-versions); nothing where there is only one. Readers of none of these are
 * sent to the paper's own language.
 */
function languages({ slug, lang, canonical, noindex }: Story, translations: readonly Translation[], paper: Paper) {
  const others = translations.filter(({ isUnlisted }) => !isUnlisted);
  if (others.length === 0 || canonical !== undefined || noindex) return undefined;
  const own = { lang: lang ?? paper.site.language, href: routes.article(slug) };
  const all = [own, ...others].sort((a, b) => (a.lang < b.lang ? -1 : 1));
  const fallback = all.find((each) => each.lang === paper.site.language) ?? own;
  return Object.fromEntries([...all, { lang: 'x-default', href: fallback.href }].map((each) => [each.lang, address(paper, each.href)]));
}

/** In pixels: what Facebook and X show large; a smaller photo would be shown as a stamp, or not at all. */
const LEAST_WIDTH = 600;

/** The photo, when there is one that is large enough and that no machine made, of which networks could not tell, in the shape that most networks show and under an address that goes with its bytes. */
function image({ slug, image: photo, lang, typeset }: Story, paper: Paper) {
  const media = photo && typeset?.pictures[photo.src];
  const size = media && shapeSize('16x9', media);
  if (!size || size.width < LEAST_WIDTH || photo.generated) return undefined;
  const url = address(paper, picturePath({ slug, file: media.name, rendition: '16x9', version: media.version }));
  return { url, ...size, alt: plainText(photo.alt, lang) };
}

/** The properties of https://ogp.me/#type_article. An author is the address of a page about them. */
function story(article: Story, paper: Paper) {
  const { timeZone } = paper.site;
  const profiles = authorsOf(article, paper.site).flatMap(({ path }) => (path === undefined ? [] : [address(paper, path)]));
  return {
    type: 'article' as const,
    publishedTime: isoWithOffset(article.publishedAt.epochMs, timeZone),
    ...(isModified(article) && { modifiedTime: isoWithOffset(modifiedMs(article), timeZone) }),
    ...(profiles.length > 0 && { authors: profiles }),
    ...(article.topics.length > 0 && { tags: article.topics.map((topic) => plainText(topic)) }),
  };
}
