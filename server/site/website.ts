import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { routes } from '@/lib/addresses/routes';
import type { Library } from '@/lib/library/library';
import { errorWords } from '@/lib/text/errorWords';
import type { Cards } from '../cards/cards';
import { answerWith, refuseWith, type Answer, type Question } from '../http/answer';
import type { Entity } from '../http/entity';
import { destination, type Destination } from './gate';
import type { GivingPages } from '../giving/givingPages';
import type { Headers } from '../http/headers';
import { lastResort } from './lastResort';
import type { PageCache } from '../pages/pageCache';
import { RenderFailed } from '../pages/pages';
import type { PictureAddress } from './pictureAddress';
import type { Pictures } from './pictures';
import type { Verdict } from '../http/rateLimit';
import { refusalFor } from './refusal';

type Missing = Extract<Destination, { readonly kind: 'missing' }>;

interface Parts {
  readonly library: Library;
  readonly cache: PageCache;
  readonly files: ReadonlyMap<string, Entity>;
  readonly pictures: Pictures;
  readonly cards: Cards;
  readonly giving: GivingPages;
  readonly maySearch: (request: IncomingMessage) => Verdict;
  readonly log: Logger;
  readonly security: Headers;
}

/** The whole site as a function of a question. Never rejects: a failure is a page, too. */
export class Website {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Answers at once what is in memory; everything else by a promise. `request` is read for the gift form, and for its address where requests are limited. */
  answer(question: Question, request: IncomingMessage): Answer | Promise<Answer> {
    const { library, cache, files, giving } = this.#parts;
    const given = giving.answer(question, request);
    if (given) return given.then((answer) => ('refuse' in answer ? this.refuse(answer.refuse, question, answer.headers) : answer));
    if (question.method !== 'GET' && question.method !== 'HEAD') return this.refuse(405, question, ['allow', 'GET, HEAD']);
    const to = destination(question.target, library, files);
    if (to.kind === 'missing') return this.#missing(to, question);
    if (to.kind === 'redirect') return this.#redirect(to.path);
    if (to.kind === 'card') return this.#card(to, question);
    if (to.kind === 'picture') return this.#picture(to.picture, question);
    if (to.kind === 'search') return this.#search(to.path, question, request);
    const ready = to.kind === 'file' ? files.get(to.path) : cache.peek(to.path);
    if (ready) return answerWith(ready, question, to.kind === 'file' ? 'file' : 'hit');
    return this.#render(to.path, question);
  }

  /** An error page of the site. `extra` header fields go with it. */
  refuse(status: number, question: Question, extra: readonly string[] = []): Answer | Promise<Answer> {
    return this.#refuseAt(routes.error(status), status, question, extra);
  }

  #failed(error: unknown, question: Question): Answer | Promise<Answer> {
    const { refuse, headers } = refusalFor(error);
    return this.refuse(refuse, question, headers);
  }

  /** Nothing is there, or no longer: an article that was withdrawn has a page of its own, which says why. */
  #missing(to: Missing, question: Question): Answer | Promise<Answer> {
    return this.#refuseAt(to.status === 410 ? routes.withdrawal(to.withdrawn) : routes.error(to.status), to.status, question);
  }

  #refuseAt(path: string, status: number, question: Question, extra: readonly string[] = []): Answer | Promise<Answer> {
    const { cache, security } = this.#parts;
    const ready = cache.peek(path);
    if (ready) return refuseWith(ready, status, question, extra);
    return cache.get(path).then(
      ({ entity }) => refuseWith(entity, status, question, extra),
      () => refuseWith(lastResort(status, security), status, question, extra),
    );
  }

  /** Has the error pages rendered while all is well: when rendering fails, they are in memory. */
  async rehearse(): Promise<void> {
    await Promise.allSettled(Object.keys(errorWords).map((status) => this.#parts.cache.get(routes.error(Number(status)))));
  }

  async #picture(address: PictureAddress, question: Question): Promise<Answer> {
    const { library, pictures, log } = this.#parts;
    if (library.standing(address.slug) !== 'public') return this.refuse(404, question);
    try {
      const entity = await pictures.find(address, question.accept);
      return entity ? answerWith(entity, question, 'file') : await this.refuse(404, question);
    } catch (error) {
      log.error({ err: error, ...address }, 'picture failed');
      return this.#failed(error, question);
    }
  }

  #card({ path, slug }: Extract<Destination, { readonly kind: 'card' }>, question: Question): Answer | Promise<Answer> {
    const { cards, log } = this.#parts;
    const ready = cards.peek(path);
    if (ready) return answerWith(ready, question, 'hit');
    return cards.find(path, slug).then(
      (entity) => (entity ? answerWith(entity, question, 'miss') : this.refuse(404, question)),
      (error: unknown) => {
        log.error({ err: error, slug }, 'card failed');
        return this.#failed(error, question);
      },
    );
  }

  #redirect(path: string): Answer {
    const headers = { ...this.#parts.security, location: path, 'cache-control': 'public, max-age=0, s-maxage=60', 'content-length': '0' };
    return { status: 301, headers: Object.entries(headers).flat(), body: undefined, source: 'redirect' };
  }

  /** Every question is rendered anew, and they are without number: an address has only so many a minute. */
  #search(path: string, question: Question, request: IncomingMessage): Answer | Promise<Answer> {
    const verdict = this.#parts.maySearch(request);
    if (verdict.ok) return this.#draw(path, question);
    return this.refuse(429, question, ['retry-after', String(verdict.waitSeconds)]);
  }

  /** A page for one question, made anew and kept by nobody here: a flood of questions must not push out what others read. */
  async #draw(path: string, question: Question): Promise<Answer> {
    const { cache, log } = this.#parts;
    try {
      return answerWith(await cache.make(path), question, 'miss');
    } catch (error) {
      // Beyond the last page of results, which only the search knows.
      if (error instanceof RenderFailed && error.status === 404) return this.refuse(404, question);
      log.error({ err: error }, 'page failed');
      return this.#failed(error, question);
    }
  }

  async #render(path: string, question: Question): Promise<Answer> {
    const { library, cache, files } = this.#parts;
    const found = await cache.get(path).catch((error: unknown) => ({ error }));
    // Withdrawn, deleted or renamed while it was being rendered: neither an older version nor a failure is the answer.
    const to = destination(question.target, library, files);
    if (to.kind === 'missing') return this.#missing(to, question);
    if (to.kind === 'redirect') return this.#redirect(to.path);
    if ('error' in found) return this.#failed(found.error, question);
    return answerWith(found.entity, question, found.how);
  }
}
