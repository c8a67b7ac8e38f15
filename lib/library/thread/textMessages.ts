import * as z from 'zod';
import { KINDS, TEXT_KINDS } from '../../content/kinds';

// What the indexer's thread and the one that reads and sets texts for it say to each other.

export const textStart = z.object({ folder: z.string(), siteUrl: z.string() });

const rules = z.object({ timeZone: z.string(), sections: z.array(z.object({ id: z.string(), label: z.string() })) });

export const toTexts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('typeset'),
    id: z.number(),
    manuscript: z.object({ kind: z.enum(TEXT_KINDS), slug: z.string(), path: z.string(), fields: z.string(), body: z.string() }),
  }),
  z.object({ kind: z.literal('read'), id: z.number(), files: z.array(z.string()), rules }),
  /** A text that is in no file yet, as one there would be read, with what a page shows of it. */
  z.object({ kind: z.literal('proofread'), id: z.number(), file: z.string(), text: z.string(), rules }),
]);

const problem = z.object({ file: z.string(), line: z.number(), column: z.number(), field: z.string(), message: z.string() });

const read = z.object({
  path: z.string(),
  kind: z.enum(KINDS),
  slug: z.string(),
  stamp: z.string(),
  digest: z.number(),
  beside: z.string().optional(),
  fields: z.string().optional(),
  body: z.string().optional(),
  problems: z.array(problem),
});

export const fromTexts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typeset'), id: z.number(), typeset: z.string() }),
  /** The thread hears questions from now on. */
  z.object({ kind: z.literal('up'), thread: z.number().optional() }),
  /** It is the text's fault. */
  z.object({ kind: z.literal('unmade'), id: z.number(), message: z.string() }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
  /** `typeset` is absent where nothing could be read, and of what is no text. */
  z.object({ kind: z.literal('proofread'), id: z.number(), reading: read, typeset: z.string().optional() }),
  /** In the order of the files: `null` for one that is gone, `moved` for one that was written to meanwhile. */
  z.object({ kind: z.literal('read'), id: z.number(), readings: z.array(z.union([read, z.null(), z.literal('moved')])) }),
]);

export type ToTexts = z.input<typeof toTexts>;
export type FromTexts = z.output<typeof fromTexts>;
