import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../content/site';
import { parseArticle } from '../content/article';
import { contentFiles } from '../content/contentFiles';
import { newArticle } from './newArticle';
import { topOf, type Checked } from '../content/problem';

/**
 * Writes a draft under its title into a content folder, and answers its path there. Refuses a title without an address or
 * with one that is taken, and fields that would not pass the check. `now` is in epoch milliseconds.
 */
export async function writeArticle(folder: string, title: string, section: string, site: Site, now: number): Promise<Checked<string>> {
  const { slug, file, text } = newArticle(title, section, site, now);
  const refuse = (message: string): Checked<string> => ({ ok: false, problems: [{ ...topOf(file), field: 'headline', message }] });
  if (slug === '') return refuse(`« ${title} » ne donne pas d’adresse ; il y faut une lettre ou un chiffre`);
  if (slug === 'index') return refuse('« index.md » est le nom d’un article dans son propre dossier ; choisissez un autre titre');
  const taken = (await contentFiles(folder, 'articles', () => undefined)).find((entry) => entry.slug === slug);
  if (taken) return refuse(`l’adresse « ${slug} » est déjà celle de ${taken.file} ; choisissez un autre titre`);
  const checked = parseArticle(slug, text, site, file);
  if (!checked.ok) return checked;
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  // wx: two editors with one title at one moment must not overwrite each other.
  await writeFile(target, text, { flag: 'wx' });
  return { ok: true, value: file };
}
