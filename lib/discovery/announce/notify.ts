import { routes } from '../../addresses/routes';
import { address, type Paper } from '../paper';

/** Who can be told of a change. */
export type Service = 'websub' | 'indexnow';

/** What became of it: taken, to be tried again (after `afterMs` at the earliest, when the service says so), or never to be. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** 10,000 URLs may go in one POST (indexnow.org/documentation). */
export const INDEXNOW_BATCH = 10_000;
const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Tells a hub that a feed changed: the publisher's ping that hubs have understood since PubSubHubbub 0.4. */
export function notifyHub(hub: string, feed: string, timeoutMs: number): Promise<Outcome> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString();
  return post(hub, 'application/x-www-form-urlencoded', body, timeoutMs);
}

/** Tells IndexNow's engines which addresses to read again; those that are gone, too. */
export function notifyIndexNow(
  { key, endpoint }: NonNullable<Paper['indexNow']>,
  urls: readonly string[],
  paper: Pick<Paper, 'siteUrl'>,
  timeoutMs: number,
): Promise<Outcome> {
  const { host } = new URL(paper.siteUrl);
  const body = { host, key, keyLocation: address(paper, routes.indexNowKey(key)), urlList: urls };
  return post(endpoint, 'application/json; charset=utf-8', JSON.stringify(body), timeoutMs);
}

function post(url: string, type: string, body: string, timeoutMs: number): Promise<Outcome> {
  return ask(url, { method: 'POST', headers: { 'content-type': type }, body }, timeoutMs);
}

/** What another server is sent. */
interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | null;
}

/** Asks another server once, and waits for its answer for `timeoutMs`; its status says what became of it. Never rejects. */
export async function ask(url: string, { method, headers, body = null }: Sent, timeoutMs: number): Promise<Outcome> {
  try {
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return outcomeOf(response);
  } catch (error) {
    // fetch rejects for everything between here and there: no route, reset, too slow.
    return { kind: 'later', afterMs: 0, reason: error instanceof Error ? error.message : String(error) };
  }
}

function outcomeOf({ ok, status, headers }: Response): Outcome {
  if (ok) return { kind: 'taken' };
  const reason = `answered with ${status}`;
  const passing = status >= 500 || status === 408 || status === 429;
  return passing ? { kind: 'later', afterMs: retryAfter(headers.get('retry-after')), reason } : { kind: 'refused', reason };
}

/** RFC 9110, 10.2.3: seconds or a date. No more than a day, whatever is asked. */
function retryAfter(value: string | null): number {
  if (value === null) return 0;
  const asked = /^\d+$/.test(value) ? Number(value) * SECOND : Date.parse(value) - Date.now();
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), DAY);
}
