import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, indexed, question } from '../support/asking';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';
import { removeFolder } from '../support/removeFolder';

const ORIGIN = 'https://journal.example';
const CARDS = 400;

/** Of which the card's fonts once left one or two signs, at which the drawing never came back. */
const SHORT = ['Χριστός ἀνέστη !', '5 октября', '❤ 1', 'M.', 'œ', '2', 'العنوان !'];

/** A site of these articles, by slug, with a cache of its own that a restart finds again. */
async function open(headlines: Readonly<Record<string, string>>) {
  const articles = Object.entries(headlines).map(([slug, headline]): [string, string] => [
    `articles/${slug}.md`,
    articleText({ headline: `"${headline}"` }),
  ]);
  const { folder, remove } = await contentFolder(Object.fromEntries(articles));
  const cache = await mkdtemp(path.join(tmpdir(), 'cards-'));
  onTestFinished(remove);
  onTestFinished(() => removeFolder(cache));
  const start = async (): Promise<Server> => {
    const site = await startServer({ CONTENT_DIR: folder, SITE_URL: ORIGIN, TRUSTED_PROXIES: '1', CACHE_DIR: cache });
    onTestFinished(() => site.stop());
    return site;
  };
  return { site: await start(), start };
}

/** The address of a card of an older headline, which leads to the present one. */
const cardOf = (site: Server, slug: string): string => `${site.origin}/cartes/${slug}/0.png`;

const drawn = (site: Server): Promise<number> => metric(site, 'newsroom_cards_total');

test('a headline of one or two signs stops neither its card nor the site, and a restart draws no card anew', async () => {
  const { site, start } = await open(Object.fromEntries(SHORT.map((headline, n) => [`court-${n}`, headline])));
  const cards = SHORT.map((_, n) => cardOf(site, `court-${n}`));
  const answers = cards.map(async (card) => {
    const response = await fetch(card);
    return [response.status, response.headers.get('cache-control'), Buffer.from(await response.arrayBuffer())] as const;
  });
  expect((await site.request('/')).status).toBe(200);
  const first = await Promise.all(answers);
  for (const [status, keep, png] of first)
    expect([status, keep, png.subarray(1, 4).toString()]).toEqual([200, 'public, max-age=31536000, immutable', 'PNG']);
  expect(await drawn(site)).toBe(SHORT.length);
  await site.stop();

  const again = await start();
  for (const [n, card] of cards.entries()) {
    const response = await fetch(card.replace(site.origin, again.origin));
    expect(Buffer.from(await response.arrayBuffer()).equals(first[n]?.[2] ?? Buffer.alloc(0))).toBe(true);
  }
  expect(await drawn(again)).toBe(0);
});

test('while four hundred cards are asked for at once, a search and a page that is not in memory are answered', async () => {
  const slugs = Array.from({ length: CARDS }, (_, n) => `a-${n}`);
  const { site } = await open(Object.fromEntries(slugs.map((slug, n) => [slug, `Le titre numéro ${n}`])));
  await indexed(site);
  const cards = slugs.map((slug) => cardOf(site, slug));
  const leave = new AbortController();
  const flood = cards.map(async (card) => {
    const { status, headers } = await fetch(card, { signal: leave.signal });
    return [status, headers.get('retry-after')];
  });
  const refused = Promise.race(flood);
  // Behind the cards, they would wait past their own limits and be answered 503.
  expect((await ask(site, question('titre'))).status).toBe(200);
  expect((await site.request('/archives/2025/06')).status).toBe(200);
  // Those that may not wait are sent away at once; the last of the others need not be waited for.
  expect(await refused).toEqual([503, '10']);
  // Which of them waited, and which did not, is the order in which their connections came.
  await Promise.any(flood.map(async (one) => expect((await one)[0]).toBe(200)));
  leave.abort();
  const statuses = (await Promise.allSettled(flood)).flatMap((one) => (one.status === 'fulfilled' ? one.value[0] : []));
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
});
