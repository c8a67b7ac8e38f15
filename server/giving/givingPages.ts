import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Logger } from 'pino';
import type { Library } from '@/lib/library/library';
import { GIVING } from '@/lib/donation/paths';
import { issueToken, withToken } from '@/lib/donation/checkout/token';
import { localTarget, splitTarget } from '@/lib/addresses/canonical';
import { GIVING_PAGE } from '@/lib/addresses/routes';
import type { Answer, Question } from '../http/answer';
import { LONGEST } from '../site/gate';
import { answerGet, answerPost, POSTED, RETURNED } from './answerGiving';
import type { Giving } from './giving';
import type { GivingAnswer } from './givingAnswer';
import type { Entity } from '../http/entity';
import { caching, type Headers } from '../http/headers';
import type { PageCache } from '../pages/pageCache';
import { refusalFor, type Refusal } from '../site/refusal';

const toGzip = promisify(gzip);

interface Parts {
  readonly giving: Giving;
  readonly library: Library;
  readonly cache: Pick<PageCache, 'get' | 'make'>;
  readonly security: Headers;
  readonly log: Logger;
}

/** The addresses of giving. Every answer is for one donor: made anew, with a form token of its own, kept by nobody. */
export class GivingPages {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `undefined` when the question is not for one of these addresses. Never rejects. */
  answer(question: Question, request: IncomingMessage): Promise<Answer | Refusal> | undefined {
    // All that other pages pay for it.
    if (!question.target.includes(GIVING.form)) return undefined;
    const local = localTarget(question.target);
    const [path, query = ''] = splitTarget(local);
    if (local.length > LONGEST || !this.#isHere(path)) return undefined;
    const allowed = POSTED.has(path) ? 'GET, HEAD, POST' : 'GET, HEAD';
    if (!allowed.split(', ').includes(question.method)) return Promise.resolve({ refuse: 405, headers: ['allow', allowed] });
    return this.#give(path, query, question, request).catch((error: unknown) => {
      this.#parts.log.error({ err: error, path }, 'giving failed');
      return refusalFor(error);
    });
  }

  #isHere(path: string): boolean {
    const { giving, library } = this.#parts;
    if (path === GIVING.form) return library.findPage(GIVING_PAGE) !== undefined;
    if (path === GIVING.demo) return giving.demoOrigin !== undefined;
    return POSTED.has(path) || RETURNED.has(path);
  }

  async #give(path: string, query: string, question: Question, request: IncomingMessage): Promise<Answer | Refusal> {
    const { giving, cache } = this.#parts;
    if (question.method === 'POST') return this.#tell(await answerPost(path, request, giving), question);
    if (path === GIVING.post) return this.#redirect(GIVING.form);
    if (path !== GIVING.form) return this.#tell(await answerGet(path, new URLSearchParams(query), request, giving), question);
    const { entity, how } = await cache.get(path);
    return this.#hand(entity, question, { status: 200, source: how });
  }

  async #tell(answer: GivingAnswer, question: Question): Promise<Answer | Refusal> {
    switch (answer.kind) {
      case 'redirect':
        return this.#redirect(answer.location);
      case 'error':
        return { refuse: answer.status, headers: retryAfter(answer) };
      case 'silence':
        // Until the listener's patience with the connection ends.
        return new Promise(() => undefined);
      case 'page': {
        const { cache } = this.#parts;
        const { entity, how } = answer.isCommon
          ? await cache.get(answer.path)
          : { entity: await cache.make(answer.path), how: 'miss' as const };
        return this.#hand(entity, question, { status: answer.status, source: how }, retryAfter(answer));
      }
    }
  }

  /** Hands a page to one donor. */
  async #hand(
    { body: drawn, headers }: Entity,
    question: Question,
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
