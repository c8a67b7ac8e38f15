import type { Held } from './filed';

/** Who claims which name: several files may want one address, the first by path has it and the others are told. */
export class Claims<T> {
  private readonly byName = new Map<string, Held<T>[]>();
  private readonly disputed = new Set<string>();

  add(name: string, claimant: Held<T>): void {
    const others = this.byName.get(name);
    if (!others) return void this.byName.set(name, [claimant]);
    others.push(claimant);
    others.sort((a, b) => (a.file < b.file ? -1 : 1));
    this.disputed.add(name);
  }

  remove(name: string, { file }: Held<T>): void {
    const left = this.byName.get(name)?.filter((claimant) => claimant.file !== file) ?? [];
    if (left.length === 0) this.byName.delete(name);
    else this.byName.set(name, left);
    if (left.length < 2) this.disputed.delete(name);
  }

  holder(name: string): Held<T> | undefined {
    return this.byName.get(name)?.[0];
  }

  names(): IterableIterator<string> {
    return this.byName.keys();
  }

  /** Every claimant, the holder first. */
  all(name: string): readonly Held<T>[] {
    return this.byName.get(name) ?? [];
  }

  /** The names that more than one file claims. */
  disputes(): ReadonlySet<string> {
    return this.disputed;
  }
}
