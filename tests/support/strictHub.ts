import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { PurgeKind } from '@/lib/discovery/edges/settings';

/** A status, with seconds to wait when it says so; the usual answer, milliseconds late; a connection that breaks; no answer at all. */
type Forced = number | { readonly status: number; readonly retryAfter: string } | { readonly lateMs: number } | 'reset' | 'silence';

/** A local service that takes what its protocol allows and nothing else. */
export interface StrictHub {
  readonly url: string;
  /** What it has taken, one line an address or a key. */
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

function isPosted({ method = '' }: IncomingMessage): void {
  if (method !== 'POST') throw new Error(`wrong method: ${method}`);
}

const indexNow = z.strictObject({
  host: z.literal('gazette.example'),
  key: z.string().regex(/^[a-zA-Z0-9-]{8,128}$/),
  keyLocation: z.url(),
  urlList: z.array(z.url()).min(1).max(10_000),
});

/** A hub as PubSubHubbub 0.4, 7.1 describes it: a form with two fields, and 204. */
export function startHub(): Promise<StrictHub> {
  return start(204, (request, body) => {
    isPosted(request);
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') throw new Error('not a form');
    const form = new URLSearchParams(body);
    if (form.get('hub.mode') !== 'publish' || [...form.keys()].join() !== 'hub.mode,hub.url')
      throw new Error(`wrong fields: ${form.toString()}`);
    return [new URL(form.get('hub.url') ?? '').href];
  });
}

/** IndexNow as indexnow.org/documentation describes it: JSON, every URL of the host, the key's file at the host's root. */
export function startIndexNow(): Promise<StrictHub> {
  return start(200, (request, body) => {
    isPosted(request);
    if (!request.headers['content-type']?.startsWith('application/json')) throw new Error('not JSON');
    const { host, key, keyLocation, urlList } = indexNow.parse(JSON.parse(body));
    if (keyLocation !== `https://${host}/${key}.txt`) throw new Error(`wrong keyLocation: ${keyLocation}`);
    if (new Set(urlList).size !== urlList.length || urlList.some((url) => new URL(url).host !== host)) throw new Error('wrong urlList');
    return urlList;
  });
}

const purge = {
  cloudflare: z.strictObject({ tags: z.array(z.string()).min(1).max(100) }),
  fastly: z.strictObject({ surrogate_keys: z.array(z.string()).min(1).max(256) }),
  http: z.strictObject({ firmness: z.enum(['soft', 'hard']), keys: z.array(z.string()).min(1) }),
};
/** What the edges below are asked by. */
export const PURGE_TOKEN = 'un-jeton-de-test';
export const PURGE_SERVICE = 'unServiceDeTest';

/** An edge that is purged by key; what it has taken is told as `soft <key>` and `hard <key>`. */
export function startEdge(kind: PurgeKind): Promise<StrictHub> {
  return start(200, ({ method, url, headers }, body) => {
    const expected = { varnish: 'PURGE /', fastly: `POST /service/${PURGE_SERVICE}/purge`, http: 'POST /' };
    const address = { ...expected, cloudflare: `POST /client/v4/zones/${PURGE_SERVICE}/purge_cache` }[kind];
    if (`${method ?? ''} ${url ?? ''}` !== address) throw new Error(`wrong address: ${method ?? ''} ${url ?? ''}`);
    if (kind === 'varnish') {
      const told = ['soft', 'hard'].flatMap((firmness) => {
        const keys = String(headers[`xkey-${firmness}`] ?? '');
        return keys.split(' ').map((key) => `${firmness} ${key}`);
      });
      return told.filter((line) => !line.endsWith(' '));
    }
    const token = kind === 'fastly' ? headers['fastly-key'] : headers.authorization?.replace('Bearer ', '');
    if (token !== PURGE_TOKEN) throw new Error('wrong token');
    const json: unknown = JSON.parse(body);
    if (kind === 'cloudflare') return purge.cloudflare.parse(json).tags.map((key) => `hard ${key}`);
    if (kind === 'http') {
      const { firmness, keys } = purge.http.parse(json);
      return keys.map((key) => `${firmness} ${key}`);
    }
    const firmness = headers['fastly-soft-purge'] === '1' ? 'soft' : 'hard';
    return purge.fastly.parse(json).surrogate_keys.map((key) => `${firmness} ${key}`);
  });
}

async function start(ok: number, read: (request: IncomingMessage, body: string) => string[]): Promise<StrictHub> {
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
    text(request)
      .then((body) => read(request, body))
      .then(
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
