import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { ensureProgram } from './debian';
import { run } from './run';

/** What stands on printed sheets. */
export interface Sheets {
  /** The text of each. */
  readonly texts: readonly string[];
  /** Every picture, or what of it is on one sheet: the sheet's number from 1, and its height in millimetres. */
  readonly pictures: readonly { readonly sheet: number; readonly height: number }[];
}

const MM_PER_INCH = 25.4;

/** Reads a PDF with Debian's poppler, installed when it is missing. */
export async function readPdf(bytes: Buffer): Promise<Sheets> {
  const file = path.join(tmpdir(), `printed-${randomUUID()}.pdf`);
  await writeFile(file, bytes);
  try {
    const text = await run(await ensureProgram('pdftotext', 'poppler-utils'), [file, '-']);
    const images = await run(await ensureProgram('pdfimages', 'poppler-utils'), ['-list', file]);
    // Each sheet ends with a form feed.
    return { texts: text.stdout.split('\f').slice(0, -1), pictures: images.stdout.split('\n').flatMap(picture) };
  } finally {
    await rm(file);
  }
}

/** A line of the list: page, number, « image », width and height in pixels, six columns more, then pixels per inch across and down. */
function picture(line: string): Sheets['pictures'] {
  const [page, , kind, , height, , , , , , , , perInch] = line.trim().split(/\s+/);
  return kind === 'image' ? [{ sheet: Number(page), height: Math.round((Number(height) / Number(perInch)) * MM_PER_INCH) }] : [];
}
