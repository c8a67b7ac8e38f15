import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is on the way when the answer goes out, such as a form sent to the wrong address: it is let in and dropped. */
const MOST_DROPPED = 64 * 1024;
/** Time to read the answer, for somebody who is still sending; then the connection is cut. */
const LINGER_MS = 1000;

/**
 * Sends an answer to somebody whose body nobody reads, and ends the connection. Not at once: a connection that is closed
 * with bytes unread is reset, and takes the answer that the sender has not read yet with it (RFC 9112, 9.6).
 */
export function answerUnread(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined): void {
  let room = MOST_DROPPED;
  request.on('data', (chunk: Buffer) => {
    room -= chunk.length;
    if (room < 0) request.pause();
  });
  const end = (): void => {
    clearTimeout(late);
    response.end();
  };
  const late = setTimeout(end, LINGER_MS);
  request.once('close', end);
  request.once('end', end);
  if (body) response.write(body);
  else response.flushHeaders();
}
