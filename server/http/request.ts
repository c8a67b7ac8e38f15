import type { IncomingMessage } from 'node:http';
import type { RequestFacts } from './answer';
import { acceptedCodings } from './coding';

/** What the listener has to know of a request's header: nothing else of it is ever looked at. */
export interface ParsedRequest {
  readonly question: RequestFacts;
  /** How many Host fields came: anything but one is a bad request (RFC 9112, 3.2). */
  readonly hosts: number;
  /** Whether a body of at least a byte may come with the request (RFC 9112, 6.3). */
  readonly hasBody: boolean;
}

/** Lengths of the names that are looked for; most of what browsers send is passed over by it. */
const LENGTHS: ReadonlySet<number> = new Set(
  ['host', 'accept', 'if-none-match', 'content-length', 'accept-encoding', 'transfer-encoding', 'range', 'if-range'].map(
    ({ length }) => length,
  ),
);

/**
 * Reads a request's header in one pass, fields that come twice as one list (RFC 9110, 5.3). Node's `headers` would make
 * an object of all twenty that a browser sends.
 */
export function readRequest({ method = 'GET', url = '/', rawHeaders }: IncomingMessage): ParsedRequest {
  const fields = new Map<string, string>();
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const typed = rawHeaders[at] ?? '';
    if (!LENGTHS.has(typed.length)) continue;
    const name = typed.toLowerCase();
    if (name === 'host') hosts += 1;
    const before = fields.get(name);
    const value = rawHeaders[at + 1] ?? '';
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  const question: RequestFacts = {
    method,
    target: url,
    accepted: acceptedCodings(fields.get('accept-encoding')),
    ifNoneMatch: fields.get('if-none-match'),
    accept: fields.get('accept'),
    range: fields.get('range'),
    ifRange: fields.get('if-range'),
  };
  return { question, hosts, hasBody: Number(fields.get('content-length') ?? 0) > 0 || fields.has('transfer-encoding') };
}
