import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { decoded } from '../addresses/canonical';
import type { Problem } from '../content/problem';
import { nearest } from '../content/schema/suggestion';
import { downloadName } from '../pictures/downloads';
import { slugify } from '../text/slugify';
import type { Mention } from './text/checkBody';

/** True for a link to a file that lies beside its article. */
export function isDownload({ target }: Mention): boolean {
  return downloadName(decoded(target)) !== undefined;
}

/** Looks for the files that an article offers for download, in the content folder `root`. */
export async function checkDownloads(root: string, file: string, links: readonly Mention[]): Promise<Problem[]> {
  const names = links.some(isDownload) ? await readdir(path.join(root, path.dirname(file))) : [];
  return links.flatMap(({ target, place }) => {
    const name = downloadName(decoded(target));
    const message = name === undefined ? undefined : wrongIn(name, path.basename(file, '.md'), names);
    return message === undefined ? [] : [{ ...place, message }];
  });
}

function wrongIn(name: string, slug: string, names: readonly string[]): string | undefined {
  if (slug !== 'index')
    return `les fichiers d’un article sont dans son dossier ; déplacez ${slug}.md en ${slug}/index.md, et « ${name} » à côté`;
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name)) {
    const { name: stem, ext } = path.parse(name);
    return `« ${name} » a un nom qui ne fait pas une adresse ; renommez le fichier, comme ${slugify(stem) || 'fichier'}${ext}`;
  }
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  return `aucun fichier « ${name} » à côté de l’article ; ${near === undefined ? 'posez-y le fichier' : `vouliez-vous écrire ${near} ?`}`;
}
