import { setTimeout as sleep } from 'node:timers/promises';
import { fillArchive } from './archive';
import type { Chapter, Effort } from './chapter';
import { untilAnswering } from './child';
import { write } from './edgeChanges';
import { figure } from './figures';
import { freePort } from './freePort';
import { loadInTurn, type Load } from './load';
import { paths, withPlace, withServer } from './place';
import { ours, type Place } from './servers';
import { median } from './statistics';

const READERS = 64;
/** Milliseconds from one publication to the next: 200 a minute. */
const EVERY_MS = 300;
/** A measurement is so many times as long as others: fifty publications. */
const LONGER = 5;
const MOST = 5;
/** What they read: of ten, six the article, two the front page, which each publication changes as it does its section. */
const READ = [
  ...Array.from({ length: 6 }, () => paths.article),
  paths.front,
  paths.front,
  '/rubriques/economie',
  '/articles/archive-1',
] as const;

/** What readers notice of a newsroom that publishes 200 pieces a minute. */
export async function underReaders({ archives, rounds, seconds }: Effort): Promise<Chapter> {
  const articles = archives.at(-1) ?? 1000;
  const measured = await withPlace((place) => measure(place, articles, rounds, seconds * LONGER));
  const p99 = (of: 'quiet' | 'busy'): number => median(measured.map((round) => round[of].p99));
  const ratio = median(measured.map(({ quiet, busy }) => busy.p99 / quiet.p99));
  const errors = measured.reduce((total, { quiet, busy }) => total + quiet.errors + busy.errors, 0);
  const row = (name: string, of: 'quiet' | 'busy'): string[] => {
    const all = measured.map((round) => round[of]);
    const figures = [all.map(({ p50 }) => p50), all.map((each) => each.p99)].map((values) => figure.ms(median(values)));
    return [name, figure.count(median(all.map(({ perSecond }) => perSecond))), ...figures];
  };
  return {
    title: 'Publishing under readers',
    method: `${figure.count(articles)} articles; ${READERS} readers (wrk, one thread) who ask for the next page as soon as they have one: of ten, six for an article, two for the front page, one for the section and one for another article. ${rounds} rounds of ${seconds * LONGER} s without and with an article published every ${EVERY_MS} ms, in turn, medians.`,
    tables: [
      {
        head: ['', 'requests/s', 'p50', 'p99'],
        rows: [row('nobody publishes', 'quiet'), row('200 publications a minute', 'busy')],
      },
    ],
    goals: [
      {
        what: `readers’ p99 during 200 publications a minute, ${figure.count(articles)} articles`,
        wanted: `≤ ${MOST} × quiet`,
        found: `${figure.times(ratio)} (${figure.ms(p99('busy'))})`,
        met: ratio <= MOST,
      },
      { what: 'the same: errors', wanted: '0', found: figure.count(errors), met: errors === 0 },
    ],
  };
}

async function measure(place: Place, articles: number, rounds: number, seconds: number) {
  await fillArchive(place.content, articles);
  const admin = await freePort();
  return withServer(ours({ ADMIN_PORT: String(admin) }), place, paths.article, async ({ origin }) => {
    await untilAnswering(`http://127.0.0.1:${admin}/readyz`);
    const load = () => loadInTurn(origin, READ, { connections: READERS, seconds, folder: place.folder });
    await load();
    const found: { readonly quiet: Load; readonly busy: Load }[] = [];
    const publisher = publish(place);
    for (let round = 0; round < rounds; round += 1) found.push({ quiet: await load(), busy: await publisher.during(load) });
    return found;
  });
}

/** Publishes an article every 300 ms while something else is under way. */
function publish(place: Place) {
  let published = 0;
  return {
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      const state = { isOver: false };
      const publishing = (async () => {
        for (let due = performance.now(); !state.isOver; due += EVERY_MS) {
          await sleep(due - performance.now());
          const fields = { headline: `Nouveau ${published}`, publishedAt: new Date(Date.now() - 60_000).toISOString() };
          await write(place, `nouveau-${(published += 1)}`, 'Le texte.', fields);
        }
      })();
      try {
        return await work();
      } finally {
        state.isOver = true;
        await publishing;
      }
    },
  };
}
