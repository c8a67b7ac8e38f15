import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article } from '@/tests/support/paper';
import { shelf, type Wake } from '@/tests/support/shelf';
import { testPaper } from '@/tests/support/testPaper';
import { articleMarkdown, markdownHeaders } from './articleMarkdown';
import { describeArticle } from '../description';
import { llmsTxt } from './llmsTxt';
import { plainText, printable } from '../plainText';
import { robotsTxt } from './robotsTxt';
import { securityTxt } from './securityTxt';

const MEDIA = 'https://gazette.example/media/un-article';
const DAY = 24 * 60 * 60 * 1000;

describe('an article as Markdown', () => {
  test('has the fields its page shows, and no other', () => {
    const fields = {
      byline: '[Anne Dupont]',
      agency: 'Reuters',
      genre: 'Enquête',
      aliases: '[/2019/ancien]',
      related: '[autre]',
      noindex: 'true',
      updatedAt: '2025-06-11 08:00',
      image: '{ src: photo.jpg, alt: Un port, credit: AFP, generated: true }',
      corrections: '[{ at: 2025-06-12, text: Mardi. }]',
    };
    const [, front = '', body] = articleMarkdown(article(fields), testPaper).split('---\n');
    expect(parse(front)).toEqual({
      headline: 'Un titre',
      url: 'https://gazette.example/articles/un-article',
      publisher: 'La Gazette',
      section: 'economie',
      genre: 'enquête',
      publishedAt: '2025-06-10',
      updatedAt: '2025-06-11T08:00:00+02:00',
      byline: ['Anne Dupont'],
      agency: 'Reuters',
      image: { src: 'https://gazette.example/media/un-article/photo.jpg', alt: 'Un port', credit: 'AFP', generated: true },
      corrections: [{ at: '2025-06-12', text: 'Mardi.' }],
    });
    expect(body).toBe('\nUn paragraphe.\n');
  });

  test.for([
    ['a comment of its own', 'Avant.\n\n<!-- à vérifier\nauprès de X -->\n\nAprès.', 'Avant.\n\n\n\nAprès.'],
    ['a comment in a sentence', 'Un <!-- nom ? --> témoin.', 'Un témoin.'],
    ['a comment before HTML', '<!-- a --> <b>gras</b>', '<b>gras</b>'],
    ['what stands behind a comment', '<!-- relu --> Avant.', 'Avant.'],
    ['a definition nobody uses', 'Avant.\n\n[//]: # (à vérifier)\n\nAprès.', 'Avant.\n\n\n\nAprès.'],
    ['words of another language', 'Le [New *York* Times](lang:en) et [là](/don)', 'Le New *York* Times et [là](/don)'],
    ['a language that has no words', 'Un [](lang:en) mot <!-- a -->ici', 'Un  mot ici'],
    ['code that shows a comment', '`<!-- a -->`', '`<!-- a -->`'],
    [
      'a picture beside the text',
      'Un *mot*.\n\n![Un \\[port\\]](port.jpg "Légende. AFP") ![](<le_port.png>)',
      `Un *mot*.\n\n![Un \\[port\\]](${MEDIA}/port.jpg "Légende. AFP") ![](${MEDIA}/le_port.png)`,
    ],
    [
      'a picture from elsewhere',
      '![x](https://ailleurs.example/x.jpg) ![y](/icon.svg)',
      '![x](https://ailleurs.example/x.jpg) ![y](/icon.svg)',
    ],
    ['a picture in code', '`![x](x.jpg)`', '`![x](x.jpg)`'],
  ] as const)('leaves %s as readers see it', ([, typed, shown]) => {
    expect(articleMarkdown(article({}, typed), testPaper)).toMatch(new RegExp(`---\n\n${escaped(shown)}\n$`));
  });

  test.for(hostileHeadlines)('reads back a headline that %s', ([, headline]) => {
    const [, front = ''] = articleMarkdown({ ...article(), headline }, testPaper).split(/^---$/m);
    expect(parse(front)).toMatchObject({ headline: printable(headline) });
  });
});

test.for([
  ['any article', {}, {}, 'https://gazette.example/articles/un-article', undefined],
  ['licensed copy', { canonical: 'https://ailleurs.example/x' }, {}, 'https://ailleurs.example/x', undefined],
  ['what is not to be listed', { noindex: 'true' }, {}, 'https://gazette.example/articles/un-article', 'noindex'],
  ['a paper that is not public', {}, { indexable: false }, 'https://gazette.example/articles/un-article', 'noindex'],
] as const)('the Markdown of %s says which page it repeats', ([, fields, paper, page, robots]) => {
  const told = markdownHeaders(article(fields), { ...testPaper, ...paper });
  expect([told.link, told['x-robots-tag']]).toEqual([`<${page}>; rel="canonical"`, robots]);
});

describe('llms.txt', () => {
  test('has one title, a summary and lists of links, as llmstxt.org wants', () => {
    expect(llmsTxt([article({}, 'Une phrase.')], testPaper)).toBe(`# La Gazette

> Tout ce qui s’est passé

Chaque article est aussi disponible en Markdown\u202F: ajoutez .md à son adresse.

## Rubriques

- [Politique](https://gazette.example/rubriques/politique)
- [Économie](https://gazette.example/rubriques/economie)

## Derniers articles

- [Un titre](https://gazette.example/articles/un-article.md): Une phrase.

## Optional

- [RSS](https://gazette.example/feed.xml)
- [Plan du site](https://gazette.example/sitemap.xml)
`);
  });

  test.for([
    ...hostileHeadlines,
    ['has a backtick', 'Le `titre'],
    ['opens a tag', 'Le <a title="'],
    ['has stars and lines', 'Le *titre* __fort__ ~~barré~~ & <b>gras</b>'],
  ] as const)('shows a headline and a standfirst as they are when each %s', ([, headline]) => {
    const others = [article({}, '', 'autre'), article({}, '', 'troisieme')];
    const text = llmsTxt([{ ...article(), headline, standfirst: headline }, ...others], testPaper);
    const list = remark()
      .use(remarkGfm)
      .parse(text)
      .children.filter(({ type }) => type === 'list')[1];
    const items = list && 'children' in list ? list.children : [];
    expect(items).toHaveLength(3);
    const told = describeArticle({ ...article(), standfirst: headline });
    expect(toString(items[0]).trim()).toBe(`${plainText(headline)}: ${plainText(told)}`.trim());
  });

  test.for(hostileHeadlines)('keeps one link a line with a headline that %s', ([, headline]) => {
    const links = llmsTxt([{ ...article(), headline }], testPaper).match(/^- \[.*\]\(https:\/\/\S+\)/gm) ?? [];
    expect(links).toHaveLength(5);
    expect(JSON.stringify(remark().parse(links[2]))).toContain('"url":"https://gazette.example/articles/un-article.md"');
    expect(links[2]).toContain(plainText(headline).slice(0, 3));
  });
});

test('robots.txt lets crawlers in and names both sitemaps', () => {
  expect(robotsTxt(testPaper).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /recherche?',
    'Disallow: /don/',
    '',
    'Sitemap: https://gazette.example/sitemap.xml',
    'Sitemap: https://gazette.example/news-sitemap.xml',
    '',
  ]);
});

test('robots.txt of a paper that is not public sends every crawler away', () => {
  expect(robotsTxt({ ...testPaper, indexable: false })).toBe('User-agent: *\nDisallow: /\n');
});

describe('security.txt', () => {
  const paper = { ...testPaper, securityContact: 'mailto:securite@gazette.example' };

  test('is absent without a contact', () => {
    expect(securityTxt(shelf([]), testPaper, 0)).toBeUndefined();
  });

  test.for([0, 1, 29, 30, 364].map((days) => Date.parse('2026-01-01') + days * DAY))(
    'expires within the year that RFC 9116 allows, seen from %d',
    (now) => {
      const wakes: Wake[] = [];
      const file = securityTxt(shelf([], [], now, wakes), paper, now) ?? '';
      const expires = Date.parse(/^Expires: (\S+)$/m.exec(file)?.[1] ?? '');
      expect(expires - now).toBeGreaterThanOrEqual(150 * DAY);
      expect(expires - now).toBeLessThanOrEqual(180 * DAY);
      expect(wakes).toEqual([{ epochMs: expires - 150 * DAY, keys: ['security'] }]);
      expect(file).toContain('Contact: mailto:securite@gazette.example\n');
      expect(file).toContain('Canonical: https://gazette.example/.well-known/security.txt\n');
    },
  );
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
