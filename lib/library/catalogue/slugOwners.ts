import type { UsableFile } from './knownFile';

/** Who claims which name: several files may want one address, the first by path has it and the others are told. */
export class SlugOwners<T> {
  private readonly holders = new Map<string, UsableFile<T>>();
  /** Those who claim a name that another has, by path. Few: a list for each of 100,000 names would be 10 MB. */
  private readonly others = new Map<string, readonly UsableFile<T>[]>();

  add(name: string, claimant: UsableFile<T>): void {
    this.set(name, this.holders.has(name) ? [...this.all(name), claimant].sort((a, b) => (a.file < b.file ? -1 : 1)) : [claimant]);
  }

  remove(name: string, { file }: UsableFile<T>): void {
    this.set(
      name,
      this.all(name).filter((claimant) => claimant.file !== file),
    );
  }

  holder(name: string): UsableFile<T> | undefined {
    return this.holders.get(name);
  }

  names(): IterableIterator<string> {
    return this.holders.keys();
  }

  /** Every claimant, the holder first. */
  all(name: string): readonly UsableFile<T>[] {
    const holder = this.holders.get(name);
    return holder ? [holder, ...(this.others.get(name) ?? [])] : [];
  }

  /** The names that more than one file claims. */
  disputes(): Iterable<string> {
    return this.others.keys();
  }

  private set(name: string, [holder, ...others]: readonly UsableFile<T>[]): void {
    if (holder) this.holders.set(name, holder);
    else this.holders.delete(name);
    if (others.length > 0) this.others.set(name, others);
    else this.others.delete(name);
  }
}
