import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerUnread } from '../http/unreadBody';
import { NOTHING_RUNS, PRIVATE } from './shell';

const JSON_HEADERS = { ...PRIVATE, 'content-security-policy': NOTHING_RUNS, 'content-type': 'application/json; charset=utf-8' };

export function sendJson(response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(JSON.stringify(content));
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': body.length }).end(body);
}

/** Answers with a sentence for the editor. Whatever was sent with the request is not read. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, says: string): void {
  response.writeHead(status, { ...JSON_HEADERS, connection: 'close' });
  answerUnread(request, response, request.method === 'HEAD' ? undefined : Buffer.from(JSON.stringify({ says })));
}
