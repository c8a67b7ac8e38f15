import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

/** A status, with seconds to wait when it says so; the usual answer, milliseconds late; a connection that breaks; no answer at all. */
type Forced = number | { readonly status: number; readonly retryAfter: string } | { readonly lateMs: number } | 'reset' | 'silence';

/** A local service that takes what the protocol allows and nothing else. */
export interface StrictHub {
  readonly url: string;
  /** What it has taken, one line an address. */
  readonly taken: readonly string[];
  /** What it has been asked against the protocol. */
  readonly faults: readonly string[];
  /** Requests so far. */
  readonly requests: () => number;
  /** When each came, in milliseconds (performance.now). */
  readonly times: readonly number[];
  /** The next answers, whatever is asked; afterwards it answers as usual. */
  readonly answerNext: (...answers: Forced[]) => void;
  readonly stop: () => Promise<void>;
}

const indexNow = z.strictObject({
  host: z.literal('gazette.example'),
  key: z.string().regex(/^[a-zA-Z0-9-]{8,128}$/),
  keyLocation: z.url(),
  urlList: z.array(z.url()).min(1).max(10_000),
});

/** A hub as PubSubHubbub 0.4, 7.1 describes it: a form with two fields, and 204. */
export function startHub(): Promise<StrictHub> {
  return start(204, async (request) => {
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') throw new Error('not a form');
    const form = new URLSearchParams(await text(request));
    if (form.get('hub.mode') !== 'publish' || [...form.keys()].join() !== 'hub.mode,hub.url')
      throw new Error(`wrong fields: ${form.toString()}`);
    return [new URL(form.get('hub.url') ?? '').href];
  });
}

/** IndexNow as indexnow.org/documentation describes it: JSON, every URL of the host, the key's file at the host's root. */
export function startIndexNow(): Promise<StrictHub> {
  return start(200, async (request) => {
    if (!request.headers['content-type']?.startsWith('application/json')) throw new Error('not JSON');
    const { host, key, keyLocation, urlList } = indexNow.parse(JSON.parse(await text(request)));
    if (keyLocation !== `https://${host}/${key}.txt`) throw new Error(`wrong keyLocation: ${keyLocation}`);
    if (new Set(urlList).size !== urlList.length || urlList.some((url) => new URL(url).host !== host)) throw new Error('wrong urlList');
    return urlList;
  });
}

async function start(ok: number, read: (request: IncomingMessage) => Promise<string[]>): Promise<StrictHub> {
  const taken: string[] = [];
  const faults: string[] = [];
  const next: Forced[] = [];
  const times: number[] = [];
  const server = createServer((request, response) => {
    times.push(performance.now());
    const forced = next.shift();
    if (forced === 'silence') return;
    if (forced === 'reset') return void request.socket.destroy();
    if (typeof forced === 'number') return void response.writeHead(forced).end();
    if (forced !== undefined && 'status' in forced)
      return void response.writeHead(forced.status, { 'retry-after': forced.retryAfter }).end();
    if (request.method !== 'POST') faults.push(`method ${request.method ?? ''}`);
    read(request).then(
      async (urls) => {
        await sleep(forced?.lateMs ?? 0);
        taken.push(...urls);
        response.writeHead(ok).end();
      },
      (error: unknown) => {
        faults.push(String(error));
        response.writeHead(400).end();
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no TCP port');
  return {
    url: `http://127.0.0.1:${at.port}/`,
    taken,
    faults,
    requests: () => times.length,
    times,
    answerNext: (...answers) => void next.push(...answers),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
