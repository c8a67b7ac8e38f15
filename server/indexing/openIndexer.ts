import type { IndexedPaper } from '@/lib/library/thread/indexedPaper';
import { indexFile } from '@/lib/library/thread/indexedPaper';
import { fromIndexer, type FromIndexer, type ToIndexer } from '@/lib/library/thread/messages';
import type { Connection } from '@/lib/library/thread/openIndexedLibrary';
import { Watch } from '@/lib/library/watching/watch';
import { RestartingWorker } from '@/lib/process/restartingWorker';

/** A thread with room for gigabytes lets its garbage grow by so much before it collects it. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Starts the thread that writes a paper's index; it is started again whenever it ends by itself, which `lost` hears. The folder is
 * watched from this thread: the native watcher can be loaded by one thread of a process and by no other after it.
 */
export function openIndexer(paper: IndexedPaper, heard: (said: FromIndexer) => void, lost: (error: Error) => void): Connection {
  const { folder, showsAll, siteUrl } = paper;
  const worker = new RestartingWorker({
    script: new URL('./indexThread.ts', import.meta.url),
    workerData: { folder, file: indexFile(paper), showsAll, siteUrl },
    memory: MEMORY,
    heard: (message) => heard(fromIndexer.parse(message)),
    lost,
  });
  const tell = (message: ToIndexer): boolean => worker.tell(message);
  const watch = new Watch(folder, {
    paths: (paths) => void tell({ kind: 'saw', paths: [...paths] }),
    lost: () => void tell({ kind: 'lost' }),
    failed: (error) => heard({ kind: 'warned', message: String(error) }),
  });
  void watch.start();
  return {
    tell,
    close: async () => {
      await watch.close();
      await worker.close({ kind: 'close' } satisfies ToIndexer);
    },
  };
}
