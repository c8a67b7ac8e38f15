import type { Chapter, Effort } from './chapter';
import { untilAnswering } from './child';
import { figure } from './figures';
import { finishedPage, nginxServing } from './nginx';
import { paths, withPlace, withServer } from './place';
import { usage } from './processTree';
import { nextStart, ours, type Place, type StartServer } from './servers';
import { median } from './statistics';

const MOST_MS = 2000;

interface Start {
  readonly ms: number;
  readonly rss: number;
}

/** From starting the process to the first whole article page: reading the library, loading the framework, one render. */
export async function startUp({ repeats }: Effort): Promise<Chapter> {
  const starts = { own: new Array<Start>(), next: new Array<Start>(), file: new Array<Start>() };
  await withPlace(async (place) => {
    const page = await withServer(ours(), place, paths.article, ({ origin }) => finishedPage(origin, paths.article));
    for (let round = 0; round < repeats; round += 1) {
      starts.own.push(await time(ours(), place));
      starts.next.push(await time(nextStart, place));
      starts.file.push(await time(nginxServing('nginx', page, paths.article), place));
    }
  });
  const found = median(starts.own.map(({ ms }) => ms));
  const row = (name: string, all: readonly Start[]): string[] => [
    name,
    figure.seconds(median(all.map(({ ms }) => ms))),
    figure.mebibytes(median(all.map(({ rss }) => rss))),
  ];
  return {
    title: 'Start',
    method: `${repeats} starts each, in turn, medians, with a build in place. Memory is that of all processes after the first answer.`,
    tables: [
      {
        head: ['', 'first 200', 'memory'],
        rows: [row('this server', starts.own), row('next start', starts.next), row('nginx, one file', starts.file)],
      },
    ],
    goals: [{ what: 'start to first 200', wanted: '≤ 2 s', found: figure.seconds(found), met: found <= MOST_MS }],
  };
}

async function time(start: StartServer, place: Place): Promise<Start> {
  const began = performance.now();
  const server = await start(place);
  try {
    await untilAnswering(server.origin + paths.article);
    return { ms: performance.now() - began, rss: usage(server.pid).rss };
  } finally {
    await server.stop();
  }
}
