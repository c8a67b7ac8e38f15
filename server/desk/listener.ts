import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { answerWith } from '../http/answer';
import type { Entity } from '../http/entity';
import { readRequest } from '../http/request';
import { PREVIEW, type Previews } from '../preview/previews';
import { enter, type DoorParts } from './door';
import { answerPost, PATIENCE_MS, type PostParts } from './posts';
import { refuse, sendJson } from './sending';
import { PRIVATE, shellFor } from './shell';

export interface ListenerParts extends PostParts {
  readonly door: () => DoorParts;
  readonly previews: Pick<Previews, 'find'>;
  /** The client's script and style, by their path. */
  readonly files: ReadonlyMap<string, Entity>;
  readonly log: Logger;
}

const HEADERS_MS = 20_000;

const OURS = 'Le bureau s’est trompé, et rien n’est perdu : votre texte est gardé dans cette fenêtre. Essayez de nouveau.';
const NOTHING = 'Il n’y a rien à cette adresse du bureau.';

/** Answers the desk's page: the page, its files, its calls, its previews. */
export function openListener(parts: ListenerParts): Server {
  return createServer({ requestTimeout: PATIENCE_MS + HEADERS_MS, headersTimeout: HEADERS_MS }, (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      parts.log.error({ err: error }, 'a call of the desk failed');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { says: OURS });
    });
  });
}

async function answer(parts: ListenerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const entry = enter(request, parts.door());
  if (!entry.ok) {
    refuse(request, response, entry.status, entry.says);
    return;
  }
  // As it is written: what a browser would make of `..` is no business of the desk's.
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (request.method === 'POST')
    await answerPost(parts, request, response, { path, query: new URLSearchParams(query), editor: entry.editor });
  else if (path === '/') sendShell(parts, request, response, entry.editor);
  else await sendFile(parts, request, response, path);
}

function sendShell({ door }: ListenerParts, request: IncomingMessage, response: ServerResponse, editor: string): void {
  const { html, headers } = shellFor(door().tokens.issue(editor));
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : html);
}

async function sendFile(
  { files, previews }: ListenerParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const file = files.get(path);
  const found = file
    ? { entity: file }
    : path.startsWith(PREVIEW)
      ? await previews.find(request.url ?? '/', request.headers.accept)
      : undefined;
  if (found === undefined) refuse(request, response, 404, NOTHING);
  else if ('movedTo' in found) response.writeHead(302, { ...PRIVATE, location: found.movedTo }).end();
  else {
    const { status, headers, body } = answerWith(found.entity, readRequest(request).question, 'file');
    response.writeHead(status, headers).end(body);
  }
}
