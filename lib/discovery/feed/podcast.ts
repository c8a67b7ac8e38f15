import { createHash } from 'node:crypto';
import { routes } from '../../addresses/routes';
import type { Podcast } from '../../content/schema/settings/podcastFields';
import { categoryPath } from '../../recordings/podcastCategories';
import type { Episode } from '../../selection/recordings/episodes';
import { joinNames } from '../../text/names';
import { authorsOf } from '../authors';
import { describeArticle } from '../description';
import { modifiedMs } from '../instants';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';
import { element, escapeXml, plainOrHtml, textElement, xmlDocument, type Xml } from '../xml';
import { rfc822 } from './rfc822';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
} as const;

/** What a podcast is called: as its section of the paper, unless it has a title of its own. */
export function podcastTitle({ title, section }: Podcast, { site }: Pick<Paper, 'site'>): string {
  const { label = section } = site.sections.find(({ id }) => id === section) ?? {};
  return plainText(title ?? `${site.name} — ${label}`);
}

/**
 * The sounds of a section as a podcast: RSS 2.0 with the tags that Apple requires (podcasters.apple.com/support/823-podcast-requirements)
 * and those of Podcasting 2.0 that tell a show from its copies (podcasting2.org/podcast-namespace).
 */
export function podcastFeed(podcast: Podcast, episodes: readonly Episode[], paper: Paper): string {
  const { site } = paper;
  const { section, description, image, category, explicit, author = site.publisher.name, email } = podcast;
  const [title, feed, cover] = [podcastTitle(podcast, paper), address(paper, routes.sectionPodcast(section)), address(paper, image)];
  const changed = episodes.length === 0 ? undefined : Math.max(...episodes.map(({ article }) => modifiedMs(article)));
  const owner = [textElement('itunes:name', plainText(author)), ...(email === undefined ? [] : [textElement('itunes:email', email)])];
  const children = [
    textElement('title', plainOrHtml(title)),
    textElement('link', address(paper, routes.section(section))),
    textElement('description', plainOrHtml(plainText(description))),
    textElement('language', site.language),
    ...(changed === undefined ? [] : [textElement('lastBuildDate', rfc822(changed, site.timeZone))]),
    element('atom:link', [], { rel: 'self', href: feed, type: 'application/rss+xml' }),
    textElement('itunes:author', plainText(author)),
    element('itunes:owner', owner),
    element('itunes:image', [], { href: cover }),
    categoryElement(categoryPath(category)),
    textElement('itunes:explicit', String(explicit)),
    textElement('itunes:type', 'episodic'),
    textElement('podcast:guid', podcastGuid(feed)),
    textElement('podcast:locked', 'yes', email === undefined ? {} : { owner: email }),
    ...episodes.map((episode) => item(episode, paper)),
  ];
  return xmlDocument(element('rss', [element('channel', children)], { version: '2.0', ...NAMESPACES }));
}

/** RSS's own `author` wants an e-mail address, which a byline is not. */
function item({ article, sound }: Episode, paper: Paper): Xml {
  const url = address(paper, routes.article(article.slug));
  const about = describeArticle(article) || plainText(article.headline, article.lang);
  const notes = [textElement('p', about), element('p', [textElement('a', url, { href: url })])].join('\n');
  return element('item', [
    textElement('title', plainOrHtml(plainText(article.headline, article.lang))),
    textElement('link', url),
    textElement('guid', url, { isPermaLink: 'true' }),
    textElement('pubDate', rfc822(article.publishedAt.epochMs, paper.site.timeZone)),
    textElement('dc:creator', joinNames(authorsOf(article, paper.site).map(({ name }) => name))),
    textElement('description', escapeXml(about)),
    textElement('content:encoded', notes),
    element('enclosure', [], { url: address(paper, sound.path), length: String(sound.bytes), type: sound.type }),
    ...(sound.seconds === undefined ? [] : [textElement('itunes:duration', String(sound.seconds))]),
    ...transcript(sound, url, paper),
  ]);
}

/** Subtitles where there are some; else the page, which shows what is said. */
function transcript({ subtitles, transcript: said }: Episode['sound'], url: string, paper: Paper): Xml[] {
  if (subtitles !== undefined) return [element('podcast:transcript', [], { url: address(paper, subtitles), type: 'text/vtt' })];
  return said === undefined ? [] : [element('podcast:transcript', [], { url, type: 'text/html' })];
}

function categoryElement([name = '', ...below]: readonly string[]): Xml {
  return element('itunes:category', below.length === 0 ? [] : [categoryElement(below)], { text: name });
}

/** The namespace of such names, in bytes (podcasting2.org/docs/podcast-namespace/tags/guid: « ead4c236-bf58-58c6-a2c6-a6b28d128cb6 »). */
const NAMESPACE = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex');

/** The name of a show wherever it is copied to: UUIDv5 (RFC 9562, 5.5) of its feed's address without scheme and slashes at its end. */
export function podcastGuid(feed: string): string {
  const name = feed.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
  const digest = createHash('sha1').update(NAMESPACE).update(name).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
