import type { IncomingMessage } from 'node:http';

export type BoundedBody =
  | { readonly ok: true; readonly bytes: Buffer }
  /** 400 the sender left, 408 too slow, 413 too large. */
  | { readonly ok: false; readonly status: 400 | 408 | 413 };

/** What is answered to a body that did not come to its end. */
const STATUS = { gone: 400, late: 408, large: 413 } as const;

/**
 * Reads a body of at most `mostBytes`, within `patienceMs`. One that says it is larger is not read at all, and of one that only turns out to
 * be, no more is kept: whoever answers sees to what is still on its way (server/http/unreadBody.ts).
 */
export async function readBounded(request: IncomingMessage, mostBytes: number, patienceMs: number): Promise<BoundedBody> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { ok: false, status: STATUS.large };
  const kept: Buffer[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const ending = await new Promise<'end' | keyof typeof STATUS>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) kept.push(chunk);
      else resolve('large');
    });
    request.once('end', () => resolve('end'));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
  clearTimeout(timer);
  return ending === 'end' ? { ok: true, bytes: Buffer.concat(kept) } : { ok: false, status: STATUS[ending] };
}
