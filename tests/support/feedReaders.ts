import { Readable } from 'node:stream';
import { textContent } from 'domutils';
import FeedParser from 'feedparser';
import { parseDocument } from 'htmlparser2';
import Parser from 'rss-parser';

/** An item as a feed reader shows it. */
export interface ReadItem {
  readonly title: string | null | undefined;
  readonly link: string | null | undefined;
  readonly guid: string | null | undefined;
  /** ISO 8601, UTC. */
  readonly date: string | null | undefined;
  readonly categories: readonly string[] | undefined;
  /** The full text. */
  readonly full: string | null | undefined;
}

/** As the package rss-parser reads a feed. */
export async function readWithRssParser(xml: string): Promise<ReadItem[]> {
  const reader = new Parser<object, { full: string }>({ customFields: { item: [['content:encoded', 'full']] } });
  const { items } = await reader.parseString(xml);
  return items.map(({ title, link, guid, isoDate: date, categories, full }) => ({ title, link, guid, date, categories, full }));
}

/** As the package feedparser reads it, which shares no code with the other above sax. */
export async function readWithFeedParser(xml: string): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of Readable.from([xml]).pipe(new FeedParser({}))) items.push(shown(item));
  return items;
}

function shown({ title, link, guid, pubdate, categories, description }: FeedParser.Item): ReadItem {
  return { title, link, guid, date: pubdate?.toISOString(), categories, full: description };
}

/** A line as readers show it that take it for HTML. */
export function shownAsHtml(line: string | null | undefined): string {
  return textContent(parseDocument(line ?? ''));
}
