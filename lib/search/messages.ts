import * as z from 'zod';

// What the main thread and the search worker say to each other.

/** `index` is the file of the library's index. */
export const workerStart = z.object({ index: z.string() });

export const toWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('find'),
    id: z.number(),
    question: z.object({ text: z.string(), section: z.string().optional(), year: z.string().optional() }),
    now: z.number(),
    offset: z.number(),
    count: z.number(),
  }),
  /** The index was made anew. */
  z.object({ kind: z.literal('reopen'), index: z.string() }),
  z.object({ kind: z.literal('close') }),
]);

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
]);

export type ToWorker = z.input<typeof toWorker>;
export type FromWorker = z.output<typeof fromWorker>;
