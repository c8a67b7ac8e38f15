import type { ArticleSummary } from '../../content/article';
import { routes } from '../../addresses/routes';
import { authorsOf } from '../authors';
import { tagsOf } from './tags';
import { describeArticle } from '../description';
import { modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { photoAddress } from '../pictures';
import { plainText } from '../plainText';
import { joinNames, pictureCredit } from '../../text/names';
import { rfc822 } from './rfc822';
import { element, escapeXml, plainOrHtml, textElement, xmlDocument, type Xml } from '../xml';
import type { Channel } from './channel';
import type { FullStory } from './fullText';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const;

/**
 * RSS 2.0 with full text, after the RSS Advisory Board's Best Practices Profile (rssboard.org/rss-profile). Depends on
 * nothing but its arguments, so an unchanged paper has an unchanged feed.
 */
export function rssFeed(channel: Channel, stories: readonly FullStory[], paper: Paper): string {
  const changed = stories.length === 0 ? undefined : Math.max(...stories.map(modifiedMs));
  return rssDocument(
    channel,
    stories.map((story) => item(story, paper)),
    changed,
    paper,
  );
}

/** A feed of these items, of which the last changed at `changed`, in epoch milliseconds. */
export function rssDocument(
  channel: Omit<Channel, 'front'>,
  items: readonly Xml[],
  changed: number | undefined,
  { hub, site, siteUrl }: Paper,
): string {
  const children = [
    textElement('title', plainOrHtml(channel.title)),
    textElement('link', address({ siteUrl }, channel.path)),
    textElement('description', plainOrHtml(channel.description)),
    textElement('language', site.language),
    ...(changed === undefined ? [] : [textElement('lastBuildDate', rfc822(changed, site.timeZone))]),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    atomLink('self', address({ siteUrl }, channel.feed), { type: 'application/rss+xml' }),
    ...(hub === undefined ? [] : [atomLink('hub', hub)]),
    ...items,
  ];
  return xmlDocument(element('rss', [element('channel', children)], { version: '2.0', ...NAMESPACES }));
}

/**
 * RSS's own `author` wants an e-mail address, which a byline is not: `dc:creator` names people. All in one, since feedparser and
 * newsboat show the last of several. `description` is HTML (rssboard.org/rss-specification).
 */
function item(story: FullStory, paper: Paper): Xml {
  const url = address(paper, routes.article(story.slug));
  const section = paper.site.sections.find(({ id }) => id === story.section);
  return element('item', [
    textElement('title', plainOrHtml(plainText(story.headline, story.lang))),
    textElement('link', url),
    textElement('guid', url, { isPermaLink: 'true' }),
    textElement('pubDate', rfc822(story.publishedAt.epochMs, paper.site.timeZone)),
    textElement('dc:creator', joinNames(authorsOf(story, paper.site).map(({ name }) => name))),
    ...(story.lang === undefined ? [] : [textElement('dc:language', story.lang)]),
    ...(section ? [textElement('category', section.label)] : []),
    ...tagsOf(story).map((tag) => textElement('category', tag)),
    // The profile wants the summary before the full text.
    textElement('description', escapeXml(describeArticle(story))),
    textElement('content:encoded', story.fullText),
    ...photo(story, paper),
  ]);
}

/** Media RSS (rssboard.org/media-rss): no length in bytes is asked for, as `enclosure` does. */
function photo(story: ArticleSummary, paper: Paper): Xml[] {
  const url = photoAddress(paper, story);
  if (url === undefined || story.image === undefined) return [];
  const { alt, caption } = story.image;
  const told = [
    textElement('media:description', plainText(caption ?? alt, story.lang), { type: 'plain' }),
    textElement('media:credit', plainText(pictureCredit(story.image))),
  ];
  return [element('media:content', told, { url, medium: 'image' })];
}

function atomLink(rel: string, href: string, attributes: Readonly<Record<string, string>> = {}): Xml {
  return element('atom:link', [], { rel, href, ...attributes });
}
