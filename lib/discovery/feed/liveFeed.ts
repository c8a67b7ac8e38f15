import { routes } from '../../addresses/routes';
import type { TypesetArticle } from '../../library/library';
import { shorten } from '../../markdown/excerpt';
import { joinNames } from '../../text/names';
import { words } from '../../text/words';
import { authorsOf } from '../authors';
import { describeArticle } from '../description';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';
import { escapeXml, plainOrHtml, textElement, element, type Xml } from '../xml';
import { FEED_LENGTH } from './channel';
import { rfc822 } from './rfc822';
import { rssDocument } from './rss';

/** The feed of one live coverage, an item an entry; `undefined` for an article that is none. */
export function liveFeed(article: TypesetArticle, paper: Paper): string | undefined {
  const { slug, headline, live, lang, typeset } = article;
  if (!live) return undefined;
  const entries = (typeset.entries ?? []).slice(0, FEED_LENGTH);
  const channel = {
    title: plainText(words.liveFeed(headline), lang),
    description: describeArticle(article) || plainText(headline, lang),
    path: routes.article(slug),
    feed: routes.articleFeed(slug),
  };
  const texts = textsById(typeset.feedHtml);
  const items = entries.map((entry) => item(entry, texts.get(entry.id) ?? '', article, paper));
  return rssDocument(channel, items, entries[0]?.epochMs, paper);
}

type Entry = NonNullable<TypesetArticle['typeset']['entries']>[number];

const ENTRY = /^<h2 id="([^"]*)"/;

/** The HTML below the heading of each entry, by its id. What stands behind the last one's is the notes of all. */
function textsById(html: string): ReadonlyMap<string, string> {
  const parts = html.split(/(?=<h2 id=")|(?=<section [^>]*class="notes")/);
  return new Map(parts.map((part) => [ENTRY.exec(part)?.[1] ?? '', part.replace(/^<h2 .*?<\/h2>/s, '').trim()]));
}

function item({ id, epochMs, title, text }: Entry, html: string, article: TypesetArticle, paper: Paper): Xml {
  const { slug, headline, lang } = article;
  const url = `${address(paper, routes.article(slug))}#${id}`;
  return element('item', [
    textElement('title', plainOrHtml(plainText(title === '' ? headline : title, lang))),
    textElement('link', url),
    textElement('guid', url, { isPermaLink: 'true' }),
    textElement('pubDate', rfc822(epochMs, paper.site.timeZone)),
    textElement('dc:creator', joinNames(authorsOf(article, paper.site).map(({ name }) => name))),
    ...(lang === undefined ? [] : [textElement('dc:language', lang)]),
    textElement('description', escapeXml(shorten(text))),
    textElement('content:encoded', html),
  ]);
}
