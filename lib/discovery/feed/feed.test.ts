import { describe, expect, test, vi } from 'vitest';
import { feedErrors } from '@/tests/support/feedProfile';
import { readWithFeedParser, readWithRssParser } from '@/tests/support/feedReaders';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { xmlErrors } from '@/tests/support/xmllint';
import { plainText } from '../plainText';
import { FEED_LENGTH, newestStories, paperChannel, sectionChannel } from './channel';
import { withFullTexts } from './fullText';
import { jsonFeed } from './jsonFeed';
import { rssFeed } from './rss';

// xmllint starts anew for every document, which takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const body = `Un [lien](/don), une ![image](photo.jpg "l'été") et une note[^1] & « href="x" ».

[^1]: La note.`;
const typed = [
  article(
    { byline: '[Anne Dupont, Jean Petit]', topics: '[Santé]', image: '{ src: photo.jpg, alt: Un port, credit: AFP }' },
    body,
    'ecrit',
  ),
  article(
    { agency: 'Reuters', dateline: 'Paris', publishedAt: '2025-10-26 02:30', updatedAt: '2025-10-27', section: 'politique' },
    'Un <b>fait</b>.',
    'depeche',
  ),
  article({ publishedAt: '2025-03-30 03:00', standfirst: '"Le chapô : bref."' }, body, 'bref'),
];
const stories = withFullTexts(typed, testPaper);
const channel = paperChannel(testPaper);
const url = 'https://gazette.example/feed.xml';

describe('the RSS feed', () => {
  test('keeps the profile', async () => {
    const xml = rssFeed(channel, stories, { ...testPaper, hub: 'https://hub.example/?a=1&b=2' });
    expect(feedErrors(xml, url)).toEqual([]);
    expect(await xmlErrors(xml)).toEqual([]);
  });

  test('of a section keeps it, too, and names its own address', () => {
    const economy = sectionChannel(testPaper, 'economie');
    expect(economy && feedErrors(rssFeed(economy, [], testPaper), 'https://gazette.example/rubriques/economie/feed.xml')).toEqual([]);
    expect(sectionChannel(testPaper, 'sport')).toBeUndefined();
  });

  test.for([
    ['a named reference', '&#x26;', '&amp;', 'named references: 1'],
    ['a date without an offset', ' +0200</pubDate>', '</pubDate>', 'item 0: pubDate is no RFC 822 date: Tue, 10 Jun 2025 00:00:00'],
    ['a relative address', 'https://gazette.example/don', '/don', 'item 0: relative address in <a href="/don"'],
    ['an unclosed element', '</title>', '', 'fatalError: '],
  ] as const)('with %s fails the check', ([, from, to, error]) => {
    let errors: string[] = [];
    try {
      errors = feedErrors(rssFeed(channel, stories, testPaper).replace(from, to), url);
    } catch (broken) {
      errors = [`fatalError: ${String(broken)}`];
    }
    expect(errors.join('\n')).toContain(error);
  });

  test('reads the same in two readers that know nothing of each other', async () => {
    const xml = rssFeed(channel, stories, testPaper);
    const one = await readWithRssParser(xml);
    expect(one).toEqual(await readWithFeedParser(xml));
    expect(one.map(({ date }) => date)).toEqual(stories.map(({ publishedAt }) => new Date(publishedAt.epochMs).toISOString()));
    expect(one[0]?.full).toContain('<img src="https://gazette.example/media/ecrit/photo.jpg" alt="image" title="l&#x27;été">');
    expect(one[0]?.full).toContain('href="x"\u202F».</p>');
  });

  test('depends on the paper alone', () => {
    expect(rssFeed(channel, stories, testPaper)).toBe(rssFeed(channel, stories, testPaper));
  });
});

describe('a headline that', () => {
  test.for(hostileHeadlines)('%s stays whole in both feeds', async ([, headline]) => {
    const hostile = withFullTexts([{ ...article({}, body), headline, topics: [headline] }], testPaper);
    const xml = rssFeed(channel, hostile, testPaper);
    expect(feedErrors(xml, url)).toEqual([]);
    expect(await xmlErrors(xml)).toEqual([]);
    const title = plainText(headline);
    expect(await readWithRssParser(xml)).toMatchObject([{ title, categories: ['Économie', title] }]);
    expect(JSON.parse(jsonFeed(channel, hostile, testPaper))).toMatchObject({ items: [{ title, tags: [title] }] });
  });
});

test('JSON Feed tells what RSS tells', () => {
  const parsed: unknown = JSON.parse(jsonFeed(paperChannel(testPaper, '/feed.json'), stories, testPaper));
  expect(parsed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'La Gazette',
    home_page_url: 'https://gazette.example/',
    feed_url: 'https://gazette.example/feed.json',
    items: [
      {
        id: 'https://gazette.example/articles/ecrit',
        image: 'https://gazette.example/media/ecrit/photo.jpg',
        authors: [{ name: 'Anne Dupont', url: 'https://gazette.example/auteurs/anne-dupont' }, { name: 'Jean Petit' }],
        tags: ['Santé'],
        date_published: '2025-06-10T00:00:00+02:00',
      },
      { authors: [{ name: 'Reuters' }], date_published: '2025-10-26T02:30:00+02:00', date_modified: '2025-10-27T00:00:00+01:00' },
      { summary: 'Le chapô\u202F: bref.', date_published: '2025-03-30T03:00:00+02:00' },
    ],
  });
});

test('a feed holds the newest fifty, and neither drafts, scheduled nor withdrawn stories', async () => {
  const hidden = [
    article({ draft: 'true', publishedAt: '2025-07-01' }, '', 'brouillon'),
    article({ publishedAt: '2025-09-01' }, '', 'futur'),
    article({ publishedAt: '2025-07-01', withdrawn: '{ at: 2025-07-02, reason: Erreur }' }, '', 'retire'),
  ];
  const many = Array.from({ length: FEED_LENGTH + 10 }, (_, n) => article({ publishedAt: `2025-06-01 ${clock(n)}` }, '', `a-${n}`));
  const listed = await newestStories(shelf([...hidden, ...many], [], Date.parse('2025-08-01')), channel);
  expect(listed.map(({ slug }) => slug)).toEqual(
    many
      .slice(10)
      .reverse()
      .map(({ slug }) => slug),
  );
});

function clock(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 16);
}
