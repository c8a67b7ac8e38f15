import { DOMParser, type Element } from '@xmldom/xmldom';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'https://podcastindex.org/namespace/1.0': 'podcast',
};
/** What Apple requires of a show (podcasters.apple.com/support/823-podcast-requirements), and Podcasting 2.0 of its feed. */
const OF_A_SHOW = [
  'itunes:author',
  'itunes:owner',
  'itunes:image',
  'itunes:category',
  'itunes:explicit',
  'itunes:type',
  'podcast:guid',
  'podcast:locked',
];
const ONCE_IN_CHANNEL = ['title', 'link', 'description', 'language', 'lastBuildDate', 'docs', ...OF_A_SHOW];
const ONCE_IN_ITEM = [
  'title',
  'link',
  'guid',
  'pubDate',
  'description',
  'content:encoded',
  'media:content',
  'enclosure',
  'dc:creator',
  'dc:language',
  'itunes:duration',
  'podcast:transcript',
];
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

/**
 * What a feed does against RSS 2.0 (rssboard.org/rss-specification) or the Best Practices Profile
 * (rssboard.org/rss-profile). Stricter than both: names that are not listed here are errors.
 */
export function feedErrors(xml: string, feedUrl: string): string[] {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) });
  const rss = parser.parseFromString(xml, 'text/xml').documentElement;
  if (rss?.localName !== 'rss' || rss.getAttribute('version') !== '2.0') return [...faults, 'not RSS 2.0'];
  const channels = childrenOf(rss);
  const [channel] = channels;
  if (channels.length !== 1 || channel?.localName !== 'channel') return [...faults, 'not one channel'];
  return [...faults, ...characterErrors(xml), ...channelErrors(channel, feedUrl)];
}

/** « Character data »: hexadecimal references are what every reader decodes once. */
function characterErrors(xml: string): string[] {
  const named = xml.match(/&(?:amp|lt|gt|quot|apos);/g) ?? [];
  return named.length > 0 ? [`named references: ${named.length}`] : [];
}

function channelErrors(channel: Element, feedUrl: string): string[] {
  const self = childrenOf(channel, 'atom:link').filter((link) => link.getAttribute('rel') === 'self');
  const items = childrenOf(channel, 'item');
  const isShow = childrenOf(channel).some((child) => nameOf(child).startsWith('itunes:'));
  const guids = items.map((item) => textOf(item, 'guid'));
  return [
    ...countErrors(
      channel,
      ONCE_IN_CHANNEL,
      ['title', 'link', 'description', 'language', ...(isShow ? OF_A_SHOW : [])],
      ['atom:link', 'item'],
    ),
    ...(isShow ? items.flatMap((item) => (childrenOf(item, 'enclosure').length === 1 ? [] : ['an episode without its sound'])) : []),
    ...items.flatMap((item) => childrenOf(item, 'enclosure')).flatMap(enclosureErrors),
    ...(self.length === 1 && self[0]?.getAttribute('href') === feedUrl ? [] : ['no atom:link rel=self to the feed']),
    ...(self[0]?.getAttribute('type') === 'application/rss+xml' ? [] : ['atom:link rel=self has no type']),
    ...dateErrors(channel, 'lastBuildDate'),
    ...addressErrors(textOf(channel, 'link'), 'link'),
    ...(new Set(guids).size === guids.length ? [] : ['two items share a guid']),
    ...items.flatMap((item, index) => itemErrors(item).map((error) => `item ${index}: ${error}`)),
  ];
}

function enclosureErrors(enclosure: Element): string[] {
  const [url = '', length = '', type = ''] = ['url', 'length', 'type'].map((name) => enclosure.getAttribute(name) ?? '');
  return [
    ...addressErrors(url, 'enclosure'),
    ...(/^\d+$/.test(length) ? [] : [`enclosure has no length: ${length}`]),
    ...(/^(?:audio|video)\/[\w-]+$/.test(type) ? [] : [`enclosure has no type: ${type}`]),
  ];
}

function itemErrors(item: Element): string[] {
  const names = childrenOf(item).map(nameOf);
  const relative = textOf(item, 'content:encoded').match(/<[^<>]*\s(?:href|src)="(?![a-z]+:)[^"]*"/g) ?? [];
  return [
    ...countErrors(item, ONCE_IN_ITEM, ['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded', 'dc:creator'], ['category']),
    ...dateErrors(item, 'pubDate'),
    ...addressErrors(textOf(item, 'link'), 'link'),
    ...(textOf(item, 'guid') === textOf(item, 'link') ? [] : ['guid is not the permanent link']),
    ...(childrenOf(item, 'guid')[0]?.getAttribute('isPermaLink') === 'true' ? [] : ['guid does not say that it is a permalink']),
    ...(names.indexOf('description') < names.indexOf('content:encoded') ? [] : ['full text before the summary']),
    ...relative.map((tag) => `relative address in ${tag}`),
    ...childrenOf(item, 'category').flatMap((category) => (category.textContent === '' ? ['empty category'] : [])),
  ];
}

function countErrors(parent: Element, once: readonly string[], required: readonly string[], many: readonly string[]): string[] {
  const names = childrenOf(parent).map(nameOf);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `no ${name}`),
    ...once.filter((name) => names.indexOf(name) !== names.lastIndexOf(name)).map((name) => `more than one ${name}`),
    ...names.filter((name) => !once.includes(name) && !many.includes(name)).map((name) => `unknown ${name}`),
  ];
}

function dateErrors(parent: Element, name: string): string[] {
  const dates = childrenOf(parent, name).map((element) => element.textContent ?? '');
  return dates.filter((date) => !RFC_822.test(date) || Number.isNaN(Date.parse(date))).map((date) => `${name} is no RFC 822 date: ${date}`);
}

function addressErrors(text: string, name: string): string[] {
  return /^https?:\/\//.test(text) && URL.canParse(text) ? [] : [`${name} is no absolute address: ${text}`];
}

function textOf(parent: Element, name: string): string {
  return childrenOf(parent, name)[0]?.textContent ?? '';
}

function childrenOf(parent: Element, name?: string): Element[] {
  const all = [...parent.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
  return name === undefined ? all : all.filter((element) => nameOf(element) === name);
}

/** The name with the usual prefix of its namespace, whatever prefix the feed gave it. */
function nameOf({ namespaceURI, localName, tagName }: Element): string {
  if (namespaceURI === null || namespaceURI === '') return tagName;
  return `${NAMESPACES[namespaceURI] ?? namespaceURI}:${localName ?? ''}`;
}
