import { isPublic } from '../content/article';
import type { ArticleText, ArticleTexts } from '../content/articleTexts';
import type { SearchStore } from './store';

/** Files that are read while one transaction is open; between two, questions are answered. */
const BATCH = 20;

/** An article that may have changed; without a file it is no longer public. */
export interface Changed {
  readonly slug: string;
  readonly file?: string | undefined;
}

/** Keeps the index in step with the articles' files. What is not public, or cannot be used, is not in the index. */
export class Indexer {
  constructor(
    readonly store: SearchStore,
    readonly texts: ArticleTexts,
  ) {}

  /** Compares every file with the index. Resolves with the number of files that are there. */
  async sync(): Promise<number> {
    const known = this.store.indexed();
    const files = await this.texts.files();
    const there = new Set(files);
    for (const file of known.keys()) if (!there.has(file)) this.store.remove(file);
    await this.#inBatches(files, (file) => known.get(file)?.stamp);
    return files.length;
  }

  /** Takes in articles as they are now, whatever has become of them. */
  async changed(articles: readonly Changed[]): Promise<void> {
    for (const { slug, file } of articles) if (file === undefined) this.store.remove('', slug);
    await this.#inBatches(articles.flatMap(({ file }) => file ?? []));
  }

  async #inBatches(files: readonly string[], stampOf?: (file: string) => string | undefined): Promise<void> {
    for (let start = 0; start < files.length; start += BATCH) {
      const batch = files.slice(start, start + BATCH);
      const read = await Promise.all(batch.map(async (file) => ({ file, text: await this.texts.read(file, stampOf?.(file)) })));
      this.store.together(() => {
        for (const { file, text } of read) this.#take(file, text);
      });
      // A turn of the event loop, in which questions that wait are answered.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #take(file: string, { stamp, known, article }: ArticleText): void {
    if (known === true) return;
    if (stamp === undefined || !article || !isPublic(article, Date.now())) this.store.remove(file);
    else this.store.add(article, file, stamp, this.texts.site.timeZone);
  }
}
