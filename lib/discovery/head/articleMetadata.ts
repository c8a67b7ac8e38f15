import type { ArticleSummary } from '../../content/article';
import type { Story } from '../../selection/stories';
import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import { authorsOf } from '../authors';
import { CARD_SIZE } from '../card/cardSize';
import { describeArticle } from '../description';
import { head, openGraphLocale } from './head';
import { headTitle } from './headTitle';
import { isModified, modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { cardAddress } from '../pictures';
import { plainText } from '../plainText';

/** What the head of an article says of it. */
export function articleMetadata(article: Story, paper: Paper) {
  const { slug, noindex, canonical = routes.article(slug), lang } = article;
  const section = paper.site.sections.find(({ id }) => id === article.section);
  const title = plainText(article.headline, lang);
  const description = describeArticle(article);
  return {
    title: headTitle(article.headline, paper.site, '', lang),
    ...(description !== '' && { description }),
    ...head(paper, { canonical, noindex, section, markdown: routes.markdown(slug) }),
    openGraph: {
      ...story(article, paper),
      title,
      ...(description !== '' && { description }),
      url: canonical,
      siteName: plainText(paper.site.name),
      locale: openGraphLocale(lang ?? paper.site.language),
      images: [{ url: cardAddress(paper, article), ...CARD_SIZE, alt: title }],
      ...(section && { section: section.label }),
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

/** The properties of https://ogp.me/#type_article. An author is the address of a page about them. */
function story(article: ArticleSummary, paper: Paper) {
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
