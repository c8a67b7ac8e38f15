import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { GIVING } from '@/lib/donation/paths';
import { issueToken, withToken } from '@/lib/donation/checkout/token';
import type { Answer, RequestFacts, Refusal } from '../http/answer';
import { answerGet, answerPost } from './answerGiving';
import type { Giving } from './giving';
import type { GivingAnswer } from './givingAnswer';
import type { Entity } from '../http/entity';
import { caching, type Headers } from '../http/headers';
import type { PageCache } from '../pages/pageCache';

const toGzip = promisify(gzip);

interface Parts {
  readonly giving: Giving;
  readonly cache: Pick<PageCache, 'get'>;
  /** Draws a page that nobody keeps. */
  readonly draw: (path: string) => Promise<Entity>;
  readonly security: Headers;
}

/** One of giving's addresses, with the query of the request. */
export interface GivingAddress {
  readonly path: string;
  readonly query: string;
}

/** The addresses of giving. Every answer is for one donor, with a form token of its own, kept by nobody. */
export class GivingPages {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Answers a request whose method the address takes. Rejects when a page cannot be drawn. */
  async answer({ path, query }: GivingAddress, question: RequestFacts, request: IncomingMessage): Promise<Answer | Refusal> {
    const { giving, cache } = this.#parts;
    if (question.method === 'POST') return this.#tell(await answerPost(path, request, giving), question);
    if (path === GIVING.post) return this.#redirect(GIVING.form);
    if (path !== GIVING.form) return this.#tell(await answerGet(path, new URLSearchParams(query), request, giving), question);
    const { entity, how } = await cache.get(path);
    return this.#hand(entity, question, { status: 200, source: how });
  }

  async #tell(answer: GivingAnswer, question: RequestFacts): Promise<Answer | Refusal> {
    switch (answer.kind) {
      case 'redirect':
        return this.#redirect(answer.location);
      case 'error':
        return { refuse: answer.status, headers: retryAfter(answer) };
      case 'silence':
        // Until the listener's patience with the connection ends.
        return new Promise(() => undefined);
      case 'page': {
        const { cache, draw } = this.#parts;
        const { entity, how } = answer.isCommon ? await cache.get(answer.path) : { entity: await draw(answer.path), how: 'miss' as const };
        return this.#hand(entity, question, { status: answer.status, source: how }, retryAfter(answer));
      }
    }
  }

  /** Hands a page to one donor. */
  async #hand(
    { body: drawn, headers }: Entity,
    question: RequestFacts,
    told: Pick<Answer, 'status' | 'source'>,
    extra: readonly string[] = [],
  ): Promise<Answer> {
    const { key, now } = this.#parts.giving;
    const page = Buffer.from(withToken(drawn.toString(), issueToken(key, now())));
    const packed = question.accepted.includes('gzip') ? await toGzip(page) : undefined;
    const body = packed ?? page;
    const encoding = packed ? ['content-encoding', 'gzip'] : [];
    const fields = [...Object.entries(headers).flat(), ...extra, ...encoding, 'content-length', String(body.length)];
    return { ...told, headers: fields, body: question.method === 'HEAD' ? undefined : body };
  }

  #redirect(location: string): Answer {
    const headers = { ...this.#parts.security, location, 'cache-control': caching.never, 'content-length': '0' };
    return { status: 303, headers: Object.entries(headers).flat(), body: undefined, source: 'redirect' };
  }
}

function retryAfter({ retryAfter: seconds }: { readonly retryAfter?: number }): string[] {
  return seconds === undefined ? [] : ['retry-after', String(seconds)];
}
