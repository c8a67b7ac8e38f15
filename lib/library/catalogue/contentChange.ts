import type { Site } from '../../content/site';
import type { ArticleSummary } from '../../content/article';
import type { Page } from '../../content/page';
import type { Problem } from '../../content/problem';
import type { KnownFile } from './knownFile';

/** What was read of some files: by path, `undefined` when a file is gone. */
export interface ContentChange {
  /** Only when `site.yaml` was read: its settings when they are sound, its problems when not. */
  readonly site?: Site | undefined;
  readonly siteProblems?: readonly Problem[] | undefined;
  /** Folders that cannot be listed, or are missing; absent when nobody looked. */
  readonly folderProblems?: readonly Problem[] | undefined;
  readonly articles: ReadonlyMap<string, KnownFile<ArticleSummary> | undefined>;
  readonly pages: ReadonlyMap<string, KnownFile<Page> | undefined>;
}
