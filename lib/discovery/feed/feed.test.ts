import { describe, expect, test, vi } from 'vitest';
import { feedErrors } from '@/tests/support/feedProfile';
import { readWithFeedParser, readWithRssParser, shownAsHtml } from '@/tests/support/feedReaders';
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
    { byline: '[Anne Dupont, Jean Petit]', topics: '[Santé]', genre: 'tribune', image: '{ src: photo.jpg, alt: Un port, credit: AFP }' },
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
    expect(one[0]?.full).toMatch(
      /^<figure><img src="https:\/\/gazette.example\/media\/ecrit\/photo.jpg" alt="Un port"\/><figcaption>AFP<\/figcaption>/,
    );
    expect(one[0]?.full).toContain('image – l’été');
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
    const [read] = await readWithRssParser(xml);
    expect([shownAsHtml(read?.title), read?.categories]).toEqual([title, ['Économie', title]]);
    expect(JSON.parse(jsonFeed(channel, hostile, testPaper))).toMatchObject({ items: [{ title, tags: [title] }] });
  });
});

test.for([
  ['a tag', 'Le <b>titre</b>', '<title>Le &#x26;lt;b&#x3E;titre&#x26;lt;/b&#x3E;</title>'],
  ['a reference', 'Le titre &#233;', '<title>Le titre &#x26;amp;#233\u202F;</title>'],
  ['neither', 'AT&T & Cie : 3 < 4', '<title>AT&#x26;T &#x26; Cie\u202F: 3 &#x3C; 4</title>'],
] as const)('a headline and a summary that show %s read whole where readers take them for HTML', ([, headline, title]) => {
  const [told] = withFullTexts([{ ...article(), headline, standfirst: headline }], testPaper);
  const xml = rssFeed(channel, told ? [told] : [], testPaper);
  expect(xml).toContain(title);
  const [, description = ''] = /<item>.*<description>(.*)<\/description>/s.exec(xml) ?? [];
  // Once for XML, once for HTML.
  expect(shownAsHtml(shownAsHtml(description))).toBe(plainText(headline));
});

test('one element names all who wrote a story, since readers show the last of several', () => {
  expect(rssFeed(channel, stories, testPaper)).toContain('<dc:creator>Anne Dupont et Jean Petit</dc:creator>');
});

test('a story in another language says so in both feeds, and keeps what was typed', () => {
  const story = { ...article({ lang: 'he' }, 'טקסט? כן!'), headline: 'Does it hold?' };
  const [told] = withFullTexts([story], testPaper);
  expect(told?.fullText).toBe('<div lang="he" dir="rtl">\n<p>טקסט? כן!</p>\n</div>');
  const xml = rssFeed(channel, told ? [told] : [], testPaper);
  expect([xml.includes('<dc:language>he</dc:language>'), feedErrors(xml, url)]).toEqual([true, []]);
  expect(xml).toContain('<title>Does it hold?</title>');
  expect(JSON.parse(jsonFeed(channel, told ? [told] : [], testPaper))).toMatchObject({
    language: 'fr',
    items: [{ language: 'he', title: 'Does it hold?', summary: 'טקסט? כן!' }],
  });
});

test('licensed copy that search engines are sent elsewhere for is in no feed; what is merely licensed, or not to be listed, is', async () => {
  const original = { canonical: 'https://ailleurs.example/x' };
  const stories = [
    article({ ...original, noindex: 'true' }, '', 'repris'),
    article(original, '', 'sous-licence'),
    article({ noindex: 'true' }, '', 'discret'),
  ];
  expect((await newestStories(shelf(stories), channel)).map(({ slug }) => slug)).toEqual(['sous-licence', 'discret']);
});

test('a feed has room for half a megabyte of text; older stories stand with their summary, and are not set', async () => {
  const text = 'Le mot que voici. '.repeat(11_000);
  const long = Array.from({ length: 5 }, (_, n) => article({ publishedAt: `2025-06-0${9 - n}`, standfirst: 'Bref.' }, text, `a-${n}`));
  const archive = shelf(long);
  const asked: string[] = [];
  const told = await newestStories({ ...archive, findArticle: (slug) => (asked.push(slug), archive.findArticle(slug)) }, channel);
  const full = withFullTexts(told, testPaper);
  expect(full.map(({ fullText }) => fullText.length > 1000)).toEqual([true, true, false, false, false]);
  expect([full[4]?.fullText, asked]).toEqual(['<p>Bref.</p>', ['a-0', 'a-1', 'a-2']]);
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
        tags: ['Tribune', 'Santé'],
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
