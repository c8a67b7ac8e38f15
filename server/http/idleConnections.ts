import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { UnderWay } from './underWay';

/** How long a connection may be quiet, in milliseconds. */
export interface IdleLimits {
  /** Between two requests. */
  readonly idle: number;
  /** With an answer that is not there yet, or that the reader does not take. */
  readonly silence: number;
  /** From one look at the connections to the next: how much later they may be ended. */
  readonly look: number;
}

const IDLE_LIMITS: IdleLimits = {
  // Longer than nginx' 60 s, so that the proxy closes an idle connection first and never writes into a closed one.
  idle: 65_000,
  // A reader who takes nothing for so long is gone.
  silence: 30_000,
  look: 5000,
};

/** What the last look at a connection showed. */
interface Seen {
  /** Bytes that had come. */
  readonly read: number;
  /** When something was seen to happen, by `performance.now()`. */
  readonly since: number;
}

/**
 * Ends the connections of a server on which nothing happens any more. One look at all of them every few seconds: Node's
 * own limits start and stop two timers an answer, 1 µs of 24.
 */
export function endIdleConnections(server: Server, underWay: UnderWay, { idle, silence, look }: IdleLimits = IDLE_LIMITS): void {
  const open = new Map<Socket, Seen>();
  server.timeout = 0;
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    open.set(socket, { read: 0, since: performance.now() });
    socket.once('close', () => open.delete(socket));
  });
  const lookAtAll = (): void => {
    const now = performance.now();
    for (const [socket, { read, since }] of open) {
      const isTaking = socket.writableLength > 0;
      // Node's timer knows whether the reader has taken a part meanwhile. On one that is running it is not set again.
      if (isTaking !== (socket.timeout ?? 0) > 0) socket.setTimeout(isTaking ? silence : 0);
      if (isTaking || socket.bytesRead !== read) open.set(socket, { read: socket.bytesRead, since: now });
      else if (now - since >= (underWay.has(socket) ? silence : idle)) socket.destroy();
    }
  };
  const timer = setInterval(lookAtAll, look).unref();
  server.once('close', () => clearInterval(timer));
}
