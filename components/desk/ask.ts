import type * as z from 'zod';
import { CALLS, pictureTaken, refusal, TOKEN_HEADER, type PictureTaken } from '@/lib/desk/protocol';

/** What kept the desk from answering, as a French sentence for whoever asked. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}

const UNREACHABLE = 'Le bureau ne répond pas : est-il encore ouvert ? Ce que vous tapez reste gardé dans ce navigateur.';
const UNREADABLE = 'Le bureau a répondu autre chose que ce qui était attendu ; rechargez cette page.';

const tokenIn = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
let token: string | undefined;

/** Each call of the desk. Rejects with `DeskError`, or with the signal's reason. */
export const ask = {
  session: caller('session', CALLS.session),
  list: caller('list', CALLS.list),
  problems: caller('problems', CALLS.problems),
  open: caller('open', CALLS.open),
  create: caller('create', CALLS.create),
  check: caller('check', CALLS.check),
  preview: caller('preview', CALLS.preview),
  act: caller('act', CALLS.act),
  live: caller('live', CALLS.live),
  complete: caller('complete', CALLS.complete),
  history: caller('history', CALLS.history),
  past: caller('past', CALLS.past),
  exchange: caller('exchange', CALLS.exchange),
  fetch: caller('fetch', CALLS.fetch),
  send: caller('send', CALLS.send),
  reviewLink: caller('reviewLink', CALLS.reviewLink),
};

function caller<Q extends z.ZodType, A extends z.ZodType>(name: string, { answer }: { readonly ask: Q; readonly answer: A }) {
  return async (question: z.input<Q>, signal?: AbortSignal): Promise<z.output<A>> =>
    parsed(answer, await post(`/api/${name}`, JSON.stringify(question), 'application/json', signal));
}

/** Puts a picture beside a text; `hasMore` of the same act follow. A desk that does not answer has refused it. */
export async function sendPicture(file: string, version: string, picture: File, hasMore: boolean): Promise<PictureTaken> {
  const query = new URLSearchParams({ file, version, name: picture.name, ...(hasMore && { more: '' }) });
  try {
    return parsed(pictureTaken, await post(`/api/picture?${query.toString()}`, picture, 'application/octet-stream'));
  } catch (error) {
    return { outcome: 'refused', says: saysOf(error) };
  }
}

function parsed<A extends z.ZodType>(schema: A, answer: unknown): z.output<A> {
  const { success, data } = schema.safeParse(answer);
  if (!success) throw new DeskError(UNREADABLE);
  return data;
}

async function post(path: string, body: BodyInit, type: string, signal?: AbortSignal, isRepeated = false): Promise<unknown> {
  token ??= tokenIn(document);
  const headers = { [TOKEN_HEADER]: token, 'content-type': type };
  const response = await reach(path, { method: 'POST', body, headers, ...(signal && { signal }) });
  // The desk was started again meanwhile: its page has the new token.
  if (response.status === 403 && !isRepeated) {
    const page = await (await reach('/', signal ? { signal } : {})).text();
    token = tokenIn(new DOMParser().parseFromString(page, 'text/html'));
    return post(path, body, type, signal, true);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new DeskError(refusal.safeParse(answer).data?.says ?? UNREADABLE);
  return answer;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new DeskError(UNREACHABLE, { cause: error });
  }
}

/** What to say of a failure; anything but the desk's own goes on to whoever looks for mistakes of ours. */
export function saysOf(error: unknown): string {
  if (error instanceof DeskError) return error.message;
  throw error;
}
