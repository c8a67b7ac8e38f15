/** Calls `close` on the first SIGTERM or SIGINT and exits: 0 when it ends, 1 when it fails. A second signal kills at once. */
export function onShutdown(close: () => Promise<void>): void {
  const end = (): void => {
    process.off('SIGTERM', end).off('SIGINT', end);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}
