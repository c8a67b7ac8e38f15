import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** What a provider's server has been asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** How long its answer will take, in milliseconds. */
  readonly takes: number;
}

export interface Told {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a server can let its callers down. A number is a status with JSON that is not the provider’s, as a proxy tells it. */
export type Fault = 'late' | 'silent' | 'trickling' | 'reset' | 'html' | 'garbage' | 'moved' | number | Told;

interface Failing {
  readonly fault: Fault;
  /** The paths it concerns. */
  readonly on: RegExp;
  /** How many more requests it spoils. */
  times: number;
}

export interface ProviderServer {
  /** Its origin, on a free port of the loopback. */
  readonly url: string;
  readonly asked: Asked[];
  /** Spoils the next `times` answers on the paths that match. */
  fail(fault: Fault, on?: RegExp, times?: number): void;
  /** Spoils nothing any more. */
  mend(): void;
  close(): Promise<void>;
}

/** A provider's API on the loopback: real HTTP, real sockets, and the ways both can fail. */
export async function openProviderServer(answer: (asked: Asked) => Told): Promise<ProviderServer> {
  const asked: Asked[] = [];
  let failing: Failing | undefined;
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      const fault = failing && failing.times > 0 && failing.on.test(received.path) ? failing.fault : undefined;
      if (failing && fault !== undefined) failing.times -= 1;
      const one = { ...received, takes: fault === 'late' ? LATE_MS : 0 };
      asked.push(one);
      if (fault === undefined || fault === 'late') {
        const answered = answer(one);
        setTimeout(() => tell(response, answered), one.takes);
      } else letDown(fault, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    fail: (fault, on = /./, times = Infinity) => {
      failing = { fault, on, times };
    },
    mend: () => (failing = undefined),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<Omit<Asked, 'takes'>> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
}

function tell(response: ServerResponse, { status, json, headers }: Told): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(json));
}

/** Long enough for a second click and for the SDK's own retry, short enough for a donor. */
const LATE_MS = 1200;

function letDown(fault: Exclude<Fault, 'late'>, response: ServerResponse): void {
  switch (fault) {
    case 'silent':
      return;
    case 'trickling':
      trickle(response);
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>');
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": tru');
      return;
    case 'moved':
      response.writeHead(307, { location: '/elsewhere' }).end();
      return;
    default:
      tell(response, typeof fault === 'number' ? { status: fault, json: { message: 'words of another, not for the log' } } : fault);
  }
}

/** A byte now and then: every idle timeout starts again, only a total budget ends it. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 10);
  response.once('close', () => clearInterval(drip));
}
