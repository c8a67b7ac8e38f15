import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '../content/contentFiles';
import type { ContentFolder } from '../content/kinds';
import { topOf, type Problem } from '../content/problem';

/** What is wrong with where the files lie: two for one address, an `index.md` in a folder of others. */
export function checkNames(files: readonly ContentFile[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ file, slug }) => {
    const owner = owners.get(slug);
    if (owner !== undefined)
      return [{ ...topOf(file), message: `l’adresse « ${slug} » est déjà celle de ${owner} ; renommez l’un des deux fichiers` }];
    owners.set(slug, file);
    // articles/index.md, articles/2025/06/index.md: the folder is not the article's own.
    if (!file.endsWith('/index.md') || !/^(?:articles|pages|auteurs|\d{1,4})$/.test(slug)) return [];
    return [{ ...topOf(file), message: `son adresse serait « ${slug} » ; placez index.md dans un dossier au nom de l’article` }];
  });
}

/** Pages whose pictures nobody sees: `/media/<name>/…` is the address of those of an article of that name. */
export function hiddenFolders(articles: readonly ContentFile[], pages: readonly ContentFile[]): Problem[] {
  const owners = new Map(articles.filter(hasFolder).map(({ file, slug }) => [slug, file]));
  return pages.filter(hasFolder).flatMap(({ file, slug }) => {
    const owner = owners.get(slug);
    const message = `ses photos auraient l’adresse de celles de ${String(owner)}, que les lecteurs verraient à leur place ; renommez l’un des deux dossiers`;
    return owner === undefined ? [] : [{ ...topOf(file), message }];
  });
}

function hasFolder({ file }: ContentFile): boolean {
  return file.endsWith('/index.md');
}

/** Texts that nobody will read, because their name does not end in `.md`. Windows hides the `.txt` of `article.md.txt`. */
export async function unreadTexts(folder: string, kind: ContentFolder): Promise<Problem[]> {
  // A folder that cannot be listed is told where its articles are looked for.
  const names = await readdir(path.join(folder, kind), { recursive: true }).catch(() => []);
  return names
    .map((name) => `${kind}/${name.split(path.sep).join('/')}`)
    .filter((file) => UNREAD.test(file) && !file.endsWith('.md') && !file.split('/').some((step) => step.startsWith('.')))
    .map((file) => {
      const better = path.basename(file).replace(UNREAD, '').replace(/\.md$/i, '');
      return {
        ...topOf(file),
        message: `ce fichier n’est pas lu ; enregistrez-le comme texte sous le nom ${better}.md`,
        severity: 'warning',
      };
    });
}

const UNREAD = /\.(?:md|mdx|mdown|markdown|txt|text|docx?|odt|rtf|pages|html?)$/i;
