import { isTaken } from '../../addresses/address';
import { decoded } from '../../addresses/canonical';
import { contentFiles } from '../../content/contentFiles';
import { shortened } from '../../editing/newArticle';
import { slugify } from '../../text/slugify';
import type { ImportedDocument } from '../source';
import type { Ledger } from '../write/ledger';
import { FOLDERS } from '../../content/kinds';
import type { Entry } from './entry';

/** Which slugs are free in a content folder: not those of files that are there, nor those that earlier documents were given. */
export class Slugs {
  readonly #taken: Readonly<Record<Entry['kind'], Set<string>>>;

  private constructor(
    taken: Readonly<Record<Entry['kind'], Set<string>>>,
    readonly ledger: Ledger,
  ) {
    this.#taken = taken;
  }

  /** Rejects where a folder cannot be listed. */
  static async of(folder: string, ledger: Ledger): Promise<Slugs> {
    const taken = async (kind: Entry['kind']): Promise<Set<string>> =>
      new Set([...(await contentFiles(folder, FOLDERS[kind])).map(({ slug }) => slug), ...ledger.slugs(kind)]);
    return new Slugs({ article: await taken('article'), page: await taken('page'), author: await taken('author') }, ledger);
  }

  /** What a document was given in an earlier run. */
  before(kind: Entry['kind'], id: string): { readonly slug: string; readonly base: string } | undefined {
    return this.ledger.planned(kind, id);
  }

  /** A slug for a document, by its old address or else its title; with a number where that is taken. */
  free(kind: Entry['kind'], document: ImportedDocument): string {
    const taken = this.#taken[kind];
    const wished = slugFor(document);
    // An author's page is where the byline leads: there is no other.
    if (kind === 'author') return wished;
    let slug = wished;
    for (let number = 2; taken.has(slug) || slug === 'index' || (kind === 'page' && isTaken(slug)); number += 1)
      slug = `${wished}-${number}`;
    taken.add(slug);
    return slug;
  }
}

function slugFor(document: ImportedDocument): string {
  if (document.kind === 'author') return slugify(document.name);
  const title = document.kind === 'article' ? document.headline : document.title;
  return (
    [decoded(document.slug ?? ''), title].map((text) => shortened(slugify(text))).find((slug) => slug !== '') ??
    `texte-${slugify(document.id)}`
  );
}
