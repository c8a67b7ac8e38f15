import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { Stored } from '../http/answer';

/**
 * Sends what is read from the disk meanwhile, as fast as the reader takes it. Of a file that is cut off or cannot be read on, the
 * connection ends: whoever waits for the rest would take another answer for it.
 */
export function sendStored(response: ServerResponse, { stream, bytes }: Stored): void {
  const { socket } = response;
  let left = bytes;
  stream.on('data', (chunk: Buffer) => (left -= chunk.length));
  pipeline(stream, response, (error) => {
    if (error || left !== 0) socket?.destroy();
  });
}
