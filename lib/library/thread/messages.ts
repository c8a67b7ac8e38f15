import * as z from 'zod';
import { TEXT_KINDS } from '../../content/kinds';

// What the indexer's thread and those who read its index say to each other.

export const indexerStart = z.object({
  /** The content folder. */
  folder: z.string(),
  /** The file of the index. */
  file: z.string(),
  showsAll: z.boolean(),
  siteUrl: z.string(),
});

export const toIndexer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), id: z.number(), of: z.enum(TEXT_KINDS), slug: z.string() }),
  z.object({ kind: z.literal('rescan'), id: z.number() }),
  /** Something has happened at these paths below the folder. */
  z.object({ kind: z.literal('saw'), paths: z.array(z.string()) }),
  /** Anything may have happened there. */
  z.object({ kind: z.literal('lost') }),
  /** Somebody reads that the file with this number on its disk is damaged. */
  z.object({ kind: z.literal('damaged'), inode: z.number() }),
  /** Answers that others may keep read otherwise from that instant on: those made from these keys. */
  z.object({ kind: z.literal('wake'), epochMs: z.number(), keys: z.array(z.string()) }),
  z.object({ kind: z.literal('close') }),
]);

const problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  field: z.string(),
  message: z.string(),
  severity: z.literal('warning').optional(),
});

const level = z.enum(['info', 'warn', 'error']);

/** How much a line of the log matters. */
export type Level = z.output<typeof level>;

export const fromIndexer = z.discriminatedUnion('kind', [
  /** The file holds all of the folder, as it was when it was compared last: readers can be let in. */
  z.object({ kind: z.literal('open'), file: z.string() }),
  /** Everything that had changed while nothing ran has been taken in. */
  z.object({ kind: z.literal('compared'), ms: z.number() }),
  /** The index was written to. */
  z.object({ kind: z.literal('changed') }),
  /** So many files have been read by the first reading of all. */
  z.object({ kind: z.literal('progress'), files: z.number() }),
  z.object({ kind: z.literal('done'), id: z.number(), error: z.string().optional(), typeset: z.string().optional() }),
  /** Something fails without ending it. */
  z.object({ kind: z.literal('warned'), message: z.string() }),
  z.object({ kind: z.literal('log'), level, fields: z.record(z.string(), z.unknown()), message: z.string() }),
  /** An edge was told of so many keys. */
  z.object({ kind: z.literal('purged'), edge: z.string(), outcome: z.enum(['purged', 'failed']), keys: z.number() }),
  /** There is no paper in the folder. */
  z.object({ kind: z.literal('refused'), problems: z.array(problem) }),
]);

export type ToIndexer = z.input<typeof toIndexer>;
export type FromIndexer = z.output<typeof fromIndexer>;
/** What an edge was told. */
export type Purged = Extract<FromIndexer, { kind: 'purged' }>;
