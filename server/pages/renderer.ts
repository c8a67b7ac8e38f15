import type { IncomingMessage, ServerResponse } from 'node:http';
import inject, { type Response } from 'light-my-request';
import next from 'next';
import type { Headers } from '../http/headers';

/** What the framework answered to a path. */
export interface Rendered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  /** What it says of itself to machines: where its hub is, which page it repeats, whether it may be listed. */
  readonly told: Headers;
}

/** The framework has not answered in time; what it still does is nobody's. */
class RenderTooSlow extends Error {
  override readonly name = 'RenderTooSlow';
}

/** A page takes 10 ms. Sooner than the 30 s after which a waiting reader's connection is cut. */
const LONGEST_MS = 15_000;

/** Renders a path of `app/`, with its query when it has one. */
export type Render = (path: string) => Promise<Rendered>;

/**
 * Next as a function. A path goes in and an answer comes out: no reader's header, cookie or body ever reaches the
 * framework, so neither can poison a page nor pass a check that reads them. Needs a build in `.next`.
 */
export async function openRenderer(): Promise<Render> {
  const app = next({ dev: false });
  await app.prepare();
  return renderBy(app.getRequestHandler());
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A handler of Next's as a function. */
export function renderBy(handle: Handle): Render {
  return async (path) => {
    const answer = await new Promise<Response>((resolve, reject) => {
      const late = setTimeout(() => reject(new RenderTooSlow(`no answer from the framework within ${LONGEST_MS / 1000} s`)), LONGEST_MS);
      inject((request, response) => void handle(request, response).catch(reject), { method: 'GET', url: path })
        .then(resolve, reject)
        .finally(() => clearTimeout(late));
    });
    const { 'content-type': type = '', link, 'x-robots-tag': robots } = answer.headers;
    const told = { ...(link !== undefined && { link: String(link) }), ...(robots !== undefined && { 'x-robots-tag': String(robots) }) };
    return { status: answer.statusCode, type: String(type), body: answer.rawPayload, told };
  };
}
