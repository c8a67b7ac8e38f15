/** The folders that hold known files, at any depth: asked at every event, where looking through 100,000 paths takes 50 ms. */
export class HeldFolders {
  /** How many files and folders each has in it; one that has none is not among them. */
  private readonly counts = new Map<string, number>();

  has(folder: string): boolean {
    return this.counts.has(folder);
  }

  add(path: string): void {
    const folder = folderOf(path);
    if (folder === '') return;
    const held = this.counts.get(folder) ?? 0;
    this.counts.set(folder, held + 1);
    if (held === 0) this.add(folder);
  }

  remove(path: string): void {
    const folder = folderOf(path);
    if (folder === '') return;
    const left = (this.counts.get(folder) ?? 0) - 1;
    if (left > 0) return void this.counts.set(folder, left);
    this.counts.delete(folder);
    this.remove(folder);
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `articles/2025/x.md` lies in `articles` and in `articles/2025`. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
