import type { Site } from '../../content/site';
import type { ArticleSummary } from '../../content/article';
import type { Page } from '../../content/page';
import type { Problem } from '../../content/problem';
import type { Filed } from './filed';

/** What was read of some files: by path, `undefined` when a file is gone. */
export interface Intake {
  /** Only when `site.yaml` was read: its settings when they are sound, its problems when not. */
  readonly site?: Site | undefined;
  readonly siteProblems?: readonly Problem[] | undefined;
  /** Folders that cannot be listed, or are missing; absent when nobody looked. */
  readonly folderProblems?: readonly Problem[] | undefined;
  readonly articles: ReadonlyMap<string, Filed<ArticleSummary> | undefined>;
  readonly pages: ReadonlyMap<string, Filed<Page> | undefined>;
}
