import { ask, type Outcome } from '../announce/notify';
import type { PurgeKind, PurgeSettings } from './settings';

/**
 * Soft: what an edge has is older from now on, and may be shown once more while the new is fetched. Hard: it is not shown again.
 */
export type Firmness = 'soft' | 'hard';

/** A cache in front of the site, or the interface of many. */
export interface Edge {
  /** For the log and the figures. */
  readonly name: string;
  /** Keys that one request can tell. */
  readonly most: number;
  /** Has it let go of what was made from these keys, as they are told in answers. Never rejects. */
  readonly purge: (keys: readonly string[], firmness: Firmness) => Promise<Outcome>;
}

/** Milliseconds for an answer. */
const TIMEOUT_MS = 5000;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Dialect {
  readonly most: number;
  readonly asked: (keys: readonly string[], firmness: Firmness, settings: PurgeSettings) => Asked;
}

/** How each of them is asked. */
const DIALECTS: Readonly<Record<PurgeKind, Dialect>> = {
  /** By `deploy/varnish/default.vcl`; 500 keys are 4,500 bytes of 8,192 that a line may have (http_req_hdr_len). */
  varnish: {
    most: 500,
    asked: (keys, firmness) => ({ method: 'PURGE', path: '/', headers: { [`xkey-${firmness}`]: keys.join(' ') } }),
  },
  /** https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag */
  fastly: {
    most: 256,
    asked: (keys, firmness, { service, token = '' }) => ({
      method: 'POST',
      path: `/service/${service}/purge`,
      headers: { 'fastly-key': token, ...(firmness === 'soft' && { 'fastly-soft-purge': '1' }) },
      body: { surrogate_keys: keys },
    }),
  },
  /** It knows no soft purge: https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/ */
  cloudflare: {
    most: 100,
    asked: (keys, _, { service, token = '' }) => ({
      method: 'POST',
      path: `/client/v4/zones/${service}/purge_cache`,
      headers: bearer(token),
      body: { tags: keys },
    }),
  },
  http: {
    most: 1000,
    asked: (keys, firmness, { token }) => ({ method: 'POST', path: '', headers: bearer(token), body: { firmness, keys } }),
  },
};

/** All that are to be told of a change. */
export function openEdges(settings: PurgeSettings): Edge[] {
  const { most, asked } = DIALECTS[settings.kind];
  return settings.urls.map((url) => ({
    name: new URL(url).host,
    most,
    purge: (keys, firmness) => {
      const { path, body, ...request } = asked(keys, firmness, settings);
      if (body === undefined) return ask(url + path, request, TIMEOUT_MS);
      const headers = { ...request.headers, 'content-type': 'application/json' };
      return ask(url + path, { ...request, headers, body: JSON.stringify(body) }, TIMEOUT_MS);
    },
  }));
}

function bearer(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
