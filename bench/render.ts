import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chapter, Effort } from './chapter';
import { openEditor } from './editor';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { ours, type Place } from './servers';
import { median, quantile } from './statistics';

const MOST_MS = 10;
/** The first renders compile what the following ones use: the engine is done with that after some two hundred. */
const WARM_UP = 200;

/** A miss: pages asked for the first time, one after the other; and a page that was corrected, asked for at once. */
export async function render({ renders }: Effort): Promise<Chapter> {
  const first = await withPlace(async (place) => {
    const copies = await copyStory(place, renders + WARM_UP);
    await withServer(ours({ LOG_LEVEL: 'debug' }), place, paths.front, async (server) => {
      await untilIndexed(place);
      for (const copy of copies) await (await fetch(server.origin + copy)).arrayBuffer();
    });
    return (await loggedRenders(place, '/articles/copie-')).slice(WARM_UP);
  });
  const corrected = await withPlace(async (place) => {
    await withServer(ours({ LOG_LEVEL: 'debug' }), place, paths.article, async (server) => {
      const editor = await openEditor(place, server);
      for (let count = 0; count < renders + WARM_UP; count += 1) await untilShown(server.origin + paths.article, await editor.correct());
    });
    return (await loggedRenders(place, paths.article)).slice(WARM_UP);
  });
  const middle = median(first);
  return {
    title: 'One render',
    method: `${renders} copies of the article, each asked for once, one after the other; and ${renders} corrections of it, each asked for at once, some 150 ms apart, while search and brotli work on the one before. After ${WARM_UP} to warm up; the server’s own times for rendering, finishing and compressing with gzip.`,
    tables: [
      { head: ['', 'median', 'p99', 'slowest'], rows: [row('a page, for the first time', first), row('a corrected page', corrected)] },
    ],
    goals: [{ what: 'one render on a miss, median', wanted: '≤ 10 ms', found: figure.ms(middle), met: middle <= MOST_MS }],
  };
}

function row(what: string, times: readonly number[]): string[] {
  return [what, figure.ms(median(times)), figure.ms(quantile(times, 0.99)), figure.ms(Math.max(...times))];
}

/** Gives the paths of `count` articles with the text of the measured one. */
async function copyStory({ content }: Place, count: number): Promise<string[]> {
  const text = await readFile(path.join(content, `${paths.article}.md`), 'utf8');
  const copies = Array.from({ length: count }, (_, n) => `/articles/copie-${String(n)}`);
  for (const copy of copies) await writeFile(path.join(content, `${copy}.md`), text);
  return copies;
}

/** Waits until the search has read the new articles, which it does once and beside everything else. */
async function untilIndexed({ folder }: Place): Promise<void> {
  while (!(await readFile(path.join(folder, 'this-server.log'), 'utf8')).includes('search index complete')) await sleep(100);
}

async function untilShown(url: string, word: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if ((await (await fetch(url)).text()).includes(word)) return;
    await sleep(2);
  }
  throw new Error(`the correction ${word} did not appear within 10 s`);
}

/** Milliseconds of each render of a page whose path begins so, in order. */
async function loggedRenders({ folder }: Place, beginning: string): Promise<number[]> {
  const log = await readFile(path.join(folder, 'this-server.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line.includes('"msg":"rendered"') && line.includes(`"path":"${beginning}`));
  return lines.map((line) => Number(/"ms":([\d.]+)/.exec(line)?.[1]));
}
