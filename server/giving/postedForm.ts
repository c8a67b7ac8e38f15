import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { readBounded } from '../http/boundedBody';

/**
 * True when a form post comes from a page of ours. Browsers say so in `Sec-Fetch-Site` (since 2023 all of them; `none`
 * is a reader's own doing, such as a restored tab), older ones in `Origin`. What says neither is no browser a donor uses.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function isOwnForm(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin !== undefined && origins.includes(headers.origin);
}

/** The whole form is under 300 bytes. */
const MOST_BYTES = 4096;

/** One packet is enough for it; a reader in a tunnel gets ten seconds. */
const PATIENCE_MS = 10_000;

export type PostedForm =
  | { readonly ok: true; readonly form: URLSearchParams }
  /** 400 the sender left, 408 too slow, 413 too large, 415 not a form. */
  | { readonly ok: false; readonly status: 400 | 408 | 413 | 415 };

/**
 * Reads a posted form of at most 4 KB, and not a byte of anything else: whoever answers sees to what is still on its way
 * (server/http/unreadBody.ts). Nobody fills in a form of 20 MB, so nobody is to have us take it in.
 */
export async function readForm(request: IncomingMessage, patienceMs = PATIENCE_MS): Promise<PostedForm> {
  if (!isPlainForm(request)) return { ok: false, status: 415 };
  const body = await readBounded(request, MOST_BYTES, patienceMs);
  return body.ok ? { ok: true, form: new URLSearchParams(body.bytes.toString()) } : body;
}

function isPlainForm({ headers }: IncomingMessage): boolean {
  const isForm = /^application\/x-www-form-urlencoded(?:\s*;\s*charset="?utf-8"?)?$/i.test(headers['content-type'] ?? '');
  return isForm && headers['content-encoding'] === undefined;
}
