import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import { authorsOf, type Author } from '../authors';
import { describeArticle } from '../description';
import { ICON } from '../head/head';
import { isModified, modifiedMs } from '../instants';
import { listed, type JsonLdValue } from '../jsonLd/jsonLd';
import { address, type Paper } from '../paper';
import { photoAddress } from '../pictures';
import { plainText, printable } from '../plainText';
import type { Channel } from './channel';
import type { FullStory } from './fullText';
import { tagsOf } from './tags';

/** JSON Feed 1.1 with full text (jsonfeed.org/version/1.1). */
export function jsonFeed(channel: Channel, stories: readonly FullStory[], paper: Paper): string {
  const { hub, site } = paper;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: address(paper, channel.path),
    feed_url: address(paper, channel.feed),
    description: channel.description,
    language: site.language,
    icon: address(paper, ICON.url),
    favicon: address(paper, '/icon-192.png'),
    authors: [{ name: plainText(site.publisher.name), url: address(paper, routes.front) }],
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    items: stories.map((story) => item(story, paper)),
  };
  return JSON.stringify(feed, (_property, value: unknown) => (typeof value === 'string' ? printable(value) : value));
}

function item(story: FullStory, paper: Paper): JsonLdValue {
  const { timeZone } = paper.site;
  const url = address(paper, routes.article(story.slug));
  return {
    id: url,
    url,
    title: plainText(story.headline, story.lang),
    summary: describeArticle(story) || undefined,
    content_html: story.fullText,
    // Nothing can be said of it here; with the text, it stands with its credit.
    image: story.image?.generated ? undefined : photoAddress(paper, story),
    date_published: isoWithOffset(story.publishedAt.epochMs, timeZone),
    date_modified: isModified(story) ? isoWithOffset(modifiedMs(story), timeZone) : undefined,
    authors: authorsOf(story, paper.site).map((author) => authorOf(author, paper)),
    tags: listed(tagsOf(story)),
    language: story.lang ?? paper.site.language,
  };
}

function authorOf({ name, path }: Author, paper: Paper): JsonLdValue {
  return { name, url: path && address(paper, path) };
}
