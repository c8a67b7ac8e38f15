import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More came than was asked for. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * The bytes of an answer, unpacked, `most` of them. Rejects with `TooLong` when there are more, unless the beginning is enough; the
 * connection ends then.
 */
export async function boundedBody(response: IncomingMessage, most: number, beginning: boolean): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(response)) {
    if (!(chunk instanceof Buffer)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length <= most) continue;
    response.destroy();
    if (beginning) break;
    throw new TooLong();
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** Some servers pack what was asked for plain. */
function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding'] ?? 'identity';
  const unpack = new Map([
    ['gzip', createGunzip],
    ['br', createBrotliDecompress],
    ['deflate', createInflate],
  ]).get(coding);
  if (!unpack) return response;
  const stream = unpack();
  response.once('error', (error) => stream.destroy(error));
  return response.pipe(stream);
}
