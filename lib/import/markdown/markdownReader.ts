import path from 'node:path';
import type { Mapping } from '../mapping';
import type { Note, Place } from '../notes';
import type { ImportedAuthor, ImportedDocument, ImportedText } from '../source';
import { readAuthors } from './authorsFile';
import { documentOf } from './document/documentOf';
import { folderDefaults } from './folderDefaults';
import { readFields } from './frontMatter/readFields';
import { splitFields } from './frontMatter/splitFields';
import type { Generator, SiteSettings } from './generators/generator';
import { readText } from './readText';

/** What a person may have decided of a folder of Markdown. */
export type MarkdownMapping = Pick<Partial<Mapping>, 'fields' | 'permalink' | 'origins'>;

/** A folder of Markdown that is being read. */
export interface MarkdownFolder {
  /** As the person who runs the import named it. */
  readonly named: string;
  readonly root: string;
  readonly files: readonly string[];
  readonly generator: Generator;
  readonly settings: SiteSettings;
  readonly mapping: MarkdownMapping;
  /** Of the paper. */
  readonly timeZone: string;
}

/** A file that is no document, and why; its address, where it had one. */
export interface LeftOut {
  readonly place: Place;
  readonly note: Note;
  readonly address?: string | undefined;
}

/** What reading tells besides documents. */
export interface Heard {
  /** A file was read that has these fields. */
  fields(names: readonly string[]): void;
  left(left: LeftOut): void;
}

/** Reads the documents of a folder one after the other, those who sign first. */
export async function* readDocuments(folder: MarkdownFolder, heard: Heard): AsyncGenerator<ImportedDocument> {
  const authors = await readAuthors(folder.root);
  yield* authors.values();
  const defaults = folderDefaults(folder.root, folder.settings);
  for (const file of folder.files) {
    const place: Place = { file: path.join(folder.named, file), line: 1 };
    const classified = folder.generator.classify(file, folder.settings);
    if (classified === undefined) heard.left({ place, note: { kind: 'changed', message: 'n’est pas un texte du site : laissé de côté' } });
    const { text, notes } = classified === undefined ? { text: undefined, notes: [] } : await readText(folder.root, file);
    for (const note of text === undefined ? notes : []) heard.left({ place, note });
    if (classified === undefined || text === undefined) continue;
    const split = splitFields(text);
    const own = readFields(split);
    const fields = { ...(await defaults(file)), ...own.fields };
    heard.fields(Object.keys(fields));
    const form = /\.html?$/i.test(file) ? 'html' : 'markdown';
    const body: ImportedText = { form, text: split.body, line: split.bodyLine, dialect: folder.generator.dialect };
    const document = documentOf({ place, file, fields, body, notes: [...notes, ...own.notes], classified }, decisions(folder));
    const isEmpty = document.kind === 'page' && split.body.trim() === '';
    if (isEmpty) heard.left({ place, note: { kind: 'changed', message: EMPTY }, address: document.addresses[0] });
    else yield signed(document, authors);
  }
}

const EMPTY = 'une page sans texte, que l’ancien site remplissait lui-même : laissée de côté, son adresse mène aux archives';

function decisions({ timeZone, mapping, settings, generator }: MarkdownFolder) {
  return {
    timeZone,
    fields: mapping.fields,
    permalink: mapping.permalink,
    base: settings.base,
    notTopics: generator.notTopics,
    language: generator.language?.(settings),
  };
}

/** Articles name those who sign by what the archive calls them. */
function signed(document: ImportedDocument, authors: ReadonlyMap<string, ImportedAuthor>): ImportedDocument {
  return document.kind === 'article' ? { ...document, byline: document.byline.map((id) => authors.get(id)?.name ?? id) } : document;
}
