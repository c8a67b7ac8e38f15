import { z } from 'zod';
import type { Scan } from '../reading/scan';
import type { Stamp } from '../../files/stamp';

// What the main thread and a thread that reads heads say to each other.

export const headWorkerStart = z.object({ folder: z.string() });

export const toHeadWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scan') }),
  z.object({
    kind: z.literal('read'),
    files: z.array(z.string()),
    rules: z.object({ timeZone: z.string(), sections: z.array(z.object({ id: z.string(), label: z.string() })) }),
  }),
]);

export const fromHeadWorker = z.discriminatedUnion('kind', [
  /** One text and one array: 100,000 stamps cost a tenth of what as many objects cost to be copied. */
  z.object({ kind: z.literal('scanned'), names: z.string(), numbers: z.instanceof(Float64Array), unreadable: z.array(z.string()) }),
  /** Rows as in a snapshot. */
  z.object({ kind: z.literal('rows'), json: z.string() }),
  z.object({ kind: z.literal('read') }),
]);

export type ToHeadWorker = z.input<typeof toHeadWorker>;
export type FromHeadWorker = z.input<typeof fromHeadWorker>;

/** No file's name has it, whatever else it has. */
const BETWEEN = '\0';

export function packScan({ stamps, unreadable }: Scan): Extract<FromHeadWorker, { kind: 'scanned' }> {
  const numbers = new Float64Array(stamps.size * 3);
  let at = 0;
  for (const { mtimeMs, ctimeMs, size } of stamps.values()) {
    numbers.set([mtimeMs, ctimeMs, size], at);
    at += 3;
  }
  return { kind: 'scanned', names: [...stamps.keys()].join(BETWEEN), numbers, unreadable: [...unreadable.keys()] };
}

export function unpackStamps({ names, numbers }: Extract<FromHeadWorker, { kind: 'scanned' }>): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  if (names === '') return stamps;
  names.split(BETWEEN).forEach((file, index) => {
    const [mtimeMs = 0, ctimeMs = 0, size = 0] = numbers.subarray(index * 3, index * 3 + 3);
    stamps.set(file, { mtimeMs, ctimeMs, size });
  });
  return stamps;
}
