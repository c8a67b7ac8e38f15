import { copies } from './copies';
import { Git } from './git';
import { gitHistory } from './gitHistory';
import type { History } from './history';
import type { Store } from '../store/store';

/** The history of a content folder, and git where it keeps it. */
export interface Kept {
  readonly history: History;
  readonly git: Git | undefined;
}

/** By git where the folder is in a work tree that does not ignore it, else by copies below `cacheDir`. */
export async function openHistory(store: Store, cacheDir: string): Promise<Kept> {
  const git = new Git(store.folder);
  const isInside = (await git.askIf('rev-parse', '--is-inside-work-tree'))?.trim() === 'true';
  const isIgnored = isInside && (await git.isIgnored('articles/x.md'));
  return isInside && !isIgnored ? { history: gitHistory(git), git } : { history: copies(cacheDir, store), git: undefined };
}
