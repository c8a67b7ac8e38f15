import path from 'node:path';
import { failureOf, topOf, type Problem } from '../../content/problem';
import { CONTENT_FOLDERS, FRONT_FILE, SITE_FILE, type ContentFolder } from '../../content/kinds';
import { foldersOf } from './scan';
import { isFolder, stampAt } from '../../files/stamp';

/** Files that seem to be gone and are not believed to be, and folders that cannot be looked into: what was known there is kept. */
export class Absences {
  private readonly doubted = new Set<string>();
  private readonly missing = new Set<ContentFolder>();
  private unreadable: ReadonlyMap<string, unknown> = new Map();

  constructor(private readonly folder: string) {}

  /** Takes in the folders that a scan could not list. Answers those of which this was not known, or is no longer true. */
  note(unreadable: ReadonlyMap<string, unknown>): string[] {
    const before = this.unreadable;
    this.unreadable = unreadable;
    return [...new Set([...before.keys(), ...unreadable.keys()])].filter((at) => before.has(at) !== unreadable.has(at));
  }

  /** True for a file below a folder that cannot be listed. */
  hides(file: string): boolean {
    return this.unreadable.size > 0 && foldersOf(file).some((at) => this.unreadable.has(at));
  }

  /** To be asked for again with every change. */
  files(): Iterable<string> {
    return this.doubted;
  }

  /**
   * Without `site.yaml`, or without the folder of their kind, this is a drive that is not there, or a folder that is being
   * exchanged: files that are missing then are taken out of what was read.
   */
  async doubt(files: Map<string, unknown>): Promise<void> {
    const isPaper = (await stampAt(path.join(this.folder, SITE_FILE))) !== undefined;
    for (const under of CONTENT_FOLDERS) {
      const isThere = await isFolder(path.join(this.folder, under));
      this.#doubt(files, isPaper && isThere, (file) => file.startsWith(`${under}/`));
      const isMissed = isPaper && !isThere && [...this.doubted].some((file) => file.startsWith(`${under}/`));
      if (isMissed) this.missing.add(under);
      else this.missing.delete(under);
    }
    this.#doubt(files, isPaper, (file) => file === FRONT_FILE);
  }

  #doubt(files: Map<string, unknown>, isThere: boolean, isOne: (file: string) => boolean): void {
    for (const [file, read] of files) {
      if (!isOne(file)) continue;
      if (read !== undefined || isThere) this.doubted.delete(file);
      else this.doubted.add(file);
      if (this.doubted.has(file)) files.delete(file);
    }
  }

  problems(): Problem[] {
    const lost = [...this.missing].filter((kind) => !this.unreadable.has(kind));
    return [
      ...lost.map((kind) => ({
        ...topOf(kind),
        message: 'ce dossier a disparu, et ses textes restent en ligne ; remettez-le, vide s’il doit l’être',
      })),
      ...[...this.unreadable].map(([at, error]) => failureOf(at, error, 'ce dossier')),
    ];
  }
}
