import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ArticleSummary, ReadingRules } from '../../content/article';
import type { KnownFile } from '../catalogue/knownFile';
import { fromHeadWorker, unpackStamps, type FromHeadWorker, type ToHeadWorker } from './headMessages';
import type { Scan } from '../reading/scan';
import { rowsOf, toFiled } from './snapshotRow';
import type { Summarize } from '../catalogue/summary';

/**
 * A thread that looks at a content folder and reads many heads, while this one loads the framework: each takes seconds of
 * a start, and the cheapest machines have two cores. The main thread can do all it does, and does it when this one fails.
 */
export class HeadThread {
  private readonly worker: Worker;
  private failure: unknown;

  constructor(
    folder: string,
    private readonly summarize: Summarize,
  ) {
    this.worker = new Worker(new URL('./startHeadWorker.mjs', import.meta.url), { workerData: { folder } });
    // Told to whoever asks something; between two questions it is nobody's.
    this.worker.once('error', (error) => (this.failure = error));
    this.worker.once('exit', () => (this.failure ??= new Error('the thread that reads heads has ended')));
  }

  /** As `scan` answers. Rejects as well where a folder cannot be listed: why, only the main thread can tell. */
  scan(): Promise<Scan> {
    return this.ask({ kind: 'scan' }, (said) => {
      if (said.kind !== 'scanned') return undefined;
      if (said.unreadable.length > 0) throw new Error(`cannot be listed: ${said.unreadable.join(', ')}`);
      return { stamps: unpackStamps(said), unreadable: new Map() };
    });
  }

  /** Reads articles' heads, by path. Those that have a problem, moved meanwhile or are gone are not among them. */
  read(files: readonly string[], { timeZone, sections }: ReadingRules): Promise<Map<string, KnownFile<ArticleSummary>>> {
    const read = new Map<string, KnownFile<ArticleSummary>>();
    return this.ask({ kind: 'read', files: [...files], rules: { timeZone, sections } }, (said) => {
      if (said.kind === 'rows') {
        for (const row of rowsOf(said.json)) {
          const filed = toFiled(row, this.summarize);
          read.set(filed.file, filed);
        }
      }
      return said.kind === 'read' ? read : undefined;
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  /** One question at a time. `hear` answers nothing until it has heard all of the answer. */
  private async ask<T>(question: ToHeadWorker, hear: (said: FromHeadWorker) => T | undefined): Promise<T> {
    const heard = on(this.worker, 'message', { close: ['exit'] });
    this.worker.postMessage(question);
    if (this.failure === undefined) {
      for await (const [message] of heard) {
        const answer = hear(fromHeadWorker.parse(message));
        if (answer !== undefined) return answer;
      }
    }
    throw this.failure;
  }
}
