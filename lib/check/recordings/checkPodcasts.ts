import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../content/problem';
import type { Site } from '../../content/site';
import type { YamlSource } from '../../content/yaml/yamlSource';
import { absent } from '../../files/stamp';
import { measure } from '../../pictures/measure';

/** In pixels, of a square (podcasters.apple.com/support/896-artwork-requirements). */
const COVER = { least: 1400, most: 3000 };

/** Looks at the covers of podcasts in `folder`, from which the site serves its files. `source` is that of `site.yaml`. */
export async function checkPodcasts({ podcasts }: Site, source: YamlSource, folder = path.resolve('public')): Promise<Problem[]> {
  const problems = podcasts.map(async ({ image }, index) => {
    const message = await wrongCover(path.join(folder, image), image);
    return message === undefined ? [] : [source.problemAt(['podcasts', index, 'image'], message)];
  });
  return (await Promise.all(problems)).flat();
}

async function wrongCover(file: string, name: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(absent);
  if (!bytes) return `aucun fichier « public${name} » ; posez-y la pochette`;
  const size = await measure(bytes);
  const { least, most } = COVER;
  if (size && size.width === size.height && size.width >= least && size.width <= most) return undefined;
  const found = size ? `mesure ${size.width} × ${size.height} pixels` : 'n’est pas une image qui se lise';
  return `« ${name} » ${found} ; une pochette est carrée, de ${least} à ${most} pixels de côté, en JPEG ou en PNG`;
}
