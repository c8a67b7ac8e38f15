import type { ArticleSummary } from '../content/article';
import { liveEnd } from '../content/live';
import type { Library } from '../library/library';
import { noteRead } from '../process/renderNotes';

/**
 * Has a page that shows these stories at `now`, in epoch milliseconds, dropped when one of their live coverages starts or ends. The key is
 * `live:<slug>`: the article itself does not change then, and is not announced as if it did.
 */
export function noteLive(library: Pick<Library, 'wakeAt'>, stories: readonly ArticleSummary[], now: number): void {
  for (const { slug, live } of stories) {
    const next = live && [live.start.epochMs, liveEnd(live)].find((at) => at > now);
    if (next === undefined) continue;
    noteRead(`live:${slug}`);
    library.wakeAt(next, [`live:${slug}`]);
  }
}
