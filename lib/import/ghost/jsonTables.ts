import { createReadStream } from 'node:fs';
import { SourceError } from '../notes';

/** A row of a table of Ghost's export, and the line of the file at which it begins. */
export interface Row {
  readonly table: string;
  readonly value: unknown;
  /** 1-based. */
  readonly line: number;
}

/** A post with all its pictures inlined has some MB; what is larger is no row. */
const LARGEST_ROW = 64_000_000;
/** Of braces and brackets outside of rows; an export has seven. */
const DEEPEST = 32;

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COLON, NEWLINE] = Buffer.from('"\\{}[]:\n');

/**
 * Reads the rows of the tables in `"data": { "posts": [ … ], … }`, wherever that stands in the file, one after the other: an export of
 * any size takes the memory of its largest row. Only rows of the `wanted` tables are parsed. Rejects with `SourceError`, which names the line.
 */
export async function* jsonTables(file: string, wanted: (table: string) => boolean): AsyncGenerator<Row> {
  const scan = new Scan(file, wanted);
  // 64 KB at a time, as Node reads by itself.
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield* scan.read(chunk);
  scan.end();
}

/** Something that is open: an object or a list, and the name it has in the object around it. */
interface Open {
  readonly isObject: boolean;
  readonly name: string;
}

class Scan {
  readonly #open: Open[] = [];
  #line = 1;
  #inText = false;
  #escaped = false;
  /** The text that was read last, and whether a colon made it a name. */
  #text: number[] = [];
  #name = '';
  /** Of the row that is being read: its parts, and how deep in it. */
  #row: { readonly table: string; readonly line: number; readonly parts: Buffer[]; size: number; depth: number } | undefined;
  #seen = false;

  constructor(
    readonly file: string,
    readonly wanted: (table: string) => boolean,
  ) {}

  *read(chunk: Buffer): Generator<Row> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === NEWLINE) this.#line += 1;
      if (this.#inText) this.#inside(byte);
      else if (byte === QUOTE) {
        this.#inText = true;
        this.#text = [];
      } else if (byte === COLON) this.#name = this.#row ? '' : Buffer.from(this.#text).toString();
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (this.#opens(byte === OPEN_BRACE)) start = at;
      } else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && this.#closes(byte === CLOSE_BRACE)) {
        yield* this.#finished(chunk.subarray(start, at + 1));
      }
    }
    if (this.#row) this.#keep(chunk.subarray(start));
  }

  /** Throws where the file ends before what it opened. */
  end(): void {
    const place = { file: this.file, line: this.#line };
    if (this.#inText || this.#row || this.#open.length > 0)
      throw new SourceError(place, 'le fichier s’arrête avant la fin : exportez-le de nouveau');
    if (!this.#seen) throw new SourceError({ file: this.file, line: 1 }, 'n’est pas un export de Ghost : il y faut db, data et posts');
  }

  #inside(byte: number | undefined): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inText = false;
    else if (byte !== undefined && !this.#row && this.#text.length < 100) this.#text.push(byte);
  }

  /** True where a row begins. */
  #opens(isObject: boolean): boolean {
    if (this.#row) {
      this.#row.depth += 1;
      return false;
    }
    const table = this.#open.at(-1);
    if (isObject && table?.isObject === false && this.#open.at(-2)?.name === 'data') {
      this.#seen = true;
      this.#row = { table: table.name, line: this.#line, parts: [], size: 0, depth: 1 };
      return true;
    }
    if (this.#open.length >= DEEPEST) this.#refuse('des accolades ou des crochets s’emboîtent sans fin');
    this.#open.push({ isObject, name: this.#name });
    this.#name = '';
    return false;
  }

  /** True where a row ends. */
  #closes(isObject: boolean): boolean {
    if (this.#row) return (this.#row.depth -= 1) === 0;
    if (this.#open.pop()?.isObject !== isObject) this.#refuse('une accolade ou un crochet ferme ce qui n’est pas ouvert');
    return false;
  }

  *#finished(last: Buffer): Generator<Row> {
    this.#keep(last);
    const row = this.#row;
    this.#row = undefined;
    if (row && this.wanted(row.table)) yield { table: row.table, line: row.line, value: this.#parsed(Buffer.concat(row.parts), row.line) };
  }

  #keep(part: Buffer): void {
    const row = this.#row;
    if (!row) return;
    row.size += part.length;
    if (row.size > LARGEST_ROW) this.#refuse('une seule ligne de la table dépasse 64 Mo', row.line);
    if (this.wanted(row.table)) row.parts.push(part);
  }

  #parsed(bytes: Buffer, line: number): unknown {
    try {
      return JSON.parse(bytes.toString());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
      const below = bytes.toString().slice(0, at).split('\n').length - 1;
      return this.#refuse('n’est pas du JSON à partir d’ici', line + below);
    }
  }

  #refuse(message: string, line = this.#line): never {
    throw new SourceError({ file: this.file, line }, message);
  }
}
