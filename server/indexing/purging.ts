import type { AnnounceLog } from '@/lib/discovery/announce/queue';
import { openEdges, type Edge } from '@/lib/discovery/edges/edges';
import { owedAt, Purger } from '@/lib/discovery/edges/purger';
import { edgeSettings } from '@/lib/discovery/edges/settings';
import { Appearances } from '@/lib/library/appearances';
import type { OwesGone } from '@/lib/library/index/indexWriter';
import type { Indexer } from '@/lib/library/indexer/indexer';
import type { Purged } from '@/lib/library/thread/messages';
import { openTimetable } from '@/lib/library/timetable';

/** The caches in front that are to be told of changes: none without `PURGE`. */
export function edgesToPurge(): readonly Edge[] {
  const { purge } = edgeSettings();
  return purge ? openEdges(purge) : [];
}

/** Each of these edges is owed the news of what must vanish. */
export function owesGone(edges: readonly Edge[]): OwesGone {
  return (keys) => edges.flatMap((edge) => [...keys].map((key) => ({ service: owedAt(edge), url: key })));
}

interface Told {
  readonly log: AnnounceLog;
  readonly purged: (told: Omit<Purged, 'kind'>) => void;
  readonly failed: (error: unknown) => void;
}

/** Has edges let go of what is otherwise by a change, or by the hour. */
export function openPurging(edges: readonly Edge[], { writer }: Indexer, { log, purged, failed }: Told) {
  const counted: ConstructorParameters<typeof Purger>[0]['counted'] = (edge, outcome, keys) => purged({ edge, outcome, keys });
  const purger = new Purger({ edges, owings: writer.owings, log, counted });
  const tell = (keys: ReadonlySet<string>): void => purger.add(keys);
  const timetable = openTimetable(Date.now, tell);
  const appearances = new Appearances(Date.now, () => writer.reader, { tell, failed });
  return {
    changed: (keys: ReadonlySet<string>): void => {
      tell(keys);
      appearances.plan();
    },
    wake: (epochMs: number, keys: readonly string[]): void => {
      for (const key of keys) timetable.set(epochMs, key);
    },
    close: async (): Promise<void> => {
      timetable.stop();
      appearances.stop();
      await purger.close();
    },
  };
}
