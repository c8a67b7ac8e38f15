import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Refused, type DeskParts } from '@/lib/desk/deskParts';
import { failureWords } from '@/lib/desk/store/failureWords';
import { LARGEST_BYTES } from '@/lib/pictures/media';
import { tooHeavy } from '@/lib/pictures/preparePicture';
import { readBounded } from '../http/boundedBody';
import { answerWith } from '../http/answer';
import { Entity } from '../http/entity';
import { readRequest } from '../http/request';
import { answerUnread } from '../http/unreadBody';
import { PREVIEW, type Previews } from '../preview/previews';
import { isCall, type Replies } from './calls';
import { enter, type DoorParts } from './door';
import { NOTHING_RUNS, PRIVATE, shellFor } from './shell';
import { takePicture } from './uploads';

export interface ListenerParts {
  readonly door: () => DoorParts;
  readonly desk: DeskParts;
  readonly replies: Replies;
  readonly previews: Pick<Previews, 'find'>;
  /** The client's script and style, by their path. */
  readonly files: ReadonlyMap<string, Entity>;
  readonly log: Logger;
}

/** Bytes of a question at most: two texts of 1 MB, each letter escaped. */
const LARGEST_QUESTION = 8_000_000;
/** Milliseconds for a body to come: a picture from a telephone, by a thin line. */
const PATIENCE_MS = 120_000;
const HEADERS_MS = 20_000;

/** Answers the desk's page: the page, its files, its calls, its previews. */
export function openListener(parts: ListenerParts): Server {
  const server = createServer({ requestTimeout: PATIENCE_MS + HEADERS_MS, headersTimeout: HEADERS_MS }, (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      parts.log.error({ err: error }, 'a call of the desk failed');
      if (!response.headersSent)
        sendJson(response, 500, {
          says: 'Le bureau s’est trompé, et rien n’est perdu : votre texte est gardé dans cette fenêtre. Essayez de nouveau.',
        });
      else response.destroy();
    });
  });
  return server;
}

async function answer(parts: ListenerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const entry = enter(request, parts.door());
  if (!entry.ok) return refuse(request, response, entry.status, entry.says);
  // As it is written: what a browser would make of `..` is no business of the desk's.
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const searchParams = new URLSearchParams(query);
  if (request.method === 'POST') return post(parts, request, response, { pathname, searchParams, editor: entry.editor });
  if (pathname === '/') {
    const { html, headers } = shellFor(parts.door().tokens.issue(entry.editor));
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : html);
    return;
  }
  const found = parts.files.get(pathname) ?? (pathname.startsWith(PREVIEW) ? await preview(parts, request) : undefined);
  if (found === undefined) return refuse(request, response, 404, 'Il n’y a rien à cette adresse du bureau.');
  if (!(found instanceof Entity)) return void response.writeHead(302, { ...PRIVATE, location: found.movedTo }).end();
  const { status, headers, body } = answerWith(found, readRequest(request).question, 'file');
  response.writeHead(status, headers).end(body);
}

async function preview({ previews }: ListenerParts, request: IncomingMessage): Promise<Entity | { readonly movedTo: string } | undefined> {
  const found = await previews.find(request.url ?? '/', request.headers.accept);
  return found && ('entity' in found ? found.entity : found);
}

interface Post {
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
  readonly editor: string;
}

async function post(
  parts: ListenerParts,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams, editor }: Post,
): Promise<void> {
  const name = pathname.replace(/^\/api\//, '');
  const isPicture = pathname === '/api/picture';
  if (!isPicture && !(pathname.startsWith('/api/') && isCall(name)))
    return refuse(request, response, 404, 'Le bureau ne connaît pas cette demande.');
  const body = await readBounded(request, isPicture ? LARGEST_BYTES : LARGEST_QUESTION, PATIENCE_MS);
  const told = searchParams.get('name') ?? '';
  if (!body.ok)
    return refuse(
      request,
      response,
      body.status,
      isPicture
        ? `« ${told} » ${tooHeavy(Number(request.headers['content-length'] ?? 0))}`
        : 'Ce texte est trop grand pour le bureau, ou n’est pas arrivé en entier.',
    );
  try {
    const upload = { file: searchParams.get('file') ?? '', version: searchParams.get('version') ?? '', name: told, bytes: body.bytes };
    const answered = isPicture
      ? await takePicture(parts.desk, upload, editor)
      : isCall(name)
        ? await parts.replies[name](jsonIn(body.bytes), editor)
        : undefined;
    if (answered === undefined) return refuse(request, response, 400, 'Le bureau ne comprend pas cette demande ; rechargez la page.');
    sendJson(response, 200, answered);
  } catch (error) {
    const says = error instanceof Refused ? error.message : failureWords(error);
    if (says === undefined) throw error;
    sendJson(response, 409, { says });
  }
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sendJson(response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(JSON.stringify(content));
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': body.length }).end(body);
}

const JSON_HEADERS = { ...PRIVATE, 'content-security-policy': NOTHING_RUNS, 'content-type': 'application/json; charset=utf-8' };

/** Whatever was sent with it is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, says: string): void {
  response.writeHead(status, { ...JSON_HEADERS, connection: 'close' });
  answerUnread(request, response, request.method === 'HEAD' ? undefined : Buffer.from(JSON.stringify({ says })));
}
