import cluster, { type Worker } from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { AggregatorRegistry, Registry } from 'prom-client';
import { givingSettings } from '@/lib/donation/settings';
import { openAdmin } from './operations/admin';
import { indexedPaper, logOf } from './operations/library';
import { openRelay } from './indexing/relay';
import { openLog } from './operations/log';
import { purgeCounter } from './operations/metrics';
import { countForAll } from './mostRead/countForAll';
import type { ServerSettings } from './settings';
import { closeUntaken } from './untakenConnections';
import { tellReady } from './operations/ready';
import { onShutdown } from './operations/shutdown';
import { versionOfAll } from './operations/versions';

/** A process that dies at once each time must not keep the machine busy with its restarts: each waits twice as long. */
const RESTART_MS = 1000;
const LONGEST_RESTART_MS = 60_000;

/** Starts the processes that answer readers, replaces one that dies, and answers operators for all of them. */
export async function runPrimary({ processes, adminPort, mostReadMs, logLevel }: ServerSettings): Promise<void> {
  const log = openLog(logLevel);
  const ready = new Set<Worker>();
  // Before anything is awaited: the signal ends a process that does not listen.
  process.on('SIGHUP', () => {
    for (const worker of ready) worker.process.kill('SIGHUP');
  });
  const metrics = new AggregatorRegistry();
  let ending = false;
  /** True once all have been ready: from then on readers have somebody, whatever becomes of one process. */
  let complete = false;
  let deaths = 0;
  const own = new Registry();
  const purges = purgeCounter([own]);
  const indexing = openRelay(indexedPaper(false), {
    failed: (error) => log.error({ err: error }, 'library failed; it goes on with what it knows'),
    log: logOf(log),
    purged: ({ edge, outcome, keys }) => purges.labels(edge, outcome).inc(keys),
  });
  const mostRead = countForAll({
    every: mostReadMs,
    broadcast: (message) => {
      for (const worker of ready) if (worker.isConnected()) worker.send(message);
    },
    failed: (error) => log.error({ err: error }, 'the most read are not counted'),
  });
  const isReady = (): boolean => !ending && ready.size === processes && indexing.isCompared();
  const admin = await openAdmin(adminPort, {
    ready: isReady,
    version: () => (ready.size === processes ? versionOfAll(ready) : undefined),
    metrics: async () => (await metrics.clusterMetrics()) + (await own.metrics()),
  });
  const numbers = new Map<number, number>();
  // A form that one process has sealed comes back to another.
  const DONATION_SECRET = givingSettings().secret ?? randomBytes(32).toString('base64url');
  const fork = (number: number): void => {
    const worker = cluster.fork({ PROCESS_NUMBER: String(number), DONATION_SECRET });
    numbers.set(worker.id, number);
    closeUntaken(worker);
  };

  cluster.on('message', (worker, message: unknown) => {
    indexing.heed({ id: worker.id, send: (said) => worker.isConnected() && worker.send(said) }, message);
    mostRead.heed(message);
    if (typeof message !== 'object' || message === null || !('newsroom' in message)) return;
    ready.add(worker);
    worker.send(mostRead.first());
    if (ready.size !== processes) return;
    complete = true;
    tellReady();
    deaths = 0;
    const pids = [...ready].map(({ process: { pid } }) => pid);
    log.info({ processes, pids, adminPort: admin.port }, 'all processes ready');
    log.flush();
  });
  cluster.on('exit', (worker, code, signal) => {
    indexing.leave(worker.id);
    if (ending) return;
    ready.delete(worker);
    if (!complete) {
      // It has said on standard error what is wrong; the others would say the same, or that nobody is there to listen.
      for (const other of Object.values(cluster.workers ?? {})) other?.process.kill('SIGKILL');
      process.exit(code || 1);
    }
    const waitMs = Math.min(RESTART_MS * 2 ** deaths, LONGEST_RESTART_MS);
    deaths += 1;
    log.error({ code, signal, waitMs }, 'process died; starting another');
    const number = numbers.get(worker.id) ?? 0;
    numbers.delete(worker.id);
    setTimeout(() => !ending && fork(number), waitMs);
  });
  for (let number = 0; number < processes; number += 1) fork(number);
  onShutdown(async () => {
    ending = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        // Not worker.kill: that closes the channel first and would leave no time to drain.
        worker.process.kill('SIGTERM');
        return once(worker, 'exit');
      }),
    );
    mostRead.stop();
    await indexing.close();
    admin.server.close();
  });
}
