import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer, RequestFacts } from '../http/answer';
import type { Headers } from '../http/headers';
import { lastResort } from './lastResort';
import type { Log } from '../operations/log';
import type { Views } from '../mostRead/views';
import type { Metrics } from '../operations/metrics';
import { endIdleConnections } from '../http/idleConnections';
import { mostConnections } from '../http/mostConnections';
import { readRequest } from '../http/request';
import { UnderWay } from '../http/underWay';
import { answerUnread } from '../http/unreadBody';
import { sendStored } from '../recordings/sendStored';
import { loggedPath } from './review';
import type { Website } from './website';

/** A reader on a bad line sends a request within seconds; one who takes longer means to hold the connection. */
const REQUEST_TIMEOUT_MS = 15_000;

interface Parts {
  readonly website: Website;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly security: Headers;
  /** Counts what is read. */
  readonly views?: Pick<Views, 'saw'> | undefined;
}

/** Puts the website behind HTTP/1.1. One log line an answer: no address of the reader, no query, no header. */
export function openListener({ website, log, metrics, security, views }: Parts): Server {
  const underWay = new UnderWay();
  const told = (method: string, target: string, began: number, answer: Omit<Answer, 'headers'>): void => {
    const bytes = answer.stored?.bytes ?? answer.body?.length ?? 0;
    metrics.answered(answer, bytes);
    const ms = Math.round((performance.now() - began) * 100) / 100;
    log.answered({ method, path: loggedPath(target), status: answer.status, bytes, source: answer.source, ms });
  };
  const counted = ({ headers }: IncomingMessage, { method, target }: RequestFacts, status: number): void =>
    views?.saw({ method, target, status, userAgent: headers['user-agent'] });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    const { question, hosts, hasBody } = readRequest(request);
    const isComplete = hosts === 1 || (hosts === 0 && request.httpVersion !== '1.1');
    if (!isComplete) response.shouldKeepAlive = false;
    const given = isComplete ? website.answer(question, request) : website.refuse(400, question);
    if (!hasBody && !(given instanceof Promise)) {
      // What is in memory is answered at once, forty thousand times a second: only what takes its time is kept count of.
      send(request, response, given, false);
      told(question.method, question.target, began, given);
      counted(request, question, given.status);
      return;
    }
    underWay.add(request.socket, response);
    void Promise.resolve(given).then((later) => {
      send(request, response, later, hasBody && !request.readableEnded);
      told(question.method, question.target, began, later);
      counted(request, question, later.status);
    });
  };
  const refuseByHand = (status: number, socket: Duplex, extra: readonly string[] = []): void => {
    const given = lastResort(status, security).select([]);
    writeByHand(socket, status, [...given.headers, ...extra], given.body);
    told('-', '-', performance.now(), { status, source: 'refused', body: given.body });
  };

  const server = createServer(LIMITS, answer);
  // Whoever comes beyond is hung up on, and whoever is in reads on.
  server.maxConnections = mostConnections();
  server.on('drop', () => metrics.turnedAway());
  // Without these, Node refuses an expectation with a bare line, and closes on CONNECT without a word.
  server.on('checkExpectation', answer);
  server.on('checkContinue', (request, response) => {
    if (request.method === 'POST') response.writeContinue();
    answer(request, response);
  });
  server.on('connect', (_, socket) => refuseByHand(405, socket, ['allow', 'GET, HEAD']));
  endIdleConnections(server, underWay);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Behind an answer that is under way, another one would be taken for it, or for its end.
    if (error.code === 'ECONNRESET' || !socket.writable || underWay.has(socket)) return void socket.destroy();
    refuseByHand(UNREADABLE[error.code ?? ''] ?? 400, socket);
  });
  return server;
}

const LIMITS = {
  requestTimeout: REQUEST_TIMEOUT_MS,
  headersTimeout: REQUEST_TIMEOUT_MS,
  connectionsCheckingInterval: 5000,
  // Node would answer a request without Host by itself, with a bare line.
  requireHostHeader: false,
} as const;

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, stored }: Answer, unread: boolean): void {
  if (unread) response.shouldKeepAlive = false;
  // HTTP/1.1 keeps a connection open without saying so (RFC 9112, 9.3), and Node's two lines of it are 50 bytes an answer.
  if (response.shouldKeepAlive && request.httpVersion === '1.1') response.removeHeader('connection');
  response.writeHead(status, headers);
  if (stored) sendStored(response, stored);
  else if (unread) answerUnread(request, response, body);
  else response.end(body);
}

const UNREADABLE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** For what has no request that Node could answer. The connection ends with it. */
function writeByHand(socket: Duplex, status: number, headers: readonly string[], body: Buffer): void {
  const fields = headers.map((part, at) => (at % 2 === 0 ? `${part}: ` : `${part}\r\n`)).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${fields}Connection: close\r\n\r\n${body.toString()}`);
}
