import { media } from '@/tests/support/media';
import { describe, expect, test } from 'vitest';
import { article, page } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { articleMetadata } from './articleMetadata';
import { frontMetadata } from './frontMetadata';
import { openGraphLocale } from './head';
import { pageMetadata } from './pageMetadata';
import { findCard } from '../card/plainCard';
import { discoverySettings } from '../settings';

test('every front and page has a card of its own, large, or the paper’s', () => {
  const at = { page: 1, pages: 1 };
  const section = { id: 'economie', label: 'Économie' };
  const heads = [
    frontMetadata({ description: 'Tout', path: '/' }, at, testPaper),
    frontMetadata({ title: 'Économie', description: 'Tout', path: '/rubriques/economie', section }, at, testPaper),
    pageMetadata(page('don', 'Un don', 'Donnez'), testPaper),
    frontMetadata({ title: 'Santé', description: 'Tout', path: '/sujets/sante' }, at, testPaper),
  ];
  expect(heads.map(({ twitter }) => twitter.card)).toEqual(heads.map(() => 'summary_large_image'));
  expect(heads.map(({ openGraph }) => openGraph.images[0]?.url.replace(/[0-9a-f]{12}/, ''))).toEqual([
    '/cartes/journal--/.png',
    '/cartes/rubrique--economie/.png',
    '/cartes/page--don/.png',
    '/cartes/journal--/.png',
  ]);
  const library = shelf([], [page('don', 'Un don', 'Donnez')]);
  const texts = ['journal--', 'rubrique--economie', 'page--don', 'page--absente', 'rubrique--absente'].map(
    (name) => findCard(library, name)?.text,
  );
  expect(texts.map((text) => text && [text.headline, text.section])).toEqual([
    ['', 'Tout ce qui s’est passé'],
    ['Économie', ''],
    ['Un don', ''],
    undefined,
    undefined,
  ]);
});

test.for([
  [1200, 800, 'https://gazette.example/media/un-article/16x9-01234567/photo.jpg', 1200, 675],
  [600, 900, 'https://gazette.example/media/un-article/16x9-01234567/photo.jpg', 600, 338],
  [599, 900, 'https://gazette.example/cartes/un-article/.png', 1200, 630],
] as const)(
  'a photo of %d × %d pixels is what networks show of its article, when it is large enough',
  ([width, height, url, across, down]) => {
    const { typeset, ...story } = article({ image: '{ src: photo.jpg, alt: Un port, credit: AFP }' });
    const pictures = { 'photo.jpg': media({ width, height }) };
    const { openGraph } = articleMetadata({ ...story, typeset: { ...typeset, pictures } }, testPaper);
    expect(openGraph.images.map((image) => ({ ...image, url: image.url.replace(/[0-9a-f]{12}/, '') }))).toMatchObject([
      { url, width: across, height: down },
    ]);
  },
);

describe('the head of an article', () => {
  test('tells OpenGraph what the front matter says', () => {
    const fields = { byline: '[Anne Dupont]', topics: '[Santé, École]', publishedAt: '2025-10-26 03:30', updatedAt: '2025-10-27' };
    expect(articleMetadata(article(fields, 'Une phrase.'), testPaper)).toMatchObject({
      title: { absolute: 'Un titre — La Gazette' },
      description: 'Une phrase.',
      alternates: { canonical: '/articles/un-article', types: { 'text/markdown': '/articles/un-article.md' } },
      robots: { 'max-image-preview': 'large' },
      openGraph: {
        type: 'article',
        publishedTime: '2025-10-26T03:30:00+01:00',
        modifiedTime: '2025-10-27T00:00:00+01:00',
        authors: ['https://gazette.example/auteurs/anne-dupont'],
        section: 'Économie',
        tags: ['Santé', 'École'],
        locale: 'fr_FR',
      },
      twitter: { card: 'summary_large_image' },
    });
  });

  test('points licensed copy to its original and keeps what editors say out of search engines', () => {
    const original = 'https://ailleurs.example/x';
    expect(articleMetadata(article({ canonical: original, noindex: 'true' }), testPaper)).toMatchObject({
      alternates: { canonical: original },
      openGraph: { url: original },
      robots: { index: false },
    });
  });

  test('of another language is told as its own', () => {
    expect(articleMetadata({ ...article({ lang: 'en' }), headline: 'Why now?' }, testPaper)).toMatchObject({
      title: { absolute: 'Why now? — La Gazette' },
      openGraph: { title: 'Why now?', locale: 'en_US' },
    });
  });

  test('says nothing that is not known', () => {
    const { openGraph, other } = articleMetadata(article({}, ''), testPaper);
    expect(other).toBeUndefined();
    for (const unknown of ['modifiedTime', 'authors', 'tags', 'description']) expect(openGraph).not.toHaveProperty(unknown);
  });

  test('offers the feed of its section first', () => {
    expect(articleMetadata(article(), testPaper).alternates.types['application/rss+xml']).toEqual([
      { url: '/rubriques/economie/feed.xml', title: 'La Gazette — Économie' },
      { url: '/feed.xml', title: 'La Gazette' },
    ]);
  });
});

describe('a front of several pages', () => {
  const heads = [1, 2, 3].map((number) =>
    frontMetadata({ title: 'Économie', description: 'Ce qui se vend', path: '/rubriques/economie' }, { page: number, pages: 3 }, testPaper),
  );

  test('has a canonical, a title and a description of its own for each', () => {
    expect(new Set(heads.map(({ title }) => title?.absolute)).size).toBe(3);
    expect(new Set(heads.map(({ description }) => description)).size).toBe(3);
    expect(heads.map(({ alternates }) => alternates.canonical)).toEqual([
      '/rubriques/economie',
      '/rubriques/economie?page=2',
      '/rubriques/economie?page=3',
    ]);
  });

  test('links to its neighbours', () => {
    expect(heads.map(({ pagination }) => pagination)).toEqual([
      { previous: null, next: '/rubriques/economie?page=2' },
      { previous: '/rubriques/economie', next: '/rubriques/economie?page=3' },
      { previous: '/rubriques/economie?page=2', next: null },
    ]);
  });
});

test('the front page is named as the paper is', () => {
  expect(frontMetadata({ description: 'La devise', path: '/' }, { page: 1, pages: 1 }, testPaper)).not.toHaveProperty('title');
});

test('a paper that is not public says so on every kind of page', () => {
  const paper = { ...testPaper, indexable: false };
  const all = [
    articleMetadata(article(), paper),
    pageMetadata(page('don', 'Un don', 'Donnez'), paper),
    frontMetadata({ description: '', path: '/' }, { page: 1, pages: 1 }, paper),
  ];
  expect(all.map(({ robots }) => robots)).toEqual(all.map(() => ({ index: false })));
});

test.for([
  ['nobody’s, which is the paper’s', []],
  ['its authors’', ['@a@gazette.example', '@b@ailleurs.example']],
] as const)('the account on the fediverse that an article names is %s', ([, creators]) => {
  const paper = { ...testPaper, fediverseCreator: '@une@gazette.example' };
  const expected = creators.length === 0 ? ['@une@gazette.example'] : creators;
  expect(articleMetadata(article(), paper, { creators }).other).toEqual({ 'fediverse:creator': expected });
});

test.for([
  ['fr', 'fr_FR'],
  ['fr-CA', 'fr_CA'],
] as const)('OpenGraph calls %s %s', ([language, locale]) => {
  expect(openGraphLocale(language)).toBe(locale);
});

test.for([
  ['https://gazette.example', undefined, true],
  ['https://gazette.example', 'false', false],
  ['http://localhost:3000', undefined, false],
  ['http://gazette.localhost', 'true', false],
  ['http://127.1:8080', 'true', false],
  ['http://[::1]', undefined, false],
  [undefined, undefined, false],
  ['https://localhost.example', undefined, true],
] as const)('with SITE_URL=%s and SITE_INDEXABLE=%s, the paper is public: %s', ([SITE_URL, SITE_INDEXABLE, indexable]) => {
  expect(discoverySettings({ SITE_URL, SITE_INDEXABLE }).indexable).toBe(indexable);
});

test.for([
  ['SECURITY_CONTACT', 'securite@gazette.example'],
  ['SITE_INDEXABLE', 'non'],
  ['FEDIVERSE_CREATOR', 'gazette'],
  ['INDEXNOW_KEY', 'court'],
  ['WEBSUB_HUB', 'ftp://hub.example'],
] as const)('%s=%s is refused by its name, without its value', ([name, value]) => {
  expect(() => discoverySettings({ [name]: value })).toThrow(new RegExp(`^${name}: (?!.*${value})`));
});

describe('a story in several languages', () => {
  const translations = [
    { lang: 'en', href: '/articles/english', is: 'translation', isUnlisted: false },
    { lang: 'de', href: 'https://exemple.org/artikel', is: 'translation', isUnlisted: false },
    { lang: 'he', href: '/articles/ivrit', is: 'translation', isUnlisted: true },
  ] as const;

  test('names each to search engines, itself with them, and the paper’s own language for all others', () => {
    expect(articleMetadata(article(), testPaper, { translations }).alternates).toMatchObject({
      languages: {
        de: 'https://exemple.org/artikel',
        en: 'https://gazette.example/articles/english',
        fr: 'https://gazette.example/articles/un-article',
        'x-default': 'https://gazette.example/articles/un-article',
      },
    });
  });

  test.for([
    ['noindex', 'true'],
    ['canonical', 'https://www.exemple.com/a'],
  ] as const)('names none with %s, which engines are not to list', ([field, value]) => {
    expect(articleMetadata(article({ [field]: value }), testPaper, { translations }).alternates).not.toHaveProperty('languages');
  });
});

test('search engines are told until when a story is online', () => {
  expect(articleMetadata(article({ expiresAt: '2030-01-01 12:00' }), testPaper).robots).toEqual({
    'max-image-preview': 'large',
    unavailable_after: '2030-01-01T12:00:00+01:00',
  });
});
