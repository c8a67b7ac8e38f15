import type { Problem } from '../../content/problem';
import { SlugOwners } from './slugOwners';
import { isUsable, problemOfFile, type KnownFile, type UsableFile } from './knownFile';
import { HeldFolders } from './heldFolders';

/** All files of one kind, by path and by the slug their names give. */
export class FilesBySlug<T> {
  private readonly files = new Map<string, KnownFile<T>>();
  private readonly faulty = new Map<string, readonly Problem[]>();
  private readonly slugs = new SlugOwners<T>();
  private readonly folders = new HeldFolders();

  get(file: string): KnownFile<T> | undefined {
    return this.files.get(file);
  }

  all(): IterableIterator<KnownFile<T>> {
    return this.files.values();
  }

  /** True for a folder that holds one of the files, at any depth. */
  hasFolder(at: string): boolean {
    return this.folders.has(at);
  }

  /** Puts what is now known of a file in the place of what was; `undefined` takes the file off the shelf. */
  put(file: string, filed: KnownFile<T> | undefined): void {
    const before = this.files.get(file);
    if (before && isUsable(before)) this.slugs.remove(before.slug, before);
    if (before) this.folders.remove(file);
    this.files.delete(file);
    this.faulty.delete(file);
    if (!filed) return;
    this.files.set(file, filed);
    this.folders.add(file);
    if (filed.problems.length > 0) this.faulty.set(file, filed.problems);
    if (isUsable(filed)) this.slugs.add(filed.slug, filed);
  }

  /** The file whose slug it is: the first by path of those that can be used. */
  holder(slug: string): UsableFile<T> | undefined {
    return this.slugs.holder(slug);
  }

  held(): IterableIterator<string> {
    return this.slugs.names();
  }

  problems(): Problem[] {
    const faults = [...this.faulty.values()].flat();
    const disputes = [...this.slugs.disputes()].flatMap((slug) => {
      const [holder, ...others] = this.slugs.all(slug);
      return holder ? others.map(({ file }) => sameSlug(file, slug, holder.file)) : [];
    });
    return [...faults, ...disputes];
  }
}

function sameSlug(file: string, slug: string, owner: string): Problem {
  return problemOfFile(file, `l’adresse « ${slug} » est déjà celle de ${owner} ; renommez l’un des deux fichiers`);
}
