import type { ArticleSummary } from '../../content/article';
import { GENRES } from '../../content/genres';
import { printFrontMatter } from '../../content/yaml/printFrontMatter';
import type { TypesetArticle } from '../../library/library';
import { routes } from '../../addresses/routes';
import { machineDate } from '../../text/dates';
import type { Moment } from '../../text/moment';
import { isoDuration } from '../../recordings/duration';
import { address, type Paper } from '../paper';
import { photoAddress } from '../pictures';
import { printable } from '../plainText';

/**
 * An article as Markdown, for language models and people with tools: the fields that its page shows, under their names in
 * the front matter, and the text as the editor typed it, without the comments that no reader sees and with the whole
 * address of each picture.
 */
export function articleMarkdown(article: TypesetArticle, paper: Paper): string {
  return `${printFrontMatter(publicFields(article, paper), printable)}\n${printable(article.typeset.markdown).trim()}\n`;
}

/**
 * Header fields of that file: which page it repeats (RFC 6596), so that search engines do not list both, and that they are
 * to list neither where they may not list the page.
 */
export function markdownHeaders({ slug, canonical, noindex }: ArticleSummary, paper: Paper): Readonly<Record<string, string>> {
  const page = canonical ?? address(paper, routes.article(slug));
  return { link: `<${page}>; rel="canonical"`, ...((noindex || !paper.indexable) && { 'x-robots-tag': 'noindex' }) };
}

function publicFields(article: ArticleSummary, paper: Paper): Record<string, unknown> {
  const { headline, lang, section, genre, kicker, standfirst, byline, translators, editors, agency, dateline, topics, image, sponsor } =
    article;
  const at = (moment: Moment): string => machineDate(moment, paper.site.timeZone);
  return {
    headline,
    url: article.canonical ?? address(paper, routes.article(article.slug)),
    publisher: paper.site.name,
    lang,
    section,
    genre: genre && GENRES[genre].label.toLowerCase(),
    publishedAt: at(article.publishedAt),
    updatedAt: article.updatedAt && at(article.updatedAt),
    expiresAt: article.expiresAt && at(article.expiresAt),
    sponsor,
    kicker,
    standfirst,
    byline,
    translators,
    editors,
    agency,
    dateline,
    topics,
    image: image && { ...image, src: photoAddress(paper, article) },
    audio: recording(article.audio, article, paper),
    video: recording(article.video, article, paper),
    corrections: article.corrections.map((correction) => ({ at: at(correction.at), text: correction.text })),
    replies: article.replies.map((reply) => ({ at: at(reply.at), by: reply.by, text: reply.text })),
    live: article.live && { start: at(article.live.start), end: at(article.live.end) },
  };
}

function recording(named: ArticleSummary['audio'], { slug }: ArticleSummary, paper: Paper): Record<string, unknown> | undefined {
  if (!named) return undefined;
  const { src, duration } = named;
  return { src: address(paper, routes.media(slug, src)), ...(duration !== undefined && { duration: isoDuration(duration) }) };
}
