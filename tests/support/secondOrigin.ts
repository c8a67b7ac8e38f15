import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The site under another origin. */
export interface SecondOrigin {
  readonly origin: string;
  /** Every byte that readers have sent it, as text. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Another origin for the site on `port`: a port of its own that passes every byte on. It is called `localhost` where the
 * site is `127.0.0.1`, so that to a browser it is also another site, as a payment provider is.
 */
export async function openSecondOrigin(port: number): Promise<SecondOrigin> {
  const open = new Set<Socket>();
  const heard: string[] = [];
  const server = createServer((reader) => {
    const site = connect(port, '127.0.0.1');
    reader.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    for (const [one, other] of [
      [reader, site],
      [site, reader],
    ] as const) {
      open.add(one);
      one.pipe(other);
      // Whichever side leaves, however it does, takes the other along.
      one.once('error', () => other.destroy());
      one.once('close', () => open.delete(one) && other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('a TCP server has no port');
  return {
    origin: `http://localhost:${at.port}`,
    heard,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
