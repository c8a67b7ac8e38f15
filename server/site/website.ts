import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { routes } from '@/lib/addresses/routes';
import type { Library } from '@/lib/library/library';
import { errorWords } from '@/lib/text/errorWords';
import type { Cards } from '../cards/cards';
import { POSTED } from '../giving/answerGiving';
import type { GivingPages } from '../giving/givingPages';
import { answerWith, refuseWith, type Answer, type RequestFacts } from '../http/answer';
import type { Entity } from '../http/entity';
import { caching, openToOthers, type Headers } from '../http/headers';
import type { Verdict } from '../http/rateLimit';
import type { PageCache } from '../pages/pageCache';
import { RenderFailed } from '../pages/pages';
import { answerRecording } from '../recordings/answerRecording';
import { destination, type Destination } from './gate';
import { lastResort } from './lastResort';
import { keptAs } from './meaning';
import type { Pictures } from './pictures';
import { askedOf, Unanswered, type Ask } from './asking';
import { refusalFor } from './refusal';
import type { Review } from './review';
import { answerReview } from './reviewPages';

/** What is behind an address that is there. */
type Found = Exclude<Destination, { readonly kind: 'missing' | 'redirect' | 'forward' | 'elsewhere' }>;

interface Parts {
  readonly library: Library;
  readonly cache: PageCache;
  /** Draws a page that nobody keeps. */
  readonly draw: (path: string) => Promise<Entity>;
  readonly files: ReadonlyMap<string, Entity>;
  readonly pictures: Pictures;
  readonly cards: Cards;
  readonly giving: GivingPages;
  readonly maySearch: (request: IncomingMessage) => Verdict;
  readonly log: Logger;
  readonly security: Headers;
}

/** Clients in browsers of other sites ask, too (RFC 7033, 5). */
const ANYBODY: Headers = { ...openToOthers, 'access-control-allow-origin': '*' };

const READ = ['GET', 'HEAD'];
const READ_AND_POST = [...READ, 'POST'];

function isElsewhere(to: Destination): to is Exclude<Destination, Found> {
  return to.kind === 'missing' || to.kind === 'redirect' || to.kind === 'forward' || to.kind === 'elsewhere';
}

/** The whole site as a function of a question. Never rejects: a failure is a page, too. */
export class Website {
  readonly #parts: Parts;
  readonly #ask: Ask;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#ask = askedOf(parts.library, parts.log);
  }

  /**
   * Answers at once what is in memory, without a question to anybody; everything else by a promise, or by an error page. `request` is
   * read for the gift form, and for its address where requests are limited.
   */
  answer(question: RequestFacts, request: IncomingMessage): Answer | Promise<Answer> {
    const ready = READ.includes(question.method) ? this.#inMemory(question) : undefined;
    if (ready) return ready;
    try {
      return this.#lookUp(question, request);
    } catch (error) {
      return this.#failed(error, question);
    }
  }

  #lookUp(question: RequestFacts, request: IncomingMessage): Answer | Promise<Answer> {
    const to = this.#destination(question);
    const methods = to.kind === 'giving' && POSTED.has(to.path) ? READ_AND_POST : READ;
    if (!methods.includes(question.method)) return this.refuse(405, question, ['allow', methods.join(', ')]);
    if (isElsewhere(to)) return this.#elsewhere(to, question);
    return this.#make(to, question, request).catch((error: unknown) => {
      // Neither a search nor a donor's address: what they have typed is in it.
      if (!(error instanceof Unanswered)) {
        this.#parts.log.error({ err: error, ...(to.kind === 'picture' ? to.picture : {}) }, `${to.kind} failed`);
      }
      return this.#failed(error, question);
    });
  }

  /** An error page of the site. `extra` header fields go with it. */
  refuse(status: number, question: RequestFacts, extra: readonly string[] = []): Answer | Promise<Answer> {
    return this.#refuseAt(routes.error(status), status, question, extra);
  }

  /** Has the error pages rendered while all is well: when rendering fails, they are in memory. */
  async prerenderErrorPages(): Promise<void> {
    await Promise.allSettled(Object.keys(errorWords).map((status) => this.#parts.cache.get(routes.error(Number(status)))));
  }

  #destination({ target }: RequestFacts): Destination {
    return this.#ask((library) => destination(target, library, this.#parts.files));
  }

  /** What is kept and still true: whatever changes what is at an address, or takes it away, has dropped it. */
  #inMemory(question: RequestFacts): Answer | undefined {
    const { files, cache, cards } = this.#parts;
    const kept = keptAs(question.target, files);
    if (!kept) return undefined;
    const { kind, path } = kept;
    if (kind === 'file') return this.#file(path, question);
    const entity = kind === 'page' ? cache.peek(path) : cards.peek(path);
    return entity && answerWith(entity, question, 'hit');
  }

  async #make(to: Found, question: RequestFacts, request: IncomingMessage): Promise<Answer> {
    const { cards, giving } = this.#parts;
    switch (to.kind) {
      case 'page':
        return this.#page(to.path, question);
      case 'card':
        return this.#entity(await cards.find(to.path, to.slug), question, 'miss');
      case 'picture':
        return this.#picture(to, question);
      case 'search':
        return this.#search(to.path, question, request);
      case 'review':
        return this.#review(to, question, request);
      case 'giving': {
        const given = await giving.answer(to, question, request);
        return 'refuse' in given ? this.refuse(given.refuse, question, given.headers) : given;
      }
      case 'file':
        return this.#file(to.path, question) ?? this.refuse(404, question);
    }
  }

  #file(path: string, question: RequestFacts): Answer | undefined {
    const file = this.#parts.files.get(path);
    return file && answerWith(file, question, 'file');
  }

  #entity(entity: Entity | undefined, question: RequestFacts, source: Answer['source']): Answer | Promise<Answer> {
    return entity ? answerWith(entity, question, source) : this.refuse(404, question);
  }

  async #page(path: string, question: RequestFacts): Promise<Answer> {
    const found = await this.#parts.cache.get(path).catch((error: unknown) => ({ error }));
    // Withdrawn, deleted or renamed while it was being rendered: neither an older version nor a failure is the answer.
    const to = this.#destination(question);
    if (isElsewhere(to)) return this.#elsewhere(to, question);
    return 'error' in found ? this.#failed(found.error, question) : answerWith(found.entity, question, found.how);
  }

  async #picture({ path, picture }: Extract<Found, { readonly kind: 'picture' }>, question: RequestFacts): Promise<Answer> {
    const hasPictures = this.#ask((library) => library.pictureFolder(picture.slug) !== undefined);
    const { library, security } = this.#parts;
    const recording = hasPictures ? await answerRecording(picture, question, { library, security }) : undefined;
    if (recording) return recording;
    const found = hasPictures ? await this.#parts.pictures.find(path, picture, question.accept) : undefined;
    if (found && 'movedTo' in found) return this.#redirect(found.movedTo);
    return this.#entity(found?.entity, question, 'file');
  }

  /** Every question is drawn anew, and kept by nobody here: they are without number, and would push out what others read. An address has only so many a minute. */
  async #search(path: string, question: RequestFacts, request: IncomingMessage): Promise<Answer> {
    const verdict = this.#parts.maySearch(request);
    if (!verdict.ok) return this.refuse(429, question, ['retry-after', String(verdict.waitSeconds)]);
    try {
      return answerWith(await this.#parts.draw(path), question, 'miss');
    } catch (error) {
      // Beyond the last page of results, which only the search knows.
      if (error instanceof RenderFailed && error.status === 404) return this.refuse(404, question);
      throw error;
    }
  }

  /** Drawn anew for each reviewer, and limited as searches are. */
  async #review(to: Review, question: RequestFacts, request: IncomingMessage): Promise<Answer> {
    const verdict = to.picture ? undefined : this.#parts.maySearch(request);
    if (verdict?.ok === false) return this.refuse(429, question, ['retry-after', String(verdict.waitSeconds)]);
    const found = await answerReview(to, question, this.#parts);
    if (!found) return this.refuse(404, question);
    return 'movedTo' in found ? this.#forward(found.movedTo) : found;
  }

  /** Nothing is there, or no longer, or it is somewhere else. An article that was withdrawn has a page of its own, which says why. */
  #elsewhere(to: Exclude<Destination, Found>, question: RequestFacts): Answer | Promise<Answer> {
    if (to.kind === 'missing') {
      return this.#refuseAt(to.status === 410 ? routes.withdrawal(to.withdrawn) : routes.error(to.status), to.status, question);
    }
    if (to.kind === 'elsewhere') return this.#leadTo(to.url, 302, caching.redirect, ANYBODY);
    return to.kind === 'forward' ? this.#forward(to.path) : this.#redirect(to.path);
  }

  #redirect(path: string): Answer {
    return this.#leadTo(path, 301, caching.redirect);
  }

  /** From a reviewer's link, which nobody is to keep. */
  #forward(path: string): Answer {
    return this.#leadTo(path, 303, caching.never);
  }

  #leadTo(location: string, status: 301 | 302 | 303, cacheControl: string, extra: Headers = {}): Answer {
    const headers = { ...this.#parts.security, ...extra, location, 'cache-control': cacheControl, 'content-length': '0' };
    return { status, headers: Object.entries(headers).flat(), body: undefined, source: 'redirect' };
  }

  #failed(error: unknown, question: RequestFacts): Answer | Promise<Answer> {
    const { refuse, headers } = refusalFor(error);
    return this.refuse(refuse, question, headers);
  }

  #refuseAt(path: string, status: number, question: RequestFacts, extra: readonly string[] = []): Answer | Promise<Answer> {
    const { cache, security } = this.#parts;
    const ready = cache.peek(path);
    if (ready) return refuseWith(ready, status, question, extra);
    return cache.get(path).then(
      ({ entity }) => refuseWith(entity, status, question, extra),
      () => refuseWith(lastResort(status, security), status, question, extra),
    );
  }
}
