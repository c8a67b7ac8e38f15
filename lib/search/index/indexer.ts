import { isPublic } from '../../content/article';
import type { ArticleText, ArticleTexts } from '../../library/articleTexts';
import type { SearchStore } from './store';

/** Files that one transaction takes in, 40 ms; between two, questions are answered. Smaller ones cost SQLite more than the words. */
const BATCH = 250;
/** Files that are read between two turns of the event loop, in 5 ms. */
const READ = 25;

/** An article that may have changed; without a file it is no longer public. */
export interface Changed {
  readonly slug: string;
  readonly file?: string | undefined;
}

interface Read {
  readonly file: string;
  readonly text: ArticleText;
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
    const files = await texts.files();
    await this.#forgetAllBut(new Set(files));
    await this.#inBatches(texts, files, (file) => this.store.stampOf(file));
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

  async #forgetAllBut(there: ReadonlySet<string>): Promise<void> {
    for (const files of this.store.files()) {
      const gone = files.filter((file) => !there.has(file));
      if (gone.length > 0) this.store.together(() => gone.forEach((file) => this.store.remove(file)));
      await aTurn();
    }
  }

  async #inBatches(texts: ArticleTexts, files: readonly string[], stampOf?: (file: string) => string | undefined): Promise<void> {
    for (let start = 0; start < files.length; start += BATCH) {
      const read: Read[] = [];
      for (let at = start; at < Math.min(start + BATCH, files.length); at += READ) {
        const some = files.slice(at, Math.min(at + READ, start + BATCH));
        read.push(...(await Promise.all(some.map(async (file) => ({ file, text: await this.#read(texts, file, stampOf?.(file)) })))));
        await aTurn();
      }
      const changed = read.filter(({ text }) => text.is !== 'kept').sort((a, b) => publication(a) - publication(b));
      if (changed.length === 0) continue;
      this.store.together(() => {
        for (const { file, text } of changed) this.#take(file, text, texts.timeZone);
      });
      do await aTurn();
      while (this.store.tidy());
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
    if (text.is === 'read' && isPublic(text.article, Date.now())) this.store.add(text.article, file, text.stamp, timeZone);
    else this.store.remove(file);
  }
}

/** In its order the index is written twice as fast: FTS5 puts aside what it has whenever an id is lower than the one before. */
const publication = ({ text }: Read): number => (text.is === 'read' ? text.article.publishedAt.epochMs : 0);

/** A turn of the event loop, in which questions that wait are answered. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
