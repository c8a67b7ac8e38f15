import { parseArticle } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import type { FileRead } from '@/lib/library/index/files';
import { IndexWriter, type Owes, type OwesGone } from '@/lib/library/index/indexWriter';
import { openIndex } from '@/lib/library/index/schema';
import { articleText, site, sound } from './paper';

/** An index, in memory or in a file, that has read the paper's settings and these files for the first time; their words are to come. `now` is when, in epoch milliseconds. */
export function articleIndex(
  reads: readonly FileRead[] = [],
  { file = ':memory:', owes, owesGone, now = 0 }: { file?: string; owes?: Owes; owesGone?: OwesGone; now?: number } = {},
): IndexWriter {
  const database = openIndex(file);
  const writer = new IndexWriter(database, { showsAll: false, typesetting: '', owes, owesGone });
  writer.load([readOfSite(site)], now);
  writer.load(reads, now);
  writer.complete();
  return writer;
}

/** The paper's settings as they are read. */
export function readOfSite(of: Site): FileRead {
  return { path: 'site.yaml', slug: '', kind: 'site', stamp: '', digest: 0, fields: JSON.stringify(of), problems: [] };
}

/** An article's file as it is read. */
export function readOf(
  fields: Readonly<Record<string, string>>,
  body?: string,
  slug = 'un-article',
  path = `articles/${slug}.md`,
): FileRead {
  const { body: text, ...parsed } = sound(parseArticle(slug, articleText(fields, body), site));
  return { path, slug, kind: 'article', stamp: '', digest: 0, fields: JSON.stringify(parsed), body: text, problems: [] };
}

/** What was read, as an index takes it. */
export function readsOf(reads: readonly FileRead[]): Map<string, FileRead> {
  return new Map(reads.map((read) => [read.path, read]));
}

/** Takes in the words of all articles. */
export function takeWords({ database, words }: IndexWriter): void {
  database.together(() => {
    while (words.add(1000, site.timeZone) > 0);
  });
}
