import { setTimeout as sleep } from 'node:timers/promises';
import type { Chapter, Effort } from './chapter';
import { openEditor } from './editor';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { usage } from './processTree';
import { openReaders, type Tally } from './readers';
import { ours } from './servers';
import { median } from './statistics';

/** Memory may grow by so much between the second fifth of the time and the last: the collector's own swing. */
const MOST_GROWTH = 0.1;

/** Mixed readers and a busy editor for ten minutes: no error, and memory that stays where it is after the warm-up. */
export async function endurance({ enduranceSeconds }: Effort): Promise<Chapter> {
  const { tallies, memory } = await withPlace((place) =>
    withServer(ours(), place, paths.article, async (server) => {
      const readers = openReaders(server.origin);
      const editor = await openEditor(place, server);
      const memory: number[] = [];
      for (let second = 0; second < enduranceSeconds; second += 1) {
        await editor.correct();
        await sleep(1000);
        memory.push(usage(server.pid).rss);
      }
      return { tallies: await readers.stop(), memory };
    }),
  );
  const fifth = (number: number): number => median(memory.slice((memory.length * (number - 1)) / 5, (memory.length * number) / 5));
  const growth = fifth(5) / fifth(2) - 1;
  const errors = tallies.reduce((total, tally) => total + tally.errors, 0);
  return {
    title: 'Endurance',
    method: `${figure.count(enduranceSeconds)} s of 32 readers in turn, an editor who saves the article each second, and readers who leave before the answer.`,
    tables: [
      { head: ['', 'requests', 'errors'], rows: tallies.map(row) },
      {
        head: ['memory in each fifth of the time', '', '', '', ''],
        rows: [[1, 2, 3, 4, 5].map((number) => figure.mebibytes(fifth(number)))],
      },
    ],
    goals: [
      { what: 'mixed load: errors', wanted: '0', found: figure.count(errors), met: errors === 0 },
      {
        what: 'mixed load: memory after warm-up',
        wanted: 'flat (± 10 %)',
        found: `${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} %`,
        met: growth <= MOST_GROWTH,
      },
    ],
  };
}

function row({ name, requests, errors, first }: Tally): string[] {
  return [name, figure.count(requests), first === undefined ? figure.count(errors) : `${figure.count(errors)} (${first})`];
}
