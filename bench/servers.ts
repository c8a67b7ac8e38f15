import path from 'node:path';
import { root } from '../tests/support/run';
import { start, untilAnswering, type Child } from './child';
import { freePort } from './freePort';

/** A server that answers on loopback. */
export interface Server extends Child {
  readonly name: string;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
}

/** Where a server's content and its log are. */
export interface Place {
  /** A content folder. */
  readonly content: string;
  /** A temporary folder. */
  readonly folder: string;
}

/** Starts a server without waiting for it. */
export type StartServer = (place: Place) => Promise<Server>;

/** This project's server, one process. `env` adds to its settings. */
export function ours(env: Readonly<Record<string, string>> = {}): StartServer {
  return async ({ content, folder }) => {
    const [port, admin] = [await freePort(), await freePort()];
    const all = { HOST: '127.0.0.1', PORT: String(port), ADMIN_PORT: String(admin), CONTENT_DIR: content, ...env };
    const child = start('this-server', process.execPath, ['server/supervise.mjs'], folder, all);
    return { ...child, name: 'this server', origin: `http://127.0.0.1:${port}` };
  };
}

/** The same pages under the framework's own server: `next start`. */
export const nextStart: StartServer = async ({ content, folder }) => {
  const port = await freePort();
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const args = ['--import', 'tsx', '--import', './bench/shareLibrary.ts', next, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = start('next-start', process.execPath, args, folder, { CONTENT_DIR: content, PORT: String(port) });
  return { ...child, name: 'next start', origin: `http://127.0.0.1:${port}` };
};

/** Starts a server and waits until it answers `page`. */
export async function open(startServer: StartServer, place: Place, page: string): Promise<Server> {
  const server = await startServer(place);
  try {
    await untilAnswering(server.origin + page);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
