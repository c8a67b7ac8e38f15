import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../site';
import { parseArticle, type Article } from './article';
import { contentFiles, slugOf } from './contentFiles';
import { absent } from './library/stamp';
import { readSiteFile } from './library/siteFile';
import { ContentError } from './problem';

/** An article's file as it is now: neither field when it is gone, no article when it is as known or cannot be used. */
export interface ArticleText {
  /** Changes whenever the file does. */
  readonly stamp?: string;
  readonly known?: boolean;
  readonly article?: Article;
}

/** All articles with their texts, one at a time: for an index on another thread, where the library cannot be. */
export interface ArticleTexts {
  readonly site: Site;
  /** Every article's file, relative to the content folder. */
  files(): Promise<string[]>;
  /** `knownStamp` spares the reading of a file that is as it was: looking costs a tenth of it. */
  read(file: string, knownStamp?: string): Promise<ArticleText>;
}

/** Opens a content folder for reading its texts. Rejects with `ContentError` when `site.yaml` is not sound. */
export async function openArticleTexts(folder: string): Promise<ArticleTexts> {
  const { site } = await readSiteFile(folder);
  if (!site.ok) throw new ContentError(site.problems);
  return {
    site: site.value,
    files: async () => (await contentFiles(folder, 'articles')).map(({ file }) => file),
    read: async (file, knownStamp) => {
      const at = path.join(folder, file);
      const look = await stat(at).catch(absent);
      if (look === undefined) return {};
      const stamp = `${look.mtimeMs} ${look.size}`;
      if (stamp === knownStamp) return { stamp, known: true };
      const text = await readFile(at, 'utf8').catch(absent);
      const parsed = text === undefined ? undefined : parseArticle(slugOf(file), text, site.value, file);
      return parsed?.ok === true ? { stamp, article: parsed.value } : { stamp };
    },
  };
}
