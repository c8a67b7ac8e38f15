import { routes } from '../../addresses/routes';
import type { ImportedDocument } from '../source';

/** Where a document goes. */
export interface Entry {
  /** What it becomes: a page that is a draft becomes an article. */
  readonly kind: ImportedDocument['kind'];
  readonly slug: string;
  /** Its file's path below the content folder without the end, which is `.md` or `/index.md`. */
  readonly base: string;
  /** Old addresses that nobody else has. */
  readonly aliases: readonly string[];
}

/** The path at which readers find an entry. */
export function pathOf({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string {
  return routes[kind](slug);
}
