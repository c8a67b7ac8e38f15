import path from 'node:path';
import { canonicalPath } from '../../addresses/canonical';

/** Which address of the old site belongs to which file of its archive. */
export class AddressBook {
  readonly #byFile = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  /** Files by the end of their path, `titre`; `undefined` where several end so. */
  readonly #byName = new Map<string, string | undefined>();

  /** Notes a text by its path from the root of the archive; the first of its addresses is the one that it had. */
  add(file: string, addresses: readonly string[]): void {
    const [first] = addresses;
    if (first === undefined || this.#byFile.has(file)) return;
    this.#byFile.set(file, first);
    for (const address of addresses) this.#byAddress.set(canonicalPath(address), file);
    const name = nameOf(file);
    this.#byName.set(name, this.#byName.has(name) ? undefined : file);
  }

  /** The file that had an address, whatever its spelling. */
  fileAt(address: string): string | undefined {
    return this.#byAddress.get(canonicalPath(address.replace(/[?#].*$/, '')));
  }

  /**
   * The address of a text that another names by its file: beside it, from one of the roots of the archive, or by its name alone where no
   * other has it. An ending may be missing.
   */
  addressOfFile(typed: string, from: string, roots: readonly string[]): string | undefined {
    const places = typed.startsWith('/') ? [] : [path.posix.join(path.posix.dirname(from), typed)];
    for (const place of [...places, ...roots.map((root) => path.posix.join(root, typed).replace(/^\/+/, ''))]) {
      const found = FORMS.map((form) => this.#byFile.get(form(place))).find((address) => address !== undefined);
      if (found !== undefined) return found;
    }
    const only = this.#byName.get(nameOf(typed));
    return only === undefined ? undefined : this.#byFile.get(only);
  }
}

/** What a file may be called that is named `titre.md`. */
const FORMS: readonly ((file: string) => string)[] = [
  (file) => file,
  (file) => file.replace(/\.mdx?$/, '.mdx'),
  (file) => file.replace(/\.mdx?$/, '.markdown'),
  (file) => file.replace(/(?:\/(?:_?index))?\.mdx?$/, '/index.md'),
  (file) => file.replace(/(?:\/(?:_?index))?\.mdx?$/, '/_index.md'),
  (file) => file.replace(/(?:\/(?:_?index))?\.mdx?$/, '/index.mdx'),
];

function nameOf(file: string): string {
  return file
    .replace(/\.(?:mdx?|markdown|mdown)$/i, '')
    .replace(/\/_?index$/i, '')
    .replace(/^.*\//, '')
    .toLowerCase();
}
