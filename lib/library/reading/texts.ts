import { LRUCache } from 'lru-cache';
import path from 'node:path';
import type { ArticleSummary } from '../../content/article';
import { decodeText } from '../../content/yaml/decodeText';
import type { UsableFile } from '../catalogue/knownFile';
import { readFileBytes } from '../../files/readBytes';
import { shownText } from '../../markdown/shownText';
import { sameStamp, type Stamp } from '../../files/stamp';

/** Bytes of texts that are kept: about 1,500 articles, so those that are being worked on are among them. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** The articles' texts, read when they are asked for. */
export class Texts {
  private readonly kept = new LRUCache<string, { stamp: Stamp; body: string }>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => 2 * body.length + 1,
  });

  constructor(private readonly folder: string) {}

  /**
   * The text that belongs to what is known of a file; `undefined` when the file on disk is another, or when the text below
   * sound fields is not UTF-8, or a comment in it is open, which a start does not read: then the whole file is taken again.
   */
  async body({ file, stamp, keptBody }: UsableFile<ArticleSummary>): Promise<string | undefined> {
    if (keptBody !== undefined) return keptBody;
    const known = this.kept.get(file);
    if (known && sameStamp(known.stamp, stamp)) return known.body;
    const read = await readFileBytes(path.join(this.folder, file));
    if (!read || !sameStamp(read.stamp, stamp)) return undefined;
    const text = decodeText(file, read.bytes);
    if (!text.ok) return undefined;
    const body = textBehindFence(text.value);
    if (body === undefined) return undefined;
    this.kept.set(file, { stamp, body });
    return body;
  }

  /** The text a file last had, when it is still at hand. */
  last(file: string): string | undefined {
    return this.kept.peek(file)?.body;
  }
}

/**
 * What stands behind the line that closes the front matter for readers to see, whether or not the front matter can be
 * read; `undefined` when no line closes it, or a comment is open.
 */
export function textBehindFence(text: string): string | undefined {
  if (!/^\uFEFF?---/.test(text)) return undefined;
  const fence = text.indexOf('\n---');
  const end = text.indexOf('\n', fence + 1);
  if (fence === -1) return undefined;
  // The line that closes the fields may be the last.
  const shown = shownText(end === -1 ? '' : text.slice(end).replaceAll('\r\n', '\n').trim());
  return shown.openComment === undefined ? shown.text.trim() : undefined;
}
