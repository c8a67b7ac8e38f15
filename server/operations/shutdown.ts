import cluster from 'node:cluster';

/**
 * Calls `close` on the first SIGTERM or SIGINT, or when the supervisor is gone, which could not end this process any more; then
 * exits: 0 when it ends, 1 when it fails. A second signal kills at once.
 */
export function onShutdown(close: () => Promise<void>): void {
  const end = (): void => {
    process.off('SIGTERM', end).off('SIGINT', end).off('disconnect', end);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  // A worker of several ends with its primary by itself.
  if (process.connected && !cluster.isWorker) process.on('disconnect', end);
}
