import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../content/problem';
import { megabytes } from '../text/sizes';
import { isWhole, measure, type Measured } from '../pictures/measure';
import { LARGEST_BYTES } from '../pictures/media';

/** Above this a photo was not prepared for the web: feeds and those who save it get the file itself. */
const HEAVY_BYTES = 2_000_000;
/** In pixels: twice the widest screen a page fills. */
const LARGEST_SIDE = 4_000;
/** In pixels: the width of the text on a wide screen, which the photo that leads an article fills. */
const LEAD_WIDTH = 600;

export type Finding = Pick<Problem, 'message' | 'severity'>;

/** Reads a picture whole and says what readers would see of it that its article's editor would not want. */
export async function judgePicture(file: string, isLead: boolean): Promise<Finding[]> {
  const named = (message: string): Finding => ({ message: `« ${path.basename(file)} » ${message}` });
  const { size } = await stat(file);
  if (size > LARGEST_BYTES) return [named(`pèse ${megabytes(size)} : les lecteurs ne la voient pas ; réduisez-la à moins de 2 Mo`)];
  const bytes = await readFile(file);
  const measured = await measure(bytes);
  if (measured === undefined) return [named('n’est pas une image qui se lise ; exportez de nouveau la photo en JPEG')];
  if (!(await isWhole(bytes)))
    return [named('est coupée ou abîmée : les lecteurs n’en voient qu’une partie, ou rien ; copiez de nouveau le fichier entier')];
  return doubts(measured, size, isLead).map((message) => ({ ...named(message), severity: 'warning' }));
}

function doubts({ type, width, height, orientation }: Measured, size: number, isLead: boolean): string[] {
  const isTurned = orientation > 1 && type !== 'image/jpeg';
  return [
    ...(size > HEAVY_BYTES ? [`pèse ${megabytes(size)} ; réduisez-la à moins de 2 Mo`] : []),
    ...(Math.max(width, height) > LARGEST_SIDE ? [`mesure ${width} × ${height} pixels ; 4000 suffisent`] : []),
    ...(isLead && width < LEAD_WIDTH
      ? [`n’a que ${width} pixels de large : en tête d’un article, elle est floue ; prenez-en une de ${LEAD_WIDTH} au moins, mieux 1600`]
      : []),
    // In a JPEG every program reads it, and every telephone writes it.
    ...(isTurned ? ['n’est droite que par une note EXIF, que bien des logiciels ne lisent pas hors du JPEG ; enregistrez-la droite'] : []),
  ];
}
