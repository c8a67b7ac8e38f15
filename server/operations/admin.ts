import { createServer, type Server } from 'node:http';
import { listen } from '../http/listen';

/** What the admin listener asks about the process or processes behind it. */
export interface Health {
  /** True when readers can be sent here. */
  ready(): boolean;
  /** Which content every process answers readers from; `undefined` while none does, or not all from the same. */
  version(): string | undefined | Promise<string | undefined>;
  /** Prometheus' text format. */
  metrics(): Promise<string>;
}

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

/** `/healthz` (alive), `/readyz` (send readers), `/version` (of the content) and `/metrics`, on loopback only: nothing here is for the public. */
export async function openAdmin(port: number, health: Health): Promise<{ readonly server: Server; readonly port: number }> {
  const answer = async (path: string): Promise<readonly [number, string, string]> => {
    if (path === '/healthz') return [200, 'text/plain', 'ok\n'];
    if (path === '/readyz') return health.ready() ? [200, 'text/plain', 'ready\n'] : [503, 'text/plain', 'not ready\n'];
    if (path === '/version') {
      const version = await health.version();
      return version === undefined ? [503, 'text/plain', 'not yet the same for all readers\n'] : [200, 'text/plain', `${version}\n`];
    }
    if (path === '/metrics') return [200, PROMETHEUS, await health.metrics()];
    return [404, 'text/plain', 'healthz, readyz, version or metrics\n'];
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/').then(
      ([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(`${String(error)}\n`),
    );
  });
  return { server, port: await listen(server, port, '127.0.0.1') };
}
