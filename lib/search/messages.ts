import { z } from 'zod';

// What the main thread and the search worker say to each other.

export const workerStart = z.object({ folder: z.string(), index: z.string() });

export const toWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('find'),
    id: z.number(),
    query: z.object({ parts: z.array(z.array(z.string())), section: z.string().optional(), year: z.string().optional() }),
    now: z.number(),
    offset: z.number(),
    count: z.number(),
  }),
  /** Compare everything with the folder and its settings. */
  z.object({ kind: z.literal('sync') }),
  /** These articles are new, changed, gone, or public from now on. */
  z.object({ kind: z.literal('changed'), articles: z.array(z.object({ slug: z.string(), file: z.string().optional() })) }),
  z.object({ kind: z.literal('close') }),
]);

/** Everything that was to be compared has been. */
const synced = z.object({ kind: z.literal('synced'), articles: z.number(), ms: z.number() });
/** A file that the disk did not give. */
const unread = z.object({ kind: z.literal('unread'), file: z.string(), message: z.string() });

export const fromWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    id: z.number(),
    slugs: z.array(z.string()),
    total: z.number(),
    more: z.boolean(),
    complete: z.boolean(),
  }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
  synced,
  unread,
]);

export type ToWorker = z.input<typeof toWorker>;
export type FromWorker = z.output<typeof fromWorker>;
/** What an operator may want to know of. */
export type WorkerEvent = z.output<typeof synced> | z.output<typeof unread>;
