import path from 'node:path';
import { PLAIN } from '../../addresses/book';
import { slugify } from '../../text/slugify';
import type { Mapping } from '../mapping';
import type { ImportedArticle, ImportedDocument, ImportedLabel, Source } from '../source';
import { AddressBook } from './addressBook';
import { firstFile } from './archiveFolder';
import { proposedFields } from './document/fieldMap';
import { readDocuments, type LeftOut, type MarkdownFolder } from './markdownReader';
import { filesMeant, localPath } from './meantFiles';

/** The folder of a site's sources as an archive. */
export class MarkdownArchive implements Source {
  readonly name: string;
  readonly origin: string | undefined;
  readonly #book = new AddressBook();
  readonly #fields = new Set<string>();
  readonly #left = new Map<string, LeftOut>();
  readonly #labels = new Map<string, ImportedLabel>();

  constructor(
    kind: string,
    readonly folder: MarkdownFolder,
  ) {
    this.name = slugify(`${kind} ${path.basename(folder.root)}`);
    this.origin = folder.mapping.origins?.[0];
  }

  async *documents(): AsyncIterable<ImportedDocument> {
    const heard = {
      fields: (names: readonly string[]) => names.forEach((name) => this.#fields.add(name)),
      left: (left: LeftOut) => void this.#left.set(left.place.file, left),
    };
    for await (const document of readDocuments(this.folder, heard)) {
      this.#book.add(document.id, document.addresses);
      if (document.kind === 'article') this.#label(document);
      yield document;
    }
  }

  #label({ categories, topics, byline }: ImportedArticle): void {
    const groups = [
      ['category', categories],
      ['topic', topics],
      ['author', byline],
    ] as const;
    for (const [kind, labels] of groups)
      for (const label of labels) {
        const lists = this.folder.generator.lists?.(kind, label) ?? { addresses: [], feeds: [] };
        this.#labels.set(`${kind} ${label}`, { kind, label, ...lists });
      }
  }

  labels(): readonly ImportedLabel[] {
    return [...this.#labels.values()];
  }

  redirects(): readonly { readonly from: string; readonly to: string }[] {
    const { generator, settings } = this.folder;
    const feeds = (generator.feeds ?? []).map((from) => ({ from: settings.base + from, to: PLAIN.feed }));
    return [
      ...feeds,
      ...[...this.#left.values()].flatMap(({ address }) => (address === undefined ? [] : [{ from: address, to: PLAIN.archives }])),
    ];
  }

  leftOut(): readonly LeftOut[] {
    return [...this.#left.values()];
  }

  proposal(): Pick<Partial<Mapping>, 'fields' | 'permalink' | 'origins'> {
    const { permalink, origins = [] } = this.folder.mapping;
    return { fields: proposedFields(this.#fields), ...(permalink !== undefined && { permalink }), ...(origins.length > 0 && { origins }) };
  }

  oldAddress(address: string, document: ImportedDocument): string | undefined {
    const { generator, settings, mapping } = this.folder;
    const local = localPath(address, mapping.origins ?? []);
    if (local === undefined) return undefined;
    const [, typed = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
    const file = /\.(?:mdx?|markdown)$/i.test(typed) ? this.#book.addressOfFile(typed, document.id, generator.roots) : undefined;
    if (file !== undefined) return file + rest;
    const whole = `http://localhost${document.addresses[0] ?? '/'}`;
    if (!URL.canParse(local, whole)) return address;
    const { pathname, search, hash } = new URL(local, whole);
    const below = settings.base + pathname;
    // A root that is the site's, not the domain's.
    const isBelow = this.#book.fileAt(pathname) === undefined && this.#book.fileAt(below) !== undefined;
    return (isBelow ? below : pathname) + search + hash;
  }

  async findFile(address: string, document: ImportedDocument): Promise<string | undefined> {
    const { root, generator, settings, mapping } = this.folder;
    const local = localPath(address, mapping.origins ?? []);
    if (local === undefined || local.startsWith('#')) return undefined;
    return firstFile(
      root,
      filesMeant(local, document, generator.statics, settings.base, (at) => this.#book.fileAt(at)),
    );
  }
}
