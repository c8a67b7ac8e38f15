import { createServer } from 'node:http';
import { listen } from '../server/http/listen';

/** A port of 127.0.0.1 that nobody listens on just now: for servers that cannot say which one they were given. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
