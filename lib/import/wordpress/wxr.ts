import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SourceError } from '../notes';

/** A child of an element of the export: its text, and the line at which it begins. */
interface WxrText {
  readonly text: string;
  readonly line: number;
}

/** A category, tag or other label on a post. */
interface WxrTerm {
  readonly domain: string;
  readonly nicename: string;
  readonly label: string;
}

/** An element right below `channel`: a post (`item`), an author, a category, or a line of the settings. */
export interface WxrElement {
  readonly name: string;
  readonly line: number;
  readonly text: string;
  readonly fields: ReadonlyMap<string, WxrText>;
  readonly terms: readonly WxrTerm[];
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: number;
}

/** Characters of one post: the longest book is three million. */
const LARGEST_ITEM = 16_000_000;
/** Elements within elements; an export has six. */
const DEEPEST = 20;
/** Signs that XML forbids and WordPress lets editors paste; nobody can see them. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Elements below a post whose own children say what they are. */
const META = 'wp:postmeta';

/**
 * Reads an export element by element, in memory that does not grow with it. No entity but XML's own five is known, and a document type is
 * refused: nothing is expanded, nothing is loaded. Rejects with `SourceError` at the line that is broken.
 */
export async function* readWxr(file: string): AsyncGenerator<WxrElement> {
  const reader = new WxrReader(file);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    yield* reader.write(decoder.decode(chunk, { stream: true }));
  }
  yield* reader.end(decoder.decode());
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly position: number;
  readonly texts: string[];
  readonly fields: Map<string, WxrText>;
  readonly terms: WxrTerm[];
  readonly meta: Map<string, string>;
  comments: number;
}

/** From pieces of text to elements. Where it stands is told by how many elements are open: `rss`, `channel`, a post, its field. */
class WxrReader {
  readonly #parser = new SaxesParser();
  readonly #ready: WxrElement[] = [];
  #depth = 0;
  #open: Open | undefined;
  #field:
    | { readonly name: string; readonly line: number; readonly attributes: Readonly<Record<string, string>>; readonly texts: string[] }
    | undefined;
  #inner: { readonly name: string; readonly texts: string[] } | undefined;
  #metaKey = '';

  constructor(readonly file: string) {
    this.#parser.on('opentag', (tag) => this.#opened(tag));
    this.#parser.on('closetag', () => this.#closed());
    this.#parser.on('text', (text) => this.#said(text));
    this.#parser.on('cdata', (text) => this.#said(text));
    this.#parser.on('doctype', () => this.#refuse('une déclaration DOCTYPE, qu’aucune exportation de WordPress n’a'));
    this.#parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) this.#refuse(`ce fichier est en ${encoding} ; enregistrez-le en UTF-8`);
    });
  }

  write(text: string): WxrElement[] {
    this.#attempt(() => this.#parser.write(text.replace(FORBIDDEN, '')));
    if (this.#open && this.#parser.position - this.#open.position > LARGEST_ITEM)
      throw new SourceError(
        { file: this.file, line: this.#open.line },
        `un seul élément dépasse ${LARGEST_ITEM / 1_000_000} millions de signes ; il n’est pas lu`,
      );
    return this.#ready.splice(0);
  }

  end(text: string): WxrElement[] {
    this.#attempt(() => this.#parser.write(text).close());
    return this.#ready.splice(0);
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof SourceError || !(error instanceof Error)) throw error;
      this.#refuse(`XML illisible : ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`);
    }
  }

  #refuse(message: string): never {
    throw new SourceError({ file: this.file, line: this.#parser.line }, message);
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    this.#depth += 1;
    const { line, position } = this.#parser;
    if (this.#depth > DEEPEST) this.#refuse('des éléments emboîtés sans fin');
    if (this.#depth === 1 && name !== 'rss') this.#refuse(`« <${name}> » : ce n’est pas une exportation de WordPress`);
    if (this.#depth === 3) this.#open = { name, line, position, texts: [], fields: new Map(), terms: [], meta: new Map(), comments: 0 };
    else if (this.#depth === 4) this.#field = { name, line, attributes, texts: [] };
    else if (this.#depth === 5) this.#inner = { name, texts: [] };
  }

  #said(text: string): void {
    if (this.#depth === 3) this.#open?.texts.push(text);
    else if (this.#depth === 4) this.#field?.texts.push(text);
    else if (this.#depth === 5) this.#inner?.texts.push(text);
  }

  #closed(): void {
    if (this.#depth === 5) this.#closeInner();
    else if (this.#depth === 4) this.#closeField();
    else if (this.#depth === 3 && this.#open) {
      const { texts, position: _, ...element } = this.#open;
      this.#ready.push({ ...element, text: texts.join('').trim() });
      this.#open = undefined;
    }
    this.#depth -= 1;
  }

  #closeInner(): void {
    if (this.#field?.name === META && this.#inner?.name === 'wp:meta_key') this.#metaKey = this.#inner.texts.join('');
    if (this.#field?.name === META && this.#inner?.name === 'wp:meta_value')
      this.#open?.meta.set(this.#metaKey, this.#inner.texts.join(''));
    this.#inner = undefined;
  }

  #closeField(): void {
    const { name = '', line = 1, attributes = {}, texts = [] } = this.#field ?? {};
    const text = texts.join('');
    if (name === 'wp:comment' && this.#open) this.#open.comments += 1;
    else if (name === 'category')
      this.#open?.terms.push({ domain: attributes.domain ?? 'category', nicename: attributes.nicename ?? '', label: text.trim() });
    else if (name !== META) this.#open?.fields.set(name, { text, line });
    this.#field = undefined;
  }
}
