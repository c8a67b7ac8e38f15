import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '@/lib/content/article';
import { wordmark } from '@/lib/discovery/card/cardParts';
import { articleCardPath } from '@/lib/discovery/card/cardPath';
import { cardText } from '@/lib/discovery/card/cardText';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article, site } from '@/tests/support/paper';
import { drawCard } from './drawCard';

// The first drawing loads two WebAssembly modules.
vi.setConfig({ testTimeout: 60_000 });

const KILOBYTE = 1024;
const asked: string[] = [];
const fetched = globalThis.fetch;

beforeEach(() => {
  asked.length = 0;
  // Only watches: data: is how the drawing library loads its own modules.
  globalThis.fetch = (...question) => {
    const { protocol, href } = new URL(new Request(...question).url);
    if (protocol !== 'data:') asked.push(href);
    return fetched(...question);
  };
});
afterEach(() => {
  globalThis.fetch = fetched;
});

describe('a card', () => {
  test.for([
    ['is short', 'Non'],
    ['is usual', 'OpenAI s’associe à Google dans le cloud malgré leur rivalité dans l’IA'],
    ['has every French sign', '« Œuvre » : ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ — 12 % – 5 €… ‘a’ “b” n° 1ᵉʳ'],
    ['has names from elsewhere', 'Čapek, Łódź, Ştefan, Hồ Chí Minh, Ólafur'],
    ...hostileHeadlines,
  ])('whose headline %s is a PNG of 1200 × 630 px and less than 100 KB, drawn without asking anybody', async ([, headline]) => {
    const png = await draw({ ...article(), headline });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(100 * KILOBYTE);
    expect(asked).toEqual([]);
  });
});

test.for([
  ['of 200 characters', `Le titre ${'plutôt très '.repeat(16)}`],
  ['of 200 of the broadest letter', 'M'.repeat(200)],
  ['of 200 capitals', 'LE TITRE ET SA SUITE '.repeat(10)],
] as const)('a headline %s leaves the name above it and the date below it as they are', async ([, headline]) => {
  const [short, long] = [await draw(article()), await draw({ ...article(), headline })];
  for (const strip of [MASTHEAD, FOOT]) expect((await strip(long)).equals(await strip(short))).toBe(true);
});

/** The strips of a card above and below its headline, in pixels. */
const MASTHEAD = (png: Buffer): Promise<Buffer> => sharp(png).extract({ left: 0, top: 0, width: 1200, height: 132 }).raw().toBuffer();
const FOOT = (png: Buffer): Promise<Buffer> => sharp(png).extract({ left: 0, top: 522, width: 1200, height: 108 }).raw().toBuffer();

describe('the address of a card', () => {
  const known = articleCardPath(article(), site);

  test.for([
    ['headline', { headline: 'Un autre titre' }],
    ['section', { section: 'politique' }],
    ['date', { publishedAt: '2025-06-11' }],
  ] as const)('changes with the %s', ([, fields]) => {
    expect(articleCardPath(article(fields), site)).not.toBe(known);
  });

  test('changes with the wordmark', () => {
    const withLogo = (logo: string): string => articleCardPath(article(), { ...site, publisher: { ...site.publisher, logo } });
    expect(new Set([known, withLogo('/wordmark.svg'), withLogo('/icon-512.png')]).size).toBe(3);
  });

  test('stays when only what is not on it changes', () => {
    expect(articleCardPath(article({ topics: '[Santé]', publishedAt: '2025-06-10 12:30' }, 'Un autre texte.'), site)).toBe(known);
  });
});

test('a wordmark is a drawing of the site that is wider than high', () => {
  expect(wordmark('/wordmark.svg')).toMatchObject({ width: 1090, height: 122 });
  for (const other of ['/icon.svg', '/absent.svg', '/../package.json', '/favicon.ico']) expect(wordmark(other)).toBeUndefined();
});

async function draw(story: Article): Promise<Buffer> {
  return Buffer.from(await drawCard({ text: cardText(story, site), logo: '/wordmark.svg' }));
}
