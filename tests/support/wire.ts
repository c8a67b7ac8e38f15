import { connect, type Socket } from 'node:net';
import type { Server } from './server';

/** A bare connection to the site, for what no HTTP client sends. Whoever opens it closes it. */
export function connectTo(site: Server): Socket {
  const { hostname, port } = new URL(site.origin);
  const socket = connect(Number(port), hostname);
  // A server may cut a connection off; what came before it is what counts.
  socket.on('error', () => undefined);
  return socket;
}

/** Sends `text` as it is, and answers everything that comes back until the server closes the connection. */
export async function exchange(site: Server, text: string | readonly string[]): Promise<string> {
  const socket = connectTo(site);
  for (const part of typeof text === 'string' ? [text] : text) socket.write(part, 'latin1');
  return received(socket);
}

/** Everything that comes until the connection is closed, as latin1: one character a byte. */
export function received(socket: Socket): Promise<string> {
  let all = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (all += chunk));
  return new Promise((resolve) => socket.once('close', () => resolve(all)));
}

/** The status lines of answers that came one after the other. */
export function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) [^\r]*\r\n/g)].map(([, status]) => Number(status));
}
