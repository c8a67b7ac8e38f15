import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire. */
export interface Wire {
  /** All of it, status line, header and body. */
  readonly bytes: number;
  /** Header fields as they were written. */
  readonly fields: readonly string[];
  readonly body: Buffer;
}

/** Asks once on a connection of its own and counts every byte that comes back. The answer must have a Content-Length. */
export async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Wire> {
  const { hostname, port, pathname, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const fields = Object.entries({ host, ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${pathname} HTTP/1.1\r\n${fields.join('')}\r\n`);
  const all = await buffer(socket);
  const end = all.indexOf('\r\n\r\n');
  const [, ...head] = all.toString('latin1', 0, end).split('\r\n');
  return { bytes: all.length, fields: head, body: all.subarray(end + 4) };
}
