import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../content/problem';
import { megabytes } from '../text/sizes';
import { isWhole, measure, type Measured } from '../pictures/measure';
import { HEAVY_BYTES, LARGEST_BYTES } from '../pictures/media';

/** In pixels: twice the widest screen a page fills. */
const LARGEST_SIDE = 4_000;

/** A place that a picture fills, by the field that names it: how wide it is to be at least, in pixels, and what it is otherwise. */
const PLACES: ReadonlyMap<string, readonly [least: number, otherwise: string]> = new Map([
  // The width of the text on a wide screen.
  ['image.src', [600, 'en tête d’un article, elle est floue']],
  // Twice the width at which a page shows it.
  ['photo.src', [352, 'sur la page de l’auteur, elle est floue']],
]);

/** How a file names a picture. */
interface Named {
  readonly field: string;
  readonly generated?: boolean | undefined;
}

export type Finding = Pick<Problem, 'message' | 'severity'>;

/**
 * Reads a picture whole and says what readers would see of it that its editor would not want; `field` is `-` in a text, and `generated`
 * when its file says that a machine made it.
 */
export async function judgePicture(file: string, named: Named): Promise<Finding[]> {
  const told = (message: string): Finding => ({ message: `« ${path.basename(file)} » ${message}` });
  const { size } = await stat(file);
  if (size > LARGEST_BYTES) return [told(`pèse ${megabytes(size)} : les lecteurs ne la voient pas ; réduisez-la à moins de 2 Mo`)];
  const bytes = await readFile(file);
  const measured = await measure(bytes);
  if (measured === undefined) return [told('n’est pas une image qui se lise ; exportez de nouveau la photo en JPEG')];
  if (!(await isWhole(bytes)))
    return [told('est coupée ou abîmée : les lecteurs n’en voient qu’une partie, ou rien ; copiez de nouveau le fichier entier')];
  return [...doubts(measured, size, named.field), ...origin(bytes, named)].map((message) => ({ ...told(message), severity: 'warning' }));
}

/** IPTC's word for what a model has made (cv.iptc.org/newscodes/digitalsourcetype), which XMP holds in plain letters. */
const MADE = 'trainedAlgorithmicMedia';

/** In a text, the caption says so. */
function origin(bytes: Buffer, { field, generated = false }: Named): string[] {
  if (generated || !PLACES.has(field) || !bytes.includes(MADE)) return [];
  return ['dit elle-même qu’une intelligence artificielle l’a faite, et les lecteurs doivent le savoir ; écrivez generated: true sous src'];
}

function doubts({ type, width, height, orientation }: Measured, size: number, field: string): string[] {
  const [least, otherwise] = PLACES.get(field) ?? [0, ''];
  const isTurned = orientation > 1 && type !== 'image/jpeg';
  return [
    ...(size > HEAVY_BYTES ? [`pèse ${megabytes(size)} ; réduisez-la à moins de 2 Mo`] : []),
    ...(Math.max(width, height) > LARGEST_SIDE ? [`mesure ${width} × ${height} pixels ; 4000 suffisent`] : []),
    ...(width < least ? [`n’a que ${width} pixels de large : ${otherwise} ; prenez-en une de ${least} au moins, mieux 1600`] : []),
    // In a JPEG every program reads it, and every telephone writes it.
    ...(isTurned ? ['n’est droite que par une note EXIF, que bien des logiciels ne lisent pas hors du JPEG ; enregistrez-la droite'] : []),
  ];
}
