import * as z from 'zod';
import type { Answer, DeskState } from './protocol';
import { readJson } from '../process/readJson';

/** What is asked of the public site: whether it answers at an address as it has to, and otherwise than before. */
const watch = z.object({
  path: z.string().regex(/^\/(?!\/)/),
  status: z.number(),
  /** Of the answer before. */
  before: z.string(),
  /** Epoch milliseconds. */
  since: z.number(),
});

/** What a page of the public site was before something was done. */
export interface Before {
  readonly path: string;
  readonly answer: string;
}

/** Milliseconds that an answer of the public site is waited for. */
const PATIENCE_MS = 2000;
/** Milliseconds after which a page that is as before is taken to stay so: nothing of what was changed is on it. */
const SETTLED_MS = 3000;

/** The public site, asked as any reader asks. */
export class Live {
  /** `site` is its origin. */
  constructor(readonly site: string) {}

  async before(path: string): Promise<Before> {
    return { path, answer: (await this.#ask(path))?.printed ?? '' };
  }

  /** What to hand to `standing`; `state` is how the file stands from now on. `undefined` where readers see nothing of it. */
  watchOf({ path, answer }: Before, state: DeskState, now: number): string | undefined {
    return state === 'faulty'
      ? undefined
      : JSON.stringify({ path, before: answer, since: now, status: STATUS[state] } satisfies z.output<typeof watch>);
  }

  /** Whether readers have it. */
  async standing(watched: string, now: number): Promise<Answer<'live'>> {
    const asked = watch.safeParse(readJson(watched));
    if (!asked.success) return { standing: 'unreachable', says: 'Rien n’est à vérifier.' };
    const { path, status, before, since } = asked.data;
    const found = await this.#ask(path);
    const address = this.site + path;
    if (!found)
      return {
        standing: 'unreachable',
        says: `Le site public ne répond pas à ${this.site} ; les lecteurs verront votre travail dès qu’il répondra.`,
        address,
      };
    const isOther = found.printed !== before;
    if (found.status === status && (isOther || status !== 200)) return { standing: 'live', says: WORDS[status] ?? 'En ligne.', address };
    if (found.status === status && now - since > SETTLED_MS)
      return { standing: 'live', says: 'La page des lecteurs est la même qu’avant.', address };
    return { standing: 'waiting', says: 'Le site public prend le changement…', address };
  }

  /** The status of a page, and what tells it from another of the same address. */
  async #ask(path: string): Promise<{ readonly status: number; readonly printed: string } | undefined> {
    try {
      const { status, headers } = await fetch(this.site + path, {
        method: 'HEAD',
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status, printed: `${String(status)} ${headers.get('etag') ?? ''}` };
    } catch {
      // Whatever keeps a site from answering, nobody knows then what readers see.
      return undefined;
    }
  }
}

const STATUS: Readonly<Record<Exclude<DeskState, 'faulty'>, number>> = {
  draft: 404,
  scheduled: 404,
  published: 200,
  corrected: 200,
  expired: 410,
  withdrawn: 410,
};

const WORDS: Readonly<Record<number, string>> = {
  200: 'En ligne : les lecteurs voient ce texte.',
  404: 'Les lecteurs ne voient rien à cette adresse.',
  410: 'En ligne : les lecteurs lisent que l’article n’est plus consultable.',
};
