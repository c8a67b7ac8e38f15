import type { Worker } from 'node:cluster';
import * as z from 'zod';

// Node's own messages: a connection is given to a worker, which says that it has it (lib/internal/cluster of its source).
const Given = z.object({ cmd: z.literal('NODE_CLUSTER'), act: z.literal('newconn'), seq: z.number() });
const Answer = z.object({ cmd: z.literal('NODE_CLUSTER'), ack: z.number() });

interface Handle {
  close(): void;
}

/**
 * Hangs up on readers whose connection was on its way to a worker that has died: Node keeps it open in the primary for ever, and whoever
 * is not hung up on waits instead of asking again. To be called before the worker is given its first.
 */
export function closeUntaken(worker: Worker): void {
  const underWay = new Map<number, Handle>();
  const { process } = worker;
  const send = process.send.bind(process);
  Object.assign(process, {
    send: (...sent: readonly unknown[]): unknown => {
      const [message, handle] = sent;
      const given = Given.safeParse(message);
      if (given.success && isHandle(handle)) underWay.set(given.data.seq, handle);
      return Reflect.apply(send, process, sent);
    },
  });
  process.on('internalMessage', (message: unknown) => {
    const answer = Answer.safeParse(message);
    if (answer.success) underWay.delete(answer.data.ack);
  });
  worker.once('exit', () => {
    for (const handle of underWay.values()) handle.close();
  });
}

function isHandle(given: unknown): given is Handle {
  return typeof given === 'object' && given !== null && 'close' in given && typeof given.close === 'function';
}
