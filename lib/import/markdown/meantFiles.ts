import path from 'node:path';
import { decoded } from '../../addresses/canonical';
import type { ImportedDocument } from '../source';

/** An address without the origin, where it is one of the old site's; `undefined` for one of another site and for what is no path. */
export function localPath(address: string, origins: readonly string[]): string | undefined {
  const origin = origins.find((each) => address === each || address.startsWith(`${each.replace(/\/$/, '')}/`));
  if (origin !== undefined) return address.slice(origin.replace(/\/$/, '').length) || '/';
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) ? undefined : address;
}

/** `@site/static/a.jpg`, `~/assets/a.jpg`: from the root of the sources, or from `src`. */
const ALIASES: readonly (readonly [alias: RegExp, folder: string])[] = [
  [/^@site\//, ''],
  [/^(?:~|@)\/(?=assets|images|img|content)/, 'src/'],
  [/^(?:~|@)\//, ''],
  [/^(?:@assets|@images)\//, 'src/assets/'],
];

/**
 * Paths from the root of the archive at which the file may lie that an address in a document means, the likeliest first: beside the text,
 * in a folder that is called as the text, in a folder whose files stand at the root of the site, beside a text whose address it goes on from.
 */
export function filesMeant(
  address: string,
  document: Pick<ImportedDocument, 'id' | 'addresses'>,
  statics: readonly string[],
  base: string,
  fileAt: (address: string) => string | undefined,
): string[] {
  const typed = decoded(address.replace(/[?#].*$/s, ''));
  if (typed === '' || typed.includes('\0')) return [];
  const alias = ALIASES.find(([pattern]) => pattern.test(typed));
  if (alias) return [typed.replace(alias[0], alias[1])];
  const folder = path.posix.dirname(document.id);
  const stem = path.posix.basename(document.id).replace(/\.\w+$/, '');
  const beside = typed.startsWith('/') ? [] : [`${folder}/${typed}`, `${folder}/${stem}/${typed}`];
  const whole = typed.startsWith('/')
    ? typed
    : decoded(new URL(encodeURI(typed), `http://localhost${document.addresses[0] ?? '/'}`).pathname);
  const paths = base !== '' && whole.startsWith(`${base}/`) ? [whole.slice(base.length), whole] : [whole];
  const bundle = fileAt(path.posix.dirname(whole));
  const besideOther = bundle === undefined ? [] : [`${path.posix.dirname(bundle)}/${path.posix.basename(whole)}`];
  const rooted = [...paths, ...(typed.startsWith('/') ? [] : [`/${typed}`])];
  return [...beside, ...rooted.flatMap((each) => statics.map((under) => `${under}${each}`)), ...besideOther];
}
