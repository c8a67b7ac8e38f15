import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { slugify } from '../text/slugify';
import type { Mention } from './text/checkBody';
import { decoded } from '../addresses/canonical';
import { kindOf, type Kind } from '../content/kinds';
import type { Problem } from '../content/problem';
import type { YamlSource } from '../content/yaml/yamlSource';
import { nameBeside } from '../pictures/media';
import { nearest } from '../content/schema/suggestion';
import { judgePicture, type Finding } from './judgePicture';

/** A picture that a file names; `generated` when it says that a machine made it. */
export interface PictureMention extends Mention {
  readonly generated?: boolean | undefined;
}

/** The picture that a group of fields, `image` or `photo`, names. */
export function pictureIn(
  source: YamlSource,
  field: 'image' | 'photo',
  picture: { readonly src: string; readonly generated?: boolean | undefined } | undefined,
): PictureMention[] {
  return picture ? [{ target: picture.src, place: source.placeOf([field, 'src']), generated: picture.generated }] : [];
}

/** What stands in the place of a film. */
export function posterIn(source: YamlSource, video: { readonly poster?: string | undefined } | undefined): PictureMention[] {
  return video?.poster === undefined ? [] : [{ target: video.poster, place: source.placeOf(['video', 'poster']) }];
}

/** Looks for the pictures that an article's file names, in the content folder `root`, and at each: its size, its pixels, its direction. */
export async function checkPictures(root: string, file: string, pictures: readonly PictureMention[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const picture of pictures) {
    for (const finding of await judge(root, file, picture)) problems.push({ ...picture.place, ...finding });
  }
  return problems;
}

const WHOSE: Readonly<Partial<Record<Kind, string>>> = { article: 'd’un article', page: 'd’une page', author: 'd’un auteur' };

async function judge(root: string, file: string, { target, place, generated }: PictureMention): Promise<Finding[]> {
  if (/^(?:[a-z]+:|\/\/)/i.test(target)) return [{ message: 'une photo d’un autre site ; copiez le fichier à côté de l’article' }];
  if (target.startsWith('/')) {
    const message = `« ${target} » n’est montrée que si ce fichier est dans public/, et telle qu’elle est ; posez-la à côté du texte et écrivez son seul nom`;
    return [{ message, severity: 'warning' }];
  }
  const slug = path.basename(file, '.md');
  if (slug !== 'index') {
    return [
      {
        message: `les photos ${WHOSE[kindOf(file)]} sont dans son dossier ; déplacez ${slug}.md en ${slug}/index.md, et « ${target} » à côté`,
      },
    ];
  }
  const name = nameBeside(target);
  if (name === undefined) return [{ message: wrongName(decoded(target)) }];
  const folder = path.join(root, path.dirname(file));
  const names = await readdir(folder);
  return names.includes(name)
    ? judgePicture(path.join(folder, name), { field: place.field, generated })
    : [{ message: missing(name, names) }];
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
  return `aucun fichier « ${name} » à côté du texte ; ${near === undefined ? 'posez-y la photo' : `vouliez-vous écrire ${near} ?`}`;
}
