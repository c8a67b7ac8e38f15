import path from 'node:path';
import { stampAt, type Stamp } from '../files/stamp';
import { recordingType } from '../recordings/types';
import { LARGEST_BYTES } from './media';

/**
 * What readers may take home from beside an article, by the end of its name. No text of a word processor: an editor's draft may lie
 * there. Nothing that a browser would run.
 */
const TYPES = new Map([
  ['csv', 'text/csv'],
  ['epub', 'application/epub+zip'],
  ['geojson', 'application/geo+json'],
  ['gpx', 'application/gpx+xml'],
  ['ics', 'text/calendar'],
  ['json', 'application/json'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['pdf', 'application/pdf'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
]);

/** A file that readers may download. */
export interface Download {
  readonly type: string;
  /** Absolute path on disk. */
  readonly file: string;
  readonly stamp: Stamp;
}

/** The name in the address of a file beside the text, `tableau.csv` or `./tableau.csv`; `undefined` for any other address. */
export function downloadName(url: string): string | undefined {
  const name = /^(?:\.\/)?([^/:?#]+)$/.exec(url)?.[1];
  return name !== undefined && typeOf(name) !== undefined ? name : undefined;
}

/** The download `name` in an article's own folder; `undefined` when it is not there, or none. */
export async function findDownload(folder: string, name: string): Promise<Download | undefined> {
  const type = typeOf(name);
  if (type === undefined || downloadName(name) !== name) return undefined;
  const file = path.join(folder, name);
  const stamp = await stampAt(file);
  return stamp && stamp.size >= 0 && stamp.size <= LARGEST_BYTES ? { type, file, stamp } : undefined;
}

function typeOf(name: string): string | undefined {
  return TYPES.get(path.extname(name).slice(1).toLowerCase()) ?? recordingType(name);
}
