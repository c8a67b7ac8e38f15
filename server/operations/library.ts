import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { openLibrary } from '@/lib/library/openLibrary';
import { formatProblem, type Problem } from '@/lib/content/problem';
import { shareLibrary } from '@/lib/library/theLibrary';
import { settings } from '@/lib/process/settings';

/**
 * Opens the content folder of this process, watched, and shares it with the pages. Rejects with `ContentError`. `warn` is
 * told of what fails without ending the library, such as a watch that the system refuses.
 */
export async function openSharedLibrary(showDrafts: boolean, warn?: (error: unknown) => void): Promise<Library> {
  const { contentDir, cacheDir } = settings();
  const library = await openLibrary(contentDir, Date.now, {
    watch: true,
    showDrafts,
    snapshotFolder: cacheDir,
    inThread: !showDrafts,
    ...(warn && { warn }),
  });
  shareLibrary(library);
  return library;
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
