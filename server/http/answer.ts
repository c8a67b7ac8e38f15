import type { Readable } from 'node:stream';
import type { Accepted } from './coding';
import type { Entity } from './entity';

/** A part of a file that is open: whoever is given it reads it to its end or destroys it. */
export interface Stored {
  readonly stream: Readable;
  /** How many will come, unless the file is cut off meanwhile. */
  readonly bytes: number;
}

/** What goes back to a reader. */
export interface Answer {
  readonly status: number;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: string[];
  readonly body: Buffer | undefined;
  /** What is read from the disk while it is sent, in the place of a body. */
  readonly stored?: Stored;
  /** For the log and the counters: where the answer came from. */
  readonly source: 'hit' | 'miss' | 'stale' | 'file' | 'redirect' | 'refused';
}

/** An error page of the site is the answer, with these header fields. */
export interface Refusal {
  readonly refuse: number;
  readonly headers: readonly string[];
}

/** What of a request can make its answer different. No other header is looked at to answer it. */
export interface RequestFacts {
  readonly method: string;
  /** The request target as it came. */
  readonly target: string;
  readonly accepted: Accepted;
  readonly ifNoneMatch: string | undefined;
  /** For pictures alone, which are sent in the format that the browser shows. */
  readonly accept: string | undefined;
  /** For sound and video alone, which players ask for in parts. */
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
}

/** Answers with an entity: whole, or 304 when the reader has this very form, or without its body for HEAD. */
export function answerWith(entity: Entity, question: RequestFacts, source: Answer['source']): Answer {
  const { ifNoneMatch, accepted } = question;
  // Whoever holds a form that was the best when it was sent need not load a better one.
  const held = ifNoneMatch === undefined ? undefined : entity.forms(accepted).find(({ etag }) => matches(ifNoneMatch, etag));
  if (held) return { status: 304, headers: held.headersOnly, body: undefined, source };
  const { body, headers } = entity.select(accepted);
  return { status: 200, headers, body: question.method === 'HEAD' ? undefined : body, source };
}

/** Answers with an error page, which is never conditional (RFC 9110, 13.2.1). `extra` is added to its header. */
export function refuseWith(entity: Entity, status: number, question: RequestFacts, extra: readonly string[] = []): Answer {
  const { body, headers } = entity.select(question.accepted);
  return { status, headers: [...headers, ...extra], body: question.method === 'HEAD' ? undefined : body, source: 'refused' };
}

/** RFC 9110, 13.1.2: weak comparison, since a proxy may have weakened the validator that it passes back. */
export function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch === etag || ifNoneMatch === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
