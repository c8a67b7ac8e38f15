import path from 'node:path';
import { nameBeside } from '../../pictures/media';
import { downloadName } from '../../pictures/downloads';
import { slugify } from '../../text/slugify';

/** The files that will lie beside a text: each once, under a name that can be an address. */
export class Beside {
  readonly #names = new Map<string, string>();

  /** By their names beside the text: where they lie in the archive. */
  get files(): readonly (readonly [name: string, from: string])[] {
    return [...this.#names].map(([from, name]) => [name, from]);
  }

  /** The name that a file of the archive has beside the text. */
  add(from: string): string {
    const known = this.#names.get(from);
    if (known !== undefined) return known;
    const taken = new Set([...this.#names.values()].map((name) => name.toLowerCase()));
    const { name: stem, ext } = path.parse(path.basename(from));
    const safe = /^[a-z0-9][a-z0-9._-]*$/i.test(stem) ? stem : slugify(stem) || 'fichier';
    let name = `${safe}${ext.toLowerCase()}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${safe}-${number}${ext.toLowerCase()}`;
    this.#names.set(from, name);
    return name;
  }
}

/** True for a file that readers are shown, by its name. */
export function isPicture(file: string): boolean {
  return nameBeside(`a${path.extname(file)}`) !== undefined;
}

/** True for a file that readers are given. */
export function isDownload(file: string): boolean {
  return downloadName(`a${path.extname(file)}`) !== undefined;
}
