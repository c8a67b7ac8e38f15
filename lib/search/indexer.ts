import { isPublic } from '../content/article';
import type { ArticleText, ArticleTexts } from '../content/articleTexts';
import type { SearchStore } from './store';

/** Files that one transaction takes in, a tenth of a second; between two, questions are answered. Smaller ones cost SQLite more than the words. */
const BATCH = 100;

/** An article that may have changed; without a file it is no longer public. */
export interface Changed {
  readonly slug: string;
  readonly file?: string | undefined;
}

/** Keeps the index in step with the articles' files. What is not public is not in the index. */
export class Indexer {
  #texts: ArticleTexts | undefined;

  /** `failed` is told of a file that the disk does not give: the others go on, and it is asked for again with the next comparison. */
  constructor(
    readonly store: SearchStore,
    readonly failed: (file: string, error: unknown) => void,
  ) {}

  /** Compares every file with the index, from now on by these `texts`. Resolves with the number of files that are there. */
  async sync(texts: ArticleTexts): Promise<number> {
    this.#texts = texts;
    const known = this.store.indexed();
    const files = await texts.files();
    const there = new Set(files);
    for (const file of known.keys()) if (!there.has(file)) this.store.remove(file);
    await this.#inBatches(texts, files, (file) => known.get(file)?.stamp);
    return files.length;
  }

  /** Takes in articles as they are now, whatever has become of them. Before the first comparison, which will see them, it does nothing. */
  async changed(articles: readonly Changed[]): Promise<void> {
    if (!this.#texts) return;
    for (const { slug, file } of articles) if (file === undefined) this.store.remove('', slug);
    await this.#inBatches(
      this.#texts,
      articles.flatMap(({ file }) => file ?? []),
    );
  }

  async #inBatches(texts: ArticleTexts, files: readonly string[], stampOf?: (file: string) => string | undefined): Promise<void> {
    for (let start = 0; start < files.length; start += BATCH) {
      const batch = files.slice(start, start + BATCH);
      const read = await Promise.all(batch.map(async (file) => ({ file, text: await this.#read(texts, file, stampOf?.(file)) })));
      this.store.together(() => {
        for (const { file, text } of read) this.#take(file, text, texts.timeZone);
      });
      // A turn of the event loop, in which questions that wait are answered.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #read(texts: ArticleTexts, file: string, stamp: string | undefined): Promise<ArticleText> {
    try {
      return await texts.read(file, stamp);
    } catch (error) {
      this.failed(file, error);
      return { is: 'kept' };
    }
  }

  #take(file: string, text: ArticleText, timeZone: string): void {
    if (text.is === 'kept') return;
    if (text.is === 'read' && isPublic(text.article, Date.now())) this.store.add(text.article, file, text.stamp, timeZone);
    else this.store.remove(file);
  }
}
