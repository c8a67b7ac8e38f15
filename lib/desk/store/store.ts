import { createHash } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { absent } from '../../files/stamp';
import { placeOf } from './contentPath';
import { Turns } from './turns';
import { writeOutFolder, writeWhole } from './writeWhole';

/** A file of the content folder as it is on the disk. */
export interface Stored {
  readonly file: string;
  /** Byte order mark and line ends included. */
  readonly text: string;
  /** A hash of its bytes; empty for a file that is not there. */
  readonly version: string;
}

export type Saved =
  { readonly ok: true; readonly stored: Stored } | { readonly ok: false; /** What is there instead. */ readonly theirs: Stored };

/** The bytes are no UTF-8, so that a text made of them could not be written back. */
export class NotText extends Error {
  override readonly name = 'NotText';

  constructor(readonly bytes: Uint8Array) {
    super('no UTF-8');
  }
}

/**
 * The files of a content folder, for whoever writes them: only the version that was opened is written over, whole or not at all. Throws
 * `OutsideContent`, and rejects as the disk does.
 */
export class Store {
  readonly #turns = new Turns();

  constructor(readonly folder: string) {}

  /** Throws `NotText`. */
  async read(file: string): Promise<Stored> {
    const bytes = await readFile(await placeOf(this.folder, file)).catch(absent);
    return bytes ? { file, text: decoded(bytes), version: versionOf(bytes) } : { file, text: '', version: '' };
  }

  /** `version` is the one that was opened; empty for a new file. */
  async save(file: string, version: string, text: string): Promise<Saved> {
    return this.#turns.take(async () => {
      const at = await placeOf(this.folder, file);
      const bytes = Buffer.from(text, 'utf8');
      const isStill = async (): Promise<boolean> => (await this.#version(at)) === version;
      const isDone = (await isStill()) && (version === versionOf(bytes) || (await writeWhole(at, bytes, isStill)));
      return isDone ? { ok: true, stored: { file, text, version: versionOf(bytes) } } : { ok: false, theirs: await this.read(file) };
    });
  }

  /** The path that a file gets by another name: `x.md` becomes `y.md`, `x/index.md` becomes `y/index.md`. Rejects with `Taken`. */
  async destination(file: string, slug: string): Promise<string> {
    const to = hasFolder(file)
      ? `${path.posix.dirname(path.posix.dirname(file))}/${slug}/index.md`
      : `${path.posix.dirname(file)}/${slug}.md`;
    const into = await placeOf(this.folder, to);
    if (await stat(hasFolder(file) ? path.dirname(into) : into).catch(absent)) throw new Taken();
    return to;
  }

  /** Gives a file another name, with its pictures where it has a folder of its own. Answers its new path. Rejects with `Taken`. */
  async move(file: string, slug: string): Promise<string> {
    return this.#turns.take(async () => {
      const to = await this.destination(file, slug);
      const places = [await placeOf(this.folder, file), await placeOf(this.folder, to)];
      const [from = '', into = ''] = hasFolder(file) ? places.map((place) => path.dirname(place)) : places;
      await rename(from, into);
      await writeOutFolder(path.dirname(into));
      return to;
    });
  }

  /** Runs `work` while nothing is saved: for what writes files by other means, such as git or a picture. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work);
  }

  async #version(at: string): Promise<string> {
    const bytes = await readFile(at).catch(absent);
    return bytes ? versionOf(bytes) : '';
  }
}

function hasFolder(file: string): boolean {
  return path.posix.basename(file) === 'index.md';
}

/** Something has the name already. */
export class Taken extends Error {
  override readonly name = 'Taken';
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotText(bytes);
  }
}
