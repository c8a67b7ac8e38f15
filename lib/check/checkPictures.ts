import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { slugify } from '../text/slugify';
import type { Mention } from './checkBody';
import { decoded } from '../addresses/canonical';
import type { Problem } from '../content/problem';
import { nameBeside } from '../pictures/media';
import { nearest } from '../content/schema/suggestion';
import { judgePicture, type Finding } from './judgePicture';

/** The field of the photo that leads an article. */
const LEAD = 'image.src';

/** Looks for the pictures that an article's file names, in the content folder `root`, and at each: its size, its pixels, its direction. */
export async function checkPictures(root: string, file: string, pictures: readonly Mention[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { target, place } of pictures) {
    const isLead = place.field === LEAD;
    for (const finding of await judge(root, file, target, isLead)) problems.push({ ...place, ...finding });
  }
  return problems;
}

async function judge(root: string, file: string, target: string, isLead: boolean): Promise<Finding[]> {
  if (/^(?:[a-z]+:|\/\/)/i.test(target)) return [{ message: 'une photo d’un autre site ; copiez le fichier à côté de l’article' }];
  const slug = path.basename(file, '.md');
  if (slug !== 'index') {
    const whose = file.startsWith('pages/') ? 'd’une page' : 'd’un article';
    return [{ message: `les photos ${whose} sont dans son dossier ; déplacez ${slug}.md en ${slug}/index.md, et « ${target} » à côté` }];
  }
  const name = nameBeside(target);
  if (name === undefined) return [{ message: wrongName(decoded(target)) }];
  const folder = path.join(root, path.dirname(file));
  const names = await readdir(folder);
  return names.includes(name) ? judgePicture(path.join(folder, name), isLead) : [{ message: missing(name, names) }];
}

/** What keeps a name from being an address on every system: a Mac and a server do not even write é alike. */
function wrongName(name: string): string {
  const { name: stem, ext } = path.parse(name);
  if (!/^\.(?:jpe?g|png|webp|avif|gif)$/i.test(ext)) return `« ${name} » n’est pas d’un format que tous lisent ; exportez la photo en JPEG`;
  if (name.includes('/')) return `« ${name} » est dans un autre dossier ; posez la photo à côté du texte et écrivez son seul nom`;
  return `« ${name} » a un nom qui ne fait pas une adresse ; renommez la photo, comme ${slugify(stem) || 'photo'}${ext}`;
}

function missing(name: string, names: readonly string[]): string {
  const near = nearest(
    name,
    names.filter((each) => !each.endsWith('.md')),
  );
  return `aucun fichier « ${name} » à côté de l’article ; ${near === undefined ? 'posez-y la photo' : `vouliez-vous écrire ${near} ?`}`;
}
