import cluster from 'node:cluster';
import type { Logger } from 'pino';
import { formatProblem, type Problem } from '@/lib/content/problem';
import type { Library } from '@/lib/library/library';
import { shareLibrary } from '@/lib/library/theLibrary';
import type { IndexedPaper } from '@/lib/library/thread/indexedPaper';
import { openIndexedLibrary, type Events, type IndexedLibrary } from '@/lib/library/thread/openIndexedLibrary';
import { settings } from '@/lib/process/settings';
import { openIndexer } from '../indexing/openIndexer';
import { connectToParent } from '../indexing/relay';

/** The paper of this process' settings. */
export function indexedPaper(showsAll: boolean): IndexedPaper {
  const { contentDir, cacheDir, siteUrl } = settings();
  return { folder: contentDir, cacheDir, showsAll, siteUrl };
}

/** Opens the content folder of this process, watched, and shares it with the pages. Rejects with `ContentError`. */
export async function openSharedLibrary(showsAll: boolean, events: Events): Promise<IndexedLibrary> {
  const paper = indexedPaper(showsAll);
  const opened = await openIndexedLibrary(
    paper,
    (heard, lost) => (cluster.isWorker ? connectToParent(heard, lost) : openIndexer(paper, heard, lost)),
    events,
  );
  shareLibrary(opened.library);
  return opened;
}

/** Writes lines of the indexer into a process' log. */
export function logOf(log: Logger): Events['log'] {
  return (level, fields, message) => log[level](fields, message);
}

/** Milliseconds between two lines. */
const PROGRESS_MS = 5000;

/** Tells how far the first reading of all is: a line at the terminal that is written over, or a line of the log now and then. */
export function firstReading(log: Logger): (files: number) => void {
  let told = performance.now();
  return (files) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${files} articles… `);
    else if (performance.now() - told > PROGRESS_MS) {
      told = performance.now();
      log.info({ files }, 'reading all articles for the first time');
    }
  };
}

/** Logs one thing that editors have to mend; `err` is what it was found by. */
export function logProblem(problem: Problem, log: Logger, err?: Error): void {
  const line = formatProblem(problem);
  if (problem.severity === 'warning') log.warn({ problem, err }, line);
  else log.error({ problem, err }, line);
}

/** Logs what editors have to mend: everything at start, then whatever a change brings. */
export function logProblems(library: Library, log: Logger): void {
  let known = new Set<string>();
  const tell = (): void => {
    const problems: readonly Problem[] = library.problems();
    for (const problem of problems) {
      const line = formatProblem(problem);
      if (!known.has(line)) logProblem(problem, log);
    }
    known = new Set(problems.map(formatProblem));
  };
  tell();
  library.onChange((keys) => {
    if (keys.has('problems')) tell();
  });
}
