import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Logger } from 'pino';
import { stallProblem, formatProblem, type Problem } from '@/lib/content/problem';
import type { Library } from '@/lib/library/library';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { settings } from '@/lib/process/settings';
import { guardTexts } from '@/lib/process/stalls';
import type { RenderQueue } from './renderQueue';
import { MOST_STALLS, StallGuard } from './stallGuard';
import { StallLedger } from './stallLedger';
import { Watchdog } from './watchdog';

interface Opened {
  readonly guard: StallGuard;
  /** The files at whose addresses readers get no page, until they change. */
  readonly problems: () => readonly Problem[];
  /** From now on, the process ends when it stands still. */
  readonly watch: (stallSeconds: number) => void;
}

const ARTICLE = /^\/articles\/([a-z0-9-]+)/;
const PAGE = /^\/([a-z0-9-]+)$/;

/** Keeps account of where processes stand still, in a file of `CACHE_DIR`, and of what is done there no more. */
export function openStallGuard(library: Library, queue: RenderQueue, log: Logger): Opened {
  const { contentDir, cacheDir } = settings();
  const paper = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  const report = (err: unknown): void => log.error({ err }, 'where processes stand still cannot be kept on disk');
  const ledger = new StallLedger(
    path.join(cacheDir, `stalls-${paper}.jsonl`),
    (address) => unnoted(() => stampOf(address, library)),
    report,
  );
  const watchdog = new Watchdog();
  const guard = new StallGuard({ queue, ledger, watchdog });
  guardTexts(guard.enter);
  const problems = (): Problem[] =>
    ledger
      .all()
      .filter(([, stalls]) => stalls >= MOST_STALLS)
      .flatMap(([address]) => unnoted(() => fileOf(address, library)) ?? [])
      .map(stallProblem);
  const watch = (stallSeconds: number): void => {
    for (const problem of problems()) log.error({ problem }, formatProblem(problem));
    const failed = (error: unknown): void => log.error({ err: error }, 'the watchdog ended: this process is not watched');
    watchdog.start({ file: ledger.file, stallSeconds, isSilent: !log.isLevelEnabled('fatal'), failed });
  };
  return { guard, problems, watch };
}

/** Asks the library without the page that is being made coming to depend on the answer. */
function unnoted<T>(ask: () => T): T {
  return withNotes(newNotes(), ask);
}

function fileOf(address: string, library: Library): string | undefined {
  const article = ARTICLE.exec(address)?.[1];
  if (article !== undefined) return library.sourceFile(article);
  const page = PAGE.exec(address)?.[1];
  return page !== undefined && library.findPageFields(page) !== undefined ? `pages/${page}.md` : undefined;
}

/** Another one when the file behind an address changes; where there is none, such as on fronts, at each full hour. */
function stampOf(address: string, library: Library): string {
  const article = ARTICLE.exec(address)?.[1];
  if (article !== undefined) return library.sourceStamp(article) ?? '';
  return library.pageStamp(PAGE.exec(address)?.[1] ?? '') ?? new Date().toISOString().slice(0, 13);
}
