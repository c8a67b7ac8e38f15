import type { Server } from 'node:http';

/** Listens, and answers the port that was given, which matters when 0 was asked for. Rejects when it cannot. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}

/** How often connections that have fallen idle are closed while draining. */
const SWEEP_MS = 50;

/**
 * Accepts nothing new, lets answers under way end, and resolves when the last connection is closed; those still open
 * after `drainMs` are cut.
 */
export async function drain(server: Server, drainMs: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
}
