import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isAbsence } from '../../files/stamp';
import type { Mapping } from '../mapping';
import { SourceError, type ImportedDocument, type ImportedLabel, type Note, type Place, type Source } from '../source';
import { slugify } from '../../text/slugify';
import { AddressBook } from './addressBook';
import { firstFile, textFiles } from './archiveFolder';
import { astro } from './astro';
import { readAuthors } from './authorsFile';
import { documentOf } from './documentOf';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { proposedFields } from './fieldMap';
import { folderDefaults } from './folderDefaults';
import { readFields } from './frontMatter/readFields';
import { splitFields } from './frontMatter/splitFields';
import type { Generator, SiteSettings } from './generator';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { filesMeant, localPath } from './meantFiles';
import { plainFolder } from './plainFolder';
import { readText } from './readText';
import { readSettings } from './siteSettings';

const GENERATORS = { hugo, jekyll, eleventy, astro, docusaurus, markdown: plainFolder } satisfies Record<string, Generator>;

/** A generator of sites whose folder can be read; `markdown` is any other. */
export type MarkdownKind = keyof typeof GENERATORS;
export const MARKDOWN_KINDS: readonly MarkdownKind[] = ['hugo', 'jekyll', 'eleventy', 'astro', 'docusaurus', 'markdown'];

export interface MarkdownOptions {
  readonly mapping?: Pick<Mapping, 'fields' | 'permalink' | 'origins'> | undefined;
  /** Of the paper: a date without a zone is in it. */
  readonly timeZone: string;
}

/** Opens the folder of a site's sources. Rejects with `SourceError` for what is no folder. */
export async function openMarkdown(folder: string, kind: MarkdownKind, { mapping = {}, timeZone }: MarkdownOptions): Promise<Source> {
  const root = await realpath(folder).catch(absent);
  const files = root === undefined ? undefined : await textFiles(root).catch(absent);
  if (root === undefined || files === undefined)
    throw new SourceError({ file: folder, line: 1 }, 'n’est pas un dossier que l’on puisse lire');
  const generator: Generator = GENERATORS[kind];
  const settings = await readSettings(root, generator);
  return new MarkdownArchive(folder, root, files, generator, kind, settings, mapping, timeZone);
}

function absent(error: unknown): undefined {
  if (isAbsence(error)) return undefined;
  throw error;
}

class MarkdownArchive implements Source {
  readonly #book = new AddressBook();
  readonly #names = new Set<string>();
  readonly #left: { readonly place: Place; readonly note: Note }[] = [];
  readonly #labels = new Map<string, ImportedLabel>();
  readonly #origins: readonly string[];
  readonly name: string;
  readonly origin: string | undefined;

  constructor(
    readonly folder: string,
    readonly root: string,
    readonly files: readonly string[],
    readonly generator: Generator,
    kind: MarkdownKind,
    readonly settings: SiteSettings,
    readonly mapping: Pick<Mapping, 'fields' | 'permalink' | 'origins'>,
    readonly timeZone: string,
  ) {
    this.name = slugify(`${kind} ${path.basename(root)}`);
    this.origin = settings.origin;
    this.#origins = mapping.origins ?? (settings.origin === undefined ? [] : [settings.origin]);
  }

  async *documents(): AsyncIterable<ImportedDocument> {
    const authors = await readAuthors(this.root);
    yield* authors.values();
    const defaults = folderDefaults(this.root, this.settings);
    this.#left.length = 0;
    for (const file of this.files) {
      const place: Place = { file: path.join(this.folder, file), line: 1 };
      const classified = this.generator.classify(file, this.settings);
      const { text, notes } = await readText(this.root, file);
      if (classified === undefined || text === undefined) {
        for (const note of notes) this.#left.push({ place, note });
        if (classified === undefined)
          this.#left.push({ place, note: { kind: 'changed', message: 'n’est pas un texte du site ; laissé de côté' } });
        continue;
      }
      const split = splitFields(text);
      const own = readFields(split);
      const fields = { ...(await defaults(file)), ...own.fields };
      for (const name of Object.keys(fields)) this.#names.add(name);
      const body = { form: 'markdown', text: split.body, line: split.bodyLine, dialect: this.generator.dialect } as const;
      const read = { place, file, fields, body, notes: [...notes, ...own.notes], classified };
      const { fields: decided, permalink } = this.mapping;
      const made = documentOf(read, {
        timeZone: this.timeZone,
        fields: decided,
        permalink,
        base: this.settings.base,
        notTopics: this.generator.notTopics,
      });
      const document = made.kind === 'article' ? { ...made, byline: made.byline.map((id) => authors.get(id)?.name ?? id) } : made;
      this.#note(document);
      yield document;
    }
  }

  #note(document: ImportedDocument): void {
    this.#book.add(document.id, document.addresses);
    if (document.kind !== 'article') return;
    const groups = [
      ['category', document.categories],
      ['topic', document.topics],
      ['author', document.byline],
    ] as const;
    for (const [kind, labels] of groups) {
      for (const label of labels)
        this.#labels.set(`${kind} ${label}`, { kind, label, ...(this.generator.lists?.(kind, label) ?? NOWHERE) });
    }
  }

  labels(): readonly ImportedLabel[] {
    return [...this.#labels.values()];
  }

  redirects(): readonly { readonly from: string; readonly to: string }[] {
    return (this.generator.feeds ?? []).map((from) => ({ from: this.settings.base + from, to: '/feed.xml' }));
  }

  /** What in the folder is no document, and why. */
  leftOut(): readonly { readonly place: Place; readonly note: Note }[] {
    return this.#left;
  }

  proposal(): Partial<Mapping> {
    return { fields: proposedFields(this.#names), ...(this.#origins.length > 0 && { origins: [...this.#origins] }) };
  }

  oldAddress(address: string, document: ImportedDocument): string | undefined {
    const local = localPath(address, this.#origins);
    if (local === undefined) return undefined;
    const [, typed = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
    const file = /\.(?:mdx?|markdown)$/i.test(typed) ? this.#book.addressOfFile(typed, document.id, this.generator.roots) : undefined;
    if (file !== undefined) return file + rest;
    const whole = `http://localhost${document.addresses[0] ?? '/'}`;
    if (!URL.canParse(local, whole)) return address;
    const { pathname, search, hash } = new URL(local, whole);
    const below = this.settings.base + pathname;
    // A root that is the site's, not the domain's.
    const isBelow = this.#book.fileAt(pathname) === undefined && this.#book.fileAt(below) !== undefined;
    return (isBelow ? below : pathname) + search + hash;
  }

  async findFile(address: string, document: ImportedDocument): Promise<string | undefined> {
    const local = localPath(address, this.#origins);
    if (local === undefined) return undefined;
    return firstFile(
      this.root,
      filesMeant(local, document, this.generator.statics, this.settings.base, (at) => this.#book.fileAt(at)),
    );
  }
}

const NOWHERE = { addresses: [], feeds: [] };
