import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { megabytes } from '../text/sizes';
import { slugify } from '../text/slugify';
import type { Mention } from './checkBody';
import { decoded } from '../addresses/canonical';
import { findMedia } from '../pictures/media';
import type { Problem } from '../content/problem';
import { nearest } from '../content/schema/suggestion';

/** Above this a photo was not prepared for the web, and the optimizer still has to read all of it. */
const LARGEST_BYTES = 2_000_000;
/** Twice the widest screen a page fills. */
const LARGEST_SIDE = 4_000;

type Finding = Pick<Problem, 'message' | 'severity'>;

/** Looks for the pictures that an article's file names, in the content folder `root`. Reads their heads, not their pixels. */
export async function checkPictures(root: string, file: string, pictures: readonly Mention[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { target, place } of pictures) {
    for (const finding of await judge(root, file, target)) problems.push({ ...place, ...finding });
  }
  return problems;
}

async function judge(root: string, file: string, target: string): Promise<Finding[]> {
  if (/^(?:[a-z]+:|\/\/)/i.test(target)) return [{ message: 'une photo d’un autre site ; copiez le fichier à côté de l’article' }];
  const slug = path.basename(file, '.md');
  if (slug !== 'index') {
    return [
      { message: `les photos d’un article sont dans son dossier ; déplacez ${slug}.md en ${slug}/index.md, et « ${target} » à côté` },
    ];
  }
  const folder = path.join(root, path.dirname(file));
  const names = await readdir(folder);
  const name = decoded(target).replace(/^\.\//, '');
  const wrong = wrongName(name) ?? (names.includes(name) ? undefined : missing(name, names));
  return wrong === undefined ? weigh(path.basename(folder), folder, name) : [{ message: wrong }];
}

/** What keeps a name from being an address on every system: a Mac and a server do not even write é alike. */
function wrongName(name: string): string | undefined {
  const { name: stem, ext } = path.parse(name);
  if (!/^\.(?:jpe?g|png|webp|avif|gif)$/i.test(ext)) return `« ${name} » n’est pas d’un format que tous lisent ; exportez la photo en JPEG`;
  if (/^[a-z0-9][a-z0-9._-]*$/i.test(name)) return undefined;
  return `« ${name} » a un nom qui ne fait pas une adresse ; renommez la photo, comme ${slugify(stem) || 'photo'}${ext}`;
}

function missing(name: string, names: readonly string[]): string {
  const near = nearest(
    name,
    names.filter((each) => !each.endsWith('.md')),
  );
  return `aucun fichier « ${name} » à côté de l’article ; ${near === undefined ? 'posez-y la photo' : `vouliez-vous écrire ${near} ?`}`;
}

async function weigh(slug: string, folder: string, name: string): Promise<Finding[]> {
  const media = await findMedia(slug, folder, name);
  if (!media) return [{ message: `« ${name} » n’est pas une image qui se lise ; exportez de nouveau la photo en JPEG` }];
  const { size } = await stat(media.file);
  const warning = (message: string): Finding => ({ message: `« ${name} » ${message}`, severity: 'warning' });
  return [
    ...(size > LARGEST_BYTES ? [warning(`pèse ${megabytes(size)} ; réduisez-la à moins de 2 Mo`)] : []),
    ...(Math.max(media.width, media.height) > LARGEST_SIDE
      ? [warning(`mesure ${media.width} × ${media.height} pixels ; 4000 suffisent`)]
      : []),
  ];
}
