import { media } from '@/tests/support/media';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article, page, sound } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { readVocabulary, vocabularyErrors, type Vocabulary } from '@/tests/support/vocabulary';
import { parseAuthor } from '../../content/author';
import { GENRE_WORDS } from '../../content/genres';
import type { TypesetAuthor } from '../../library/library';
import { cardAddress } from '../pictures';
import { inContext, printJsonLd, type JsonLdNode } from './jsonLd';
import { articleBreadcrumb, newsArticle } from './jsonLdArticle';
import { collectionPage } from './jsonLdFront';
import { donateAction } from './jsonLdGiving';
import { publisher, website } from './jsonLdPaper';
import { plainText } from '../plainText';

const wire = article({
  kicker: 'Cloud',
  byline: '[Anne Dupont, محمد]',
  translators: '[Jean Petit]',
  editors: '[Luc Grand]',
  agency: 'Reuters',
  dateline: 'San Francisco',
  topics: '[Santé, École]',
  publishedAt: '2025-06-10 14:30',
  corrections: '[{ at: 2025-06-12, text: Il fallait lire mardi. }]',
  image: '{ src: photo.jpg, alt: Un port, credit: Anne Dupont }',
});
const coverage = article(
  {
    dateline: 'Paris',
    live: '{ start: 2025-06-13 09:00, end: 2025-06-13 }',
    replies: '[{ at: 2025-06-14, by: Une personne, text: Non. }]',
  },
  '## 9:30\n\nUn *mot*.\n\n## 14:32 — Le vote\n\nDeux.',
);
const policies = { ...testPaper, pages: () => ['charte', 'don', 'corrections', 'principes', 'verification', 'financement'] };
const jean: TypesetAuthor = {
  ...sound(
    parseAuthor(
      'jean-petit',
      '---\nname: Jean Petit\nrole: Essayiste\nemail: j@gazette.example\nlinks: [https://exemple.org/j]\n---\nUne vie.\n',
    ),
  ),
  typeset: wire.typeset,
};
const front = { title: 'Économie', description: 'La rubrique', path: '/rubriques/economie' };
const nodes: readonly (readonly [string, JsonLdNode])[] = [
  ['a wire story', newsArticle(wire, testPaper)],
  [
    'a story with a picture that a machine made',
    newsArticle(article({ image: '{ src: a.jpg, alt: Un port, credit: A, generated: true }' }), testPaper),
  ],
  [
    'a sponsored story with an end and translations',
    newsArticle(article({ sponsor: '{ name: Une marque, url: "https://exemple.org" }', expiresAt: '2030-01-01' }), testPaper, {
      translations: [
        { lang: 'en', href: '/articles/english', is: 'translation', isUnlisted: false },
        { lang: 'de', href: 'https://exemple.org/artikel', is: 'original', isUnlisted: false },
      ],
    }),
  ],
  ['a short story', newsArticle(article(), testPaper)],
  ['the agency’s story', newsArticle(article({ agency: 'Reuters' }), testPaper)],
  ['a breadcrumb', articleBreadcrumb(wire, testPaper)],
  ['the site', website(testPaper)],
  ['the publisher', publisher(policies)],
  ['a front', collectionPage({ ...front, stories: [wire] }, testPaper)],
  ['an author with a file', collectionPage({ ...front, stories: [wire], author: jean }, testPaper)],
  ['an author who has written nothing yet', collectionPage({ ...front, stories: [], author: jean }, testPaper)],
  ...GENRE_WORDS.map((genre) => [`a piece that is called ${genre}`, newsArticle(article({ genre }), testPaper)] as const),
  ['a live coverage with a reply', newsArticle(coverage, testPaper)],
  ['an empty front', collectionPage({ ...front, stories: [] }, testPaper)],
  ['the appeal', donateAction(page('don', 'Un don', 'Donnez'), testPaper)],
];

describe('schema.org', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    vocabulary = await readVocabulary();
  });

  test.for(nodes)('knows every type, property and value of %s', ([, node]) => {
    expect(vocabularyErrors(vocabulary, printed(node))).toEqual([]);
  });

  test.for([
    ['an unknown type', { '@type': 'NewsStory' }, '$: unknown type NewsStory'],
    ['an unknown property', { '@type': 'NewsArticle', standfirst: 'x' }, '$.standfirst: unknown property'],
    ['a property of another type', { '@type': 'Person', headline: 'x' }, '$.headline: not a property of Person'],
    [
      'a value of another type',
      { '@type': 'NewsArticle', author: { '@type': 'Place' } },
      '$.author: {"@type":"Place"} is none of Organization, Person',
    ],
  ] as const)('does not know %s, and the check says so', ([, node, error]) => {
    expect(vocabularyErrors(vocabulary, node)).toEqual([error]);
  });
});

test('a live coverage says when it is live, and each entry with its hour, its address and its text', () => {
  const told = printed(newsArticle(coverage, testPaper));
  expect(told).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2025-06-13T09:00:00+02:00',
    coverageEndTime: '2025-06-14T00:00:00+02:00',
    dateModified: '2025-06-13T14:32:00+02:00',
    liveBlogUpdate: [
      { headline: 'Le vote', datePublished: '2025-06-13T14:32:00+02:00', articleBody: 'Deux.' },
      { headline: 'Un titre', url: 'https://gazette.example/articles/un-article#09-30', articleBody: 'Un mot.' },
    ],
  });
});

describe('a wire story', () => {
  const told = printed(newsArticle(wire, testPaper));

  test('has what Google documents for a NewsArticle', () => {
    expect(told).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Un titre',
      datePublished: '2025-06-10T14:30:00+02:00',
      dateModified: '2025-06-12T00:00:00+02:00',
      author: [{ '@type': 'Person', name: 'Anne Dupont', url: 'https://gazette.example/auteurs/anne-dupont' }, { name: 'محمد' }],
      image: [
        { url: 'https://gazette.example/media/un-article/16x9/photo.jpg', creditText: 'Anne Dupont' },
        'https://gazette.example/media/un-article/4x3/photo.jpg',
        'https://gazette.example/media/un-article/1x1/photo.jpg',
      ],
    });
  });

  test('tells the rest of its front matter', () => {
    expect(told).toMatchObject({
      '@id': 'https://gazette.example/articles/un-article#article',
      alternativeHeadline: 'Cloud',
      translator: [{ '@type': 'Person', name: 'Jean Petit' }],
      editor: [{ '@type': 'Person', name: 'Luc Grand' }],
      sourceOrganization: { '@type': 'Organization', name: 'Reuters' },
      creditText: 'Reportage Anne Dupont et محمد, version française Jean Petit, édité par Luc Grand',
      dateline: 'San Francisco',
      locationCreated: { '@type': 'Place', name: 'San Francisco' },
      articleSection: 'Économie',
      keywords: ['Santé', 'École'],
      wordCount: 2,
      timeRequired: 'PT1M',
      correction: [{ '@type': 'CorrectionComment', text: 'Il fallait lire mardi.', datePublished: '2025-06-12T00:00:00+02:00' }],
    });
  });
});

test.for([
  ['éditorial', 'OpinionNewsArticle'],
  ['analyse', 'AnalysisNewsArticle'],
  ['critique', 'ReviewNewsArticle'],
  ['enquete', 'ReportageNewsArticle'],
  ['portrait', 'BackgroundNewsArticle'],
  ['brève', 'NewsArticle'],
] as const)('a piece that is called %s is a %s to machines', ([genre, type]) => {
  expect(newsArticle(article({ genre }), testPaper)['@type']).toBe(type);
});

test('of a picture that a machine made, every form of it says so', () => {
  const image = '{ src: photo.jpg, alt: Un port, credit: Anne Dupont, generated: true }';
  expect(newsArticle(article({ image }), testPaper).image).toMatchObject(
    ['16x9', '4x3', '1x1'].map((shape) => ({
      url: `https://gazette.example/media/un-article/${shape}/photo.jpg`,
      digitalSourceType: { '@id': 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' },
    })),
  );
});

test('of a small photo, only the shapes that Google takes are named', () => {
  const small = media({ width: 300, height: 200 });
  const { image } = newsArticle({ ...wire, typeset: { ...wire.typeset, pictures: { 'photo.jpg': small } } }, testPaper);
  expect(image).toMatchObject([{ url: 'https://gazette.example/media/un-article/16x9/photo.jpg' }, expect.stringContaining('/4x3/')]);
  expect(image).toHaveLength(2);
});

test('licensed copy has one address, that of its original', () => {
  const canonical = 'https://ailleurs.example/x';
  expect(newsArticle(article({ canonical }), testPaper)).toMatchObject({ url: canonical, mainEntityOfPage: canonical });
  const own = 'https://gazette.example/articles/un-article';
  expect(newsArticle(article(), testPaper)).toMatchObject({ url: own, mainEntityOfPage: own });
});

test('an article in another language says which', () => {
  const story = { ...article({ lang: 'en' }, 'Is it?'), headline: 'Why now?' };
  expect(newsArticle(story, testPaper)).toMatchObject({ inLanguage: 'en', headline: 'Why now?', description: 'Is it?' });
  expect(newsArticle(article(), testPaper)).toMatchObject({ inLanguage: 'fr' });
});

test('an article without a word is not described', () => {
  expect(printed(newsArticle(article({}, ''), testPaper))).not.toHaveProperty('description');
});

test('the tagline describes the site, and is no other name of it', () => {
  expect(website(testPaper)).toMatchObject({ description: 'Tout ce qui s’est passé' });
  expect(website(testPaper)).not.toHaveProperty('alternateName');
});

test('every step of a breadcrumb but the last, which is the page itself, has its address', () => {
  const { itemListElement } = z
    .object({ itemListElement: z.array(z.object({ item: z.unknown() })) })
    .parse(articleBreadcrumb(wire, testPaper));
  expect(itemListElement.map(({ item }) => item)).toEqual([
    { '@id': 'https://gazette.example/' },
    { '@id': 'https://gazette.example/rubriques/economie' },
    undefined,
  ]);
});

test('without a photo, the picture is the social card', () => {
  const url = cardAddress(testPaper, article());
  expect(url).toMatch(/\/cartes\/un-article\/[0-9a-f]{12}\.png$/);
  expect(newsArticle(article(), testPaper)).toMatchObject({ image: [url] });
});

test('without a byline the agency is the author; without either, the paper', () => {
  expect(newsArticle(article({ agency: 'Reuters' }), testPaper)).toMatchObject({ author: [{ '@type': 'Organization', name: 'Reuters' }] });
  expect(newsArticle(article(), testPaper)).toMatchObject({
    author: [{ '@type': 'NewsMediaOrganization', '@id': 'https://gazette.example/#editeur', name: 'Éditions de la Gazette' }],
  });
});

test('only policies that the paper has as pages are told', () => {
  expect(publisher(policies)).toMatchObject({
    ethicsPolicy: 'https://gazette.example/charte',
    correctionsPolicy: 'https://gazette.example/corrections',
  });
  expect(Object.keys(publisher(testPaper))).toEqual(['@type', '@id', 'name', 'url', 'logo']);
});

describe('a headline that', () => {
  test.for(hostileHeadlines)('%s reads back as it was, without a < in the script', ([, headline]) => {
    const script = printJsonLd(inContext(newsArticle({ ...wire, headline }, testPaper)));
    expect(script).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(script)).toMatchObject({ headline: plainText(headline) });
  });
});

function printed(node: JsonLdNode): unknown {
  return JSON.parse(printJsonLd(inContext(node)));
}

test('what somebody paid for is no news to machines, and says who paid', () => {
  const sponsor = '{ name: Une marque, url: "https://exemple.org" }';
  expect(printed(newsArticle(article({ sponsor, genre: 'reportage' }), testPaper))).toMatchObject({
    '@type': 'AdvertiserContentArticle',
    sponsor: { '@type': 'Organization', name: 'Une marque', url: 'https://exemple.org' },
  });
});
