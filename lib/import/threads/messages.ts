import * as z from 'zod';
import { NOTE_KINDS } from '../notes';
import { DIALECTS } from '../source';

/** What is asked of a thread that converts texts. */
export const toConverter = z.object({
  id: z.number(),
  form: z.enum(['html', 'typedHtml', 'markdown']),
  text: z.string(),
  dialect: z.enum(DIALECTS).optional(),
  headline: z.string().optional(),
  lang: z.string().optional(),
});

const converted = z.object({
  markdown: z.string(),
  addresses: z.array(z.object({ kind: z.enum(['link', 'picture']), address: z.string(), line: z.number() })),
  notes: z.array(z.object({ kind: z.enum(NOTE_KINDS), message: z.string(), line: z.number().optional() })),
  words: z.number(),
  lost: z.array(z.string()),
});

export const fromConverter = z.object({ id: z.number(), converted: converted.optional(), failure: z.string().optional() });
export type FromConverter = z.output<typeof fromConverter>;
