import { openNewsroom, sound, type Newsroom, type Way } from '../tests/support/newsroom';
import { articleText } from '../tests/support/paper';
import { startServer, type Server } from '../tests/support/server';
import { startVarnish } from '../tests/support/varnish';
import { CORRECTED, until } from './edgeChanges';
import { freePort } from './freePort';

/** Articles of the paper that is pushed. */
export const PUSHED_ARTICLES = 1000;
/** Milliseconds from an answer to the next question. */
const EVERY_MS = 20;

/** Milliseconds from `git push` until two machines and Varnish in front of them show the text, of each of `count` pushes. */
export async function push(way: Way, count: number): Promise<number[]> {
  const newsroom = await openNewsroom([way, way], paper());
  const port = await freePort();
  const sites: Server[] = [];
  try {
    for (const { link, port: admin } of newsroom.machines) {
      const env = { CONTENT_DIR: link, ADMIN_PORT: String(admin), PURGE: 'varnish', PURGE_URLS: `http://127.0.0.1:${port}` };
      sites.push(await startServer(env));
    }
    const [one = 0, two = 0] = sites.map(({ origin }) => Number(new URL(origin).port));
    const varnish = await startVarnish(port, [one, two]);
    try {
      return await pushes(newsroom, [...sites.map(({ origin }) => origin), `http://127.0.0.1:${port}`], count);
    } finally {
      await varnish.stop();
    }
  } finally {
    for (const site of sites) await site.stop();
    await newsroom.remove();
  }
}

async function pushes(newsroom: Newsroom, origins: readonly string[], count: number): Promise<number[]> {
  const all: number[] = [];
  // The first makes the second of two folders, which is not what a push is.
  for (let n = -1; n < count; n += 1) {
    const text = `Poussé ${n + 1} fois.`;
    await newsroom.save(`articles/${CORRECTED}.md`, articleText({ headline: 'Corrigé' }, text));
    await newsroom.commit();
    const began = performance.now();
    const pushed = sound(newsroom.pushOnly());
    await Promise.all(origins.map((origin) => until(`${origin}/articles/${CORRECTED}`, ({ body }) => body.includes(text), EVERY_MS)));
    if (n >= 0) all.push(performance.now() - began);
    await pushed;
  }
  return all;
}

/** Some 4 KB an article. */
function paper(): Record<string, string> {
  const body = Array.from({ length: 12 }, (_, n) => `Le paragraphe ${n} d’un texte d’essai. `.repeat(9)).join('\n\n');
  const articles = Array.from({ length: PUSHED_ARTICLES }, (_, n): [string, string] => [
    `articles/archive-${n}.md`,
    articleText({ headline: `Article ${n}` }, `${body}\n\nNuméro ${n}.`),
  ]);
  return Object.fromEntries([...articles, [`articles/${CORRECTED}.md`, articleText({ headline: 'Corrigé' }, 'Avant.')]]);
}
