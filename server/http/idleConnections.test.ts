import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { endIdleConnections } from './idleConnections';
import { UnderWay } from './underWay';

const TIMES = { idle: 600, silence: 300, look: 20 };
const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const LARGE = Buffer.alloc(32 * 1024 * 1024);

/** A server that answers as `answer` does, and a connection to it. */
async function connection(answer: (request: IncomingMessage, response: ServerResponse, underWay: UnderWay) => void): Promise<Socket> {
  const underWay = new UnderWay();
  const server = createServer((request, response) => answer(request, response, underWay));
  endIdleConnections(server, underWay, TIMES);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  await once(socket, 'connect');
  return socket;
}

/** Milliseconds until the other side has ended the connection; `undefined` when it has not within `most`. */
async function ended(socket: Socket, most: number): Promise<number | undefined> {
  const began = performance.now();
  await Promise.race([once(socket, 'close'), sleep(most)]);
  return socket.closed ? performance.now() - began : undefined;
}

it('a connection is kept between two requests, and ended when none comes any more', async () => {
  const socket = await connection((_, response) => response.end('ici'));
  socket.resume();
  for (let request = 0; request < 3; request += 1) {
    socket.write(GET);
    expect(await ended(socket, TIMES.idle * 0.7)).toBeUndefined();
  }
  expect(await ended(socket, 5000)).toBeDefined();
});

it('a connection on which nothing was ever asked is ended, too', async () => {
  const socket = await connection((_, response) => response.end('ici'));
  socket.resume();
  expect(await ended(socket, 5000)).toBeGreaterThan(TIMES.idle * 0.8);
});

it('an answer that does not come is not waited for without end', async () => {
  const socket = await connection((request, response, underWay) => underWay.add(request.socket, response));
  socket.resume();
  socket.write(GET);
  const after = await ended(socket, 5000);
  expect(after).toBeGreaterThan(TIMES.silence * 0.8);
  expect(after).toBeLessThan(TIMES.idle);
});

it('a reader who takes nothing of an answer is gone', async () => {
  const gone = { after: 0 };
  const socket = await connection((_, response) => {
    const began = performance.now();
    response.once('close', () => (gone.after = performance.now() - began));
    response.end(LARGE);
  });
  socket.pause();
  socket.write(GET);
  await expect.poll(() => gone.after, { timeout: 10_000 }).toBeGreaterThan(TIMES.silence * 0.8);
});

it('a reader who takes an answer slowly gets all of it', async () => {
  const socket = await connection((_, response) => response.end(LARGE));
  let bytes = 0;
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    // Longer than anybody may be silent, in all.
    socket.pause();
    setTimeout(() => socket.resume(), 1);
  });
  socket.write(GET);
  await expect.poll(() => bytes, { timeout: 60_000 }).toBeGreaterThan(LARGE.length);
});
