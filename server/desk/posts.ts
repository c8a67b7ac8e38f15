import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused, type DeskParts } from '@/lib/desk/deskParts';
import { failureWords } from '@/lib/desk/store/failureWords';
import { LARGEST_BYTES } from '@/lib/pictures/media';
import { tooHeavy } from '@/lib/pictures/preparePicture';
import { readBounded } from '../http/boundedBody';
import { isCall, type Replies } from './calls';
import { refuse, sendJson } from './sending';
import { takePicture } from './uploads';
import { readJson } from '@/lib/process/readJson';

export interface PostParts {
  readonly desk: DeskParts;
  readonly replies: Replies;
}

/** Bytes of a question at most: two texts of 1 MB, each letter escaped. */
const LARGEST_QUESTION = 8_000_000;
/** Milliseconds for a body to come: a picture from a telephone, by a thin line. */
export const PATIENCE_MS = 120_000;

const CALL = '/api/';
const PICTURE = '/api/picture';

/** Answers a post of the desk's own page. `path` and `query` are the target's, as they were written. */
export async function answerPost(
  parts: PostParts,
  request: IncomingMessage,
  response: ServerResponse,
  { path, query, editor }: { readonly path: string; readonly query: URLSearchParams; readonly editor: string },
): Promise<void> {
  const name = path.startsWith(CALL) ? path.slice(CALL.length) : '';
  if (path === PICTURE) {
    const told = query.get('name') ?? '';
    const heavy = (): string => `« ${told} » ${tooHeavy(Number(request.headers['content-length'] ?? 0))}`;
    const upload = { file: query.get('file') ?? '', version: query.get('version') ?? '', name: told, hasMore: query.has('more') };
    await answered(request, response, LARGEST_BYTES, heavy, (bytes) => takePicture(parts.desk, { ...upload, bytes }, editor));
  } else if (isCall(name)) {
    await answered(
      request,
      response,
      LARGEST_QUESTION,
      () => TOO_LARGE,
      (bytes) => parts.replies[name](readJson(bytes.toString('utf8')), editor),
    );
  } else refuse(request, response, 404, UNKNOWN);
}

const TOO_LARGE = 'Ce texte est trop grand pour le bureau, ou n’est pas arrivé en entier.';
const UNKNOWN = 'Le bureau ne connaît pas cette demande.';
const NO_QUESTION = 'Le bureau ne comprend pas cette demande ; rechargez la page.';

/** Reads the body, which is `most` bytes at most, and sends what is answered to it. */
async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
  tooLarge: () => string,
  answer: (bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  const body = await readBounded(request, most, PATIENCE_MS);
  if (!body.ok) {
    refuse(request, response, body.status, tooLarge());
    return;
  }
  try {
    const content = await answer(body.bytes);
    if (content === undefined) refuse(request, response, 400, NO_QUESTION);
    else sendJson(response, 200, content);
  } catch (error) {
    const says = error instanceof Refused ? error.message : failureWords(error);
    if (says === undefined) throw error;
    sendJson(response, 409, { says });
  }
}
