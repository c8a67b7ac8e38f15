/** The folders that hold known files, at any depth: asked at every event, where looking through 100,000 paths takes 50 ms. */
export class HeldFolders {
  private readonly counts = new Map<string, number>();

  has(folder: string): boolean {
    return this.counts.has(folder);
  }

  add(file: string): void {
    for (const folder of foldersOf(file)) this.counts.set(folder, (this.counts.get(folder) ?? 0) + 1);
  }

  remove(file: string): void {
    for (const folder of foldersOf(file)) {
      const left = (this.counts.get(folder) ?? 0) - 1;
      if (left > 0) this.counts.set(folder, left);
      else this.counts.delete(folder);
    }
  }
}

/** `articles/2025/x.md` lies in `articles` and in `articles/2025`. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
