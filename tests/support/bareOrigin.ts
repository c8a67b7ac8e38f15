import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '@/server/http/listen';

/** What a machine does with a request: answers it, breaks the connection, or says nothing. */
export type Behaviour =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
      readonly lateMs?: number;
    }
  | 'reset'
  | 'silence';

/** What was asked of it. */
interface Heard {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** A machine of the site that fails when it is told to, which the site does not do. */
export interface BareOrigin {
  readonly port: number;
  /** All that it was asked but for `/robots.txt`, which proves that it is alive and is always answered. */
  readonly heard: readonly Heard[];
  /** What it does from now on. */
  readonly behave: (behaviour: Behaviour) => void;
  readonly stop: () => Promise<void>;
}

export async function startBareOrigin(first: Behaviour, port = 0): Promise<BareOrigin> {
  const heard: Heard[] = [];
  let behaviour = first;
  const server = createServer((request, response) => {
    const { method = '', url: target = '', headers } = request;
    if (target === '/robots.txt') return void response.writeHead(200).end();
    heard.push({ method, target, headers });
    if (behaviour === 'silence') return;
    if (behaviour === 'reset') return void request.socket.destroy();
    const { status, headers: fields = {}, body = '', lateMs = 0 } = behaviour;
    void sleep(lateMs).then(() => response.writeHead(status, fields).end(body));
  });
  return {
    port: await listen(server, port, '127.0.0.1'),
    heard,
    behave: (next) => (behaviour = next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
