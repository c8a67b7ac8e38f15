import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportedPosts, writeExport } from '../tests/support/wordpressExport';
import type { Chapter, Effort } from './chapter';
import { start } from './child';
import { figure } from './figures';
import { withPlace } from './place';
import { usage } from './processTree';
import type { Place } from './servers';

const POSTS = 20_000;
/** A minute for all of them: to load the program, and for each post. Milliseconds. */
const START_MS = 4000;
const POST_MS = 2.8;
const MOST_MEMORY = 400 * 2 ** 20;
/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 100;

/** What moving in costs. Milliseconds and bytes. */
interface Moved {
  readonly ms: number;
  readonly memory: number;
}

/** Moving in from WordPress with an archive. */
export async function imports({ archives }: Effort): Promise<Chapter> {
  const posts = Math.min(POSTS, archives.at(-1) ?? POSTS);
  const { first, again } = await withPlace((place) => measure(place, posts));
  const longest = START_MS + POST_MS * posts;
  const of = (what: string): string => `${what}, ${figure.count(posts)} posts`;
  return {
    title: 'Moving in',
    method:
      'A generated export of WordPress, 4 KB a post, of both editors’ blocks, imported by the command as an editor starts it; then once more, when everything is there. Memory is the largest of the process and its threads.',
    tables: [
      {
        head: ['posts', 'import', 'memory', 'again', 'memory'],
        rows: [[figure.count(posts), ...[first, again].flatMap(({ ms, memory }) => [figure.seconds(ms), figure.mebibytes(memory)])]],
      },
    ],
    goals: [
      { what: of('an import'), wanted: `≤ ${figure.seconds(longest)}`, found: figure.seconds(first.ms), met: first.ms <= longest },
      {
        what: of('memory of an import'),
        wanted: `≤ ${figure.mebibytes(MOST_MEMORY)}`,
        found: figure.mebibytes(first.memory),
        met: first.memory <= MOST_MEMORY,
      },
    ],
  };
}

async function measure(place: Place, posts: number): Promise<{ readonly first: Moved; readonly again: Moved }> {
  const file = path.join(place.folder, 'export.xml');
  await writeExport(file, exportedPosts(posts));
  return { first: await moved(place, file), again: await moved(place, file) };
}

async function moved({ content, folder }: Place, file: string): Promise<Moved> {
  const args = ['--import', 'tsx', 'server/commands/import.ts', 'wordpress', file, '--to', content];
  const began = performance.now();
  const child = start('import', process.execPath, args, folder, { CACHE_DIR: path.join(folder, 'cache') });
  let memory = 0;
  for (let now = sizeOf(child.pid); now !== undefined; now = sizeOf(child.pid)) {
    memory = Math.max(memory, now);
    await sleep(LOOK_EVERY);
  }
  const ms = performance.now() - began;
  const log = await readFile(path.join(folder, 'import.log'), 'utf8');
  if (!log.includes('articles lus')) throw new Error(`the import failed:\n${log}`);
  return { ms, memory };
}

/** Bytes; `undefined` once it has ended. */
function sizeOf(pid: number): number | undefined {
  try {
    return usage(pid).largest;
  } catch {
    return undefined;
  }
}
