import path from 'node:path';
import { parseArticle, type Article } from '../content/article';
import { contentFiles, slugOf } from '../content/contentFiles';
import { syncDisk } from '../files/disk';
import { parsedBy, readSource, CHANGED_AGAIN } from './reading/readFile';
import { readFileBytes } from '../files/readBytes';
import { readSiteFile } from './reading/siteFile';
import { stampAt } from '../files/stamp';
import { ContentError } from '../content/problem';

/**
 * What has become of an article's file. `kept`: what was read of it before stands, because it is the same file still, or
 * cannot be used as it is now; as in the library, whose last good version stays up.
 */
export type ArticleText =
  | { readonly is: 'gone' | 'kept' }
  /** `stamp` changes whenever the file reads otherwise. */
  | { readonly is: 'read'; readonly stamp: string; readonly article: Article };

/** All articles with their texts, one at a time: for an index on another thread, where the library cannot be. */
export interface ArticleTexts {
  readonly timeZone: string;
  /** Every article's file, relative to the content folder. */
  files(): Promise<string[]>;
  /** `knownStamp` spares the reading of a file that is as it was: looking costs a tenth of it. Rejects when the disk fails. */
  read(file: string, knownStamp?: string): Promise<ArticleText>;
}

/** Opens a content folder, with its settings as they are now. Rejects with `ContentError` when `site.yaml` is not sound. */
export async function openArticleTexts(folder: string): Promise<ArticleTexts> {
  const { site } = await readSiteFile(folder);
  if (!site.ok) throw new ContentError(site.problems);
  const { timeZone } = site.value;
  return {
    timeZone,
    files: async () => (await contentFiles(folder, 'articles')).map(({ file }) => file),
    read: async (file, knownStamp) => {
      // In another zone, an hour falls into another year.
      const stampOf = (of: object): string => `${Object.values(of).join(' ')} ${timeZone}`;
      const seen = knownStamp !== undefined && (await stampAt(path.join(folder, file)));
      if (seen && stampOf(seen) === knownStamp) return { is: 'kept' };
      // At once: this thread has a low priority, and leaves the process' reading threads to the others.
      const source = await readSource(folder, file, (at) => readFileBytes(at, syncDisk));
      if (!source) return { is: 'gone' };
      // While it is being written, another change is on its way.
      if (source === CHANGED_AGAIN) return { is: 'kept' };
      const parsed = parsedBy((text) => parseArticle(slugOf(file), text, site.value, file), file, source.text);
      return parsed.ok ? { is: 'read', stamp: stampOf(source.stamp), article: parsed.value } : { is: 'kept' };
    },
  };
}
