import * as z from 'zod';

// What the main thread and the thread that draws cards say to each other.

/** A card to be drawn. */
export const toCardWorker = z.object({
  text: z.object({ name: z.string(), section: z.string(), headline: z.string(), date: z.string() }),
  /** The publisher's logo, a path of the site; without one the name is set in type. */
  logo: z.string().optional(),
  /** In pixels; of a social card unless said. */
  size: z.object({ width: z.number(), height: z.number() }).optional(),
});

export const fromCardWorker = z.discriminatedUnion('kind', [
  /** Said before each drawing, once the thread is ready: the time that a start takes is not the card's. */
  z.object({ kind: z.literal('begun') }),
  z.object({ kind: z.literal('drawn'), png: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

export type CardToDraw = z.output<typeof toCardWorker>;
export type FromCardWorker = z.output<typeof fromCardWorker>;
