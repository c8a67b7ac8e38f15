import { createHash } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Site } from '../../content/site';
import type { ArticleSummary } from '../../content/article';
import { articleSchema } from '../../content/schema/articleSchema';
import { jsonSchema } from '../../content/schema/jsonSchema';
import type { KnownFile } from '../catalogue/knownFile';
import { toRow } from './snapshotRow';
import { readingRules } from '../reading/siteFile';
import type { FilesBySlug } from '../catalogue/filesBySlug';
import { readSnapshot, removeLeftovers, writeSnapshot } from './snapshot';
import { stampAt } from '../../files/stamp';
import type { Summarize } from '../catalogue/summary';

/** To be raised when a snapshot that an earlier version wrote would be read wrongly; new fields and other rules show by themselves. */
const VERSION = 1;

/** A change is written down this many milliseconds after it, so that an evening's saves are a few writes, not hundreds. */
const WRITE_AFTER = 20_000;

interface Parts {
  readonly folder: string;
  readonly content: string;
  readonly articles: FilesBySlug<ArticleSummary>;
  readonly site: () => Site;
  readonly summarize: Summarize;
  readonly failed: (error: unknown) => void;
}

/** Keeps the snapshot of one content folder: what lets the next start read only what changed. */
export class SnapshotKeeper {
  private readonly at: string;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.at = path.join(parts.folder, `library-${hash(parts.content).slice(0, 16)}.jsonl`);
  }

  /** What the last process knew; empty when nothing can be taken from it. */
  async read(): Promise<readonly KnownFile<ArticleSummary>[]> {
    try {
      await removeLeftovers(this.at);
      return (await readSnapshot(this.at, fingerprint(this.parts.site()), this.parts.summarize)) ?? [];
    } catch (error) {
      this.parts.failed(error);
      return [];
    }
  }

  /** How large the last process' snapshot is, in bytes; `undefined` when there is none. */
  async size(): Promise<number | undefined> {
    return (await stampAt(this.at))?.size;
  }

  /** Has the snapshot written soon when it would hold something else with these files, before they are on the shelf. */
  compare(files: ReadonlyMap<string, KnownFile<ArticleSummary> | undefined>): void {
    const { articles } = this.parts;
    const differs = [...files].some(([file, filed]) => !isDeepStrictEqual(toRow(articles.get(file)), toRow(filed)));
    if (differs) this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER).unref();
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    if (this.timer) void this.write();
    await this.writing;
  }

  private write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const write = (): Promise<void> => writeSnapshot(this.at, () => fingerprint(this.parts.site()), this.parts.articles.all());
    this.writing = this.writing.then(write).catch(this.parts.failed);
    return this.writing;
  }
}

/** What a snapshot's values depend on: the form of every field, and the settings that dates and sections are read by. */
export function fingerprint(site: Site, schema: z.ZodObject = articleSchema(site)): string {
  const rules = jsonSchema(schema, 'Article', {});
  return `newsroom ${VERSION} ${hash(JSON.stringify([rules, readingRules(site)]))}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
