import { generateStories, paperOfStories } from '../tests/support/generatedPaper';
import { readPage } from '../tests/support/servedPage';
import { startServer, type Server } from '../tests/support/server';
import type { Chapter, Effort } from './chapter';
import { figure } from './figures';
import { median, quantile } from './statistics';

const MOST_MS = 150;
const MOST_BYTES = 100 * 1024;
/** The first card loads fonts and two WebAssembly modules. */
const WARM_UP = 5;
const ORIGIN = 'https://journal.example';

/** A social card on a miss: each article's is asked for once. */
export async function cards({ renders }: Effort): Promise<Chapter> {
  const stories = generateStories(Math.min(renders, 100) + WARM_UP).filter(({ standing }) => standing !== 'hidden');
  const { folder, remove } = await paperOfStories(stories);
  const site = await startServer({ CONTENT_DIR: folder, SITE_URL: ORIGIN });
  try {
    const drawn = [];
    for (const { slug } of stories) drawn.push(await draw(site, slug));
    return chapter(drawn.slice(WARM_UP));
  } finally {
    await site.stop();
    await remove();
  }
}

function chapter(drawn: readonly { readonly ms: number; readonly bytes: number }[]): Chapter {
  const times = drawn.map(({ ms }) => ms);
  const largest = Math.max(...drawn.map(({ bytes }) => bytes));
  return {
    title: 'Social cards',
    method: `${drawn.length} cards of as many articles, each asked for once after ${WARM_UP} to warm up, from the request to the last byte.`,
    tables: [
      {
        head: ['', 'median', 'p99', 'largest'],
        rows: [['a card, 1200 × 630', figure.ms(median(times)), figure.ms(quantile(times, 0.99)), figure.bytes(largest)]],
      },
    ],
    goals: [
      { what: 'a social card on a miss, median', wanted: '≤ 150 ms', found: figure.ms(median(times)), met: median(times) <= MOST_MS },
      { what: 'the largest social card', wanted: '≤ 100 KB', found: figure.bytes(largest), met: largest <= MOST_BYTES },
    ],
  };
}

async function draw(site: Server, slug: string): Promise<{ ms: number; bytes: number }> {
  const { status, body } = await site.request(`/articles/${slug}`);
  const [card = ''] = readPage(status, body).property('og:image');
  const began = performance.now();
  const response = await fetch(card.replace(ORIGIN, site.origin));
  const bytes = (await response.arrayBuffer()).byteLength;
  if (response.status !== 200) throw new Error(`${card} answered ${response.status}`);
  return { ms: performance.now() - began, bytes };
}
