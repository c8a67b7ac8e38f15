import type { Worker } from 'node:cluster';
import { on } from 'node:events';
import * as z from 'zod';
import type { Library } from '@/lib/library/library';
import { tellFault } from '@/lib/process/faults';

/** Milliseconds that a process is waited for; one that stands still answers readers from nobody knows what. */
const PATIENCE_MS = 2000;
const ASKED = { newsroom: 'version?' } as const;

const asked = z.object({ newsroom: z.literal(ASKED.newsroom) });
const answered = z.object({ contentVersion: z.string() });

/** Has this process say which content it answers readers from, whenever its parent asks. */
export function shareVersion(library: Library): void {
  process.on('message', (message: unknown) => {
    if (!asked.safeParse(message).success) return;
    try {
      process.send?.({ contentVersion: library.version() } satisfies z.input<typeof answered>);
    } catch (error) {
      // Such as an index that is being made anew.
      tellFault(error, 'the version of the content is not said');
    }
  });
}

/** Which content all of these processes answer readers from; `undefined` while they differ, or one of them does not say. */
export async function versionOfAll(workers: Iterable<Worker>): Promise<string | undefined> {
  const versions = new Set(await Promise.all([...workers].map((worker) => versionOf(worker).catch(() => undefined))));
  return versions.size === 1 ? [...versions][0] : undefined;
}

async function versionOf(worker: Worker): Promise<string | undefined> {
  const heard = on(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
  worker.send(ASKED);
  for await (const [message] of heard) {
    const version = answered.safeParse(message).data?.contentVersion;
    if (version !== undefined) return version;
  }
  return undefined;
}
