import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer, Question } from './answer';
import { acceptedCodings } from './coding';
import type { Headers } from './headers';
import { lastResort } from './lastResort';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { answerUnread, hasBody } from './unreadBody';
import type { Website } from './website';

/** A reader on a bad line sends a request within seconds; one who takes longer means to hold the connection. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Longer than nginx' 60 s, so that the proxy closes an idle connection first and never writes into a closed one. */
const KEEP_ALIVE_MS = 65_000;
/** A reader who takes nothing for so long is gone. */
const SILENCE_MS = 30_000;

interface Parts {
  readonly website: Website;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly security: Headers;
}

/** Puts the website behind HTTP/1.1. One log line an answer: no address of the reader, no query, no header. */
export function openListener({ website, log, metrics, security }: Parts): Server {
  const send = (question: Question, request: IncomingMessage, response: ServerResponse, began: number, answer: Answer): void => {
    const { status, headers, body, source } = answer;
    const unread = hasBody(request) && !request.readableEnded;
    if (unread) response.shouldKeepAlive = false;
    // HTTP/1.1 keeps a connection open without saying so (RFC 9112, 9.3), and Node's two lines of it are 50 bytes an answer.
    if (response.shouldKeepAlive && request.httpVersion === '1.1') response.removeHeader('connection');
    response.writeHead(status, headers);
    if (unread) answerUnread(request, response, body);
    else response.end(body);
    const bytes = body?.length ?? 0;
    metrics.answered(answer, bytes);
    const path = question.target.split('?', 1)[0]?.slice(0, 200) ?? '';
    log.answered({ method: question.method, path, status, bytes, source, ms: Math.round((performance.now() - began) * 100) / 100 });
  };

  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 5000,
      // Node would answer a request without Host by itself, with a bare line.
      requireHostHeader: false,
    },
    (request, response) => {
      const began = performance.now();
      const question: Question = {
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        accepted: acceptedCodings(request.headers['accept-encoding']),
        ifNoneMatch: request.headers['if-none-match'],
        accept: request.headers.accept,
      };
      const isComplete = request.headers.host !== undefined || request.httpVersion !== '1.1';
      if (!isComplete) response.shouldKeepAlive = false;
      const answer = isComplete ? website.answer(question, request) : website.refuse(400, question);
      if (answer instanceof Promise) void answer.then((later) => send(question, request, response, began, later));
      else send(question, request, response, began, answer);
    },
  );
  server.setTimeout(SILENCE_MS, (socket) => socket.destroy());
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseUnreadable(error, socket, security));
  return server;
}

const UNREADABLE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What could not be parsed has no request that Node could answer: the answer is written by hand, and the connection ends. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex, security: Headers): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? 400;
  const { headers, body } = lastResort(status, security).select([]);
  const fields = headers.map((part, at) => (at % 2 === 0 ? `${part}: ` : `${part}\r\n`)).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${fields}Connection: close\r\n\r\n${body.toString()}`);
}
