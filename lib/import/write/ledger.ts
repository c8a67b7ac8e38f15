import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { slugOf } from '../../content/contentFiles';
import { absent } from '../../files/stamp';
import { digestOf } from '../../pictures/measure';
import type { Entry } from '../plan/entry';
import { readJson } from '../../process/readJson';

const planned = z.object({ kind: z.enum(['article', 'page', 'author']), id: z.string(), base: z.string() });
const written = z.object({ file: z.string(), digest: z.string() });
const line = z.union([planned, written]);

/**
 * What imports of one archive have written into a content folder: which document has which place, and of each file what it said. It lies
 * in the folder itself (`.import/`), so that it comes along in a copy or a clone: a file that says something else now was changed by an
 * editor, wherever that was. One JSON object a line, in the order of their names, so that git shows what a run changed.
 */
export class Ledger {
  readonly #file: string;
  readonly #places = new Map<string, z.output<typeof planned>>();
  readonly #digests = new Map<string, string>();
  /** Open while files are written: opening it for each costs as much as the file. */
  #open: number | undefined;

  private constructor(file: string) {
    this.#file = file;
  }

  /** Reads the ledger of the archive `name` in a content folder. Lines that are none, as a process leaves that is killed, are passed over. */
  static async read(folder: string, name: string): Promise<Ledger> {
    const ledger = new Ledger(path.join(folder, '.import', `${name}.jsonl`));
    const text = (await readFile(ledger.#file, 'utf8').catch(absent)) ?? '';
    for (const typed of text.split('\n')) {
      const read = line.safeParse(readJson(typed));
      if (!read.success) continue;
      if ('id' in read.data) ledger.#places.set(`${read.data.kind}:${read.data.id}`, read.data);
      else ledger.#digests.set(read.data.file, read.data.digest);
    }
    return ledger;
  }

  /** For a file that is everybody's, such as the settings. */
  static none(): Ledger {
    return new Ledger('');
  }

  planned(kind: Entry['kind'], id: string): { readonly slug: string; readonly base: string } | undefined {
    const place = this.#places.get(`${kind}:${id}`);
    return place && { base: place.base, slug: slugOf(place.base) };
  }

  /** Where a document lay that is of another kind now: a page that was a draft article. */
  before(kind: Entry['kind'], id: string): string[] {
    // An author may be called by the number of a post.
    const other = { article: 'page', page: 'article', author: '' }[kind];
    return [this.#places.get(`${other}:${id}`)?.base ?? []].flat();
  }

  slugs(kind: Entry['kind']): string[] {
    return [...this.#places.values()].flatMap((place) => (place.kind === kind ? [slugOf(place.base)] : []));
  }

  /** What a file said when it was written last; `undefined` for one that no import wrote. */
  digest(file: string): string | undefined {
    return this.#digests.get(file);
  }

  /** Keeps the places before the first file is written: a run that is killed goes on where it was. */
  async keepPlan(entries: ReadonlyMap<string, Entry>): Promise<void> {
    for (const [id, { kind, base }] of entries) this.#places.set(`${kind}:${id}`, { kind, id, base });
    await this.#rewrite();
    this.#open = openSync(this.#file, 'a');
  }

  /** A file was written, whole and under its name. */
  wrote(file: string, digest: string): void {
    if (this.#digests.get(file) === digest) return;
    this.#digests.set(file, digest);
    if (this.#open !== undefined) writeSync(this.#open, `${JSON.stringify({ file, digest })}\n`);
  }

  forget(file: string): void {
    this.#digests.delete(file);
  }

  async close(): Promise<void> {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
    await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const places = [...this.#places.values()].map((place) => JSON.stringify(place)).sort();
    const digests = [...this.#digests].map(([file, digest]) => JSON.stringify({ file, digest })).sort();
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.new`, [...places, ...digests, ''].join('\n'));
    await rename(`${this.#file}.new`, this.#file);
  }
}

/** Tells a file's content; of a text whatever its line ends, which git may change in a clone. */
export function digestOfFile(file: string, bytes: Uint8Array): string {
  return digestOf(file.endsWith('.md') ? Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n')) : bytes);
}
