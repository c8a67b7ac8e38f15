import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ZodType } from 'zod';
import type { Site } from '../../content/site';
import { LARGEST_TEXT } from '../../files/tooLarge';
import { megabytes } from '../../text/sizes';
import { slugify } from '../../text/slugify';
import type { Converted } from '../converted';
import type { Mapping } from '../mapping';
import type { Entry } from '../plan/entry';
import type { Tally } from '../report/tally';
import type { Note } from '../notes';
import type { ImportedDocument } from '../source';
import { Beside } from './beside';
import { leadPicture, type LeadPicture } from './leadPicture';
import { settleAddresses, type Surroundings } from './settleAddresses';
import { textFile, type TextFile } from './textFile';
import type { Writer } from './writer';

/** What all documents of an import are written by. */
export interface WriteContext extends Surroundings {
  readonly site: Site;
  /** Of the fields of each kind. */
  readonly schemas: Readonly<Record<Entry['kind'], ZodType>>;
  readonly mapping: Mapping;
  readonly writer: Writer;
  readonly tally: Tally;
}

/** Writes a document's file and what lies beside it, and tells the tally of everything a person should hear. */
export async function writeDocument(document: ImportedDocument, entry: Entry, converted: Converted, context: WriteContext): Promise<void> {
  const { tally, site, mapping, source } = context;
  const beside = new Beside();
  const text = await settleAddresses(converted, document, entry, context, beside);
  const own = document.kind === 'article' ? withoutHeadline(text.markdown, document.headline) : { markdown: text.markdown, notes: [] };
  const lead = await leadOf(document, own.markdown, source, beside);
  const body = [lead.markdown, own.markdown].filter((part) => part !== undefined && part !== '').join('\n\n');
  const made = textFile(document, { entry, markdown: body, image: lead.fields }, mapping, site);
  const file = `${entry.base}${beside.files.length > 0 ? '/index' : ''}.md`;
  const tell = (note: Note): void => tally.tell({ kind: note.kind, source: placeOf(document, note), target: file, message: note.message });
  for (const note of [...document.notes, ...text.notes, ...own.notes, ...lead.notes, ...made.notes, ...wordless(body, document)])
    tell(note);
  for (const [name, value] of Object.entries(document.homeless)) {
    tally.homeless(name, value);
    tell({ kind: 'field', message: `${name}: ${value.slice(0, 200)} n’a pas de place ici` });
  }
  for (const message of problemsIn(made, entry, context.schemas)) tell({ kind: 'refused', message });
  tally.text(document.kind, converted, text.links, entry.kind === 'article' ? entry.aliases.length : 0);
  if (text.links > 0) tell({ kind: 'linkRewritten', message: `${text.links} liens intérieurs mènent aux nouvelles adresses` });
  if (converted.lost.length > 0)
    tell({ kind: 'words', message: `${converted.lost.length} mots ne s’impriment plus : ${converted.lost.slice(0, 20).join(' ')}` });
  await put(file, made.text, entry, beside, context, tell);
  for (const left of context.writer.leave(context.writer.ledger.before(entry.kind, document.id)))
    tell({ kind: 'edited', message: `${left} : ${LEFT_ALONE.edited}` });
}

function placeOf({ place, body }: ImportedDocument, { line }: Note) {
  return line === undefined ? place : { file: place.file, line: body.line + line };
}

async function leadOf(document: ImportedDocument, markdown: string, source: Surroundings['source'], beside: Beside): Promise<LeadPicture> {
  const picture = document.kind === 'article' ? document.image : document.kind === 'author' ? document.photo : undefined;
  return picture === undefined ? { notes: [] } : leadPicture(picture, document, markdown, source, beside);
}

/** Exports begin with the headline once more, which the page prints already. */
function withoutHeadline(markdown: string, headline: string): { readonly markdown: string; readonly notes: readonly Note[] } {
  const [, typed, rest = ''] = /^#{1,6} +([^\n]*)(?:\n+|$)([^]*)$/.exec(markdown) ?? [];
  if (typed === undefined || slugify(headline) === '' || slugify(typed) !== slugify(headline)) return { markdown, notes: [] };
  return { markdown: rest, notes: [{ kind: 'changed', message: 'un premier intertitre répétait le titre : retiré' }] };
}

function wordless(body: string, document: ImportedDocument): Note[] {
  return body === '' && document.kind !== 'author' ? [{ kind: 'field', message: 'le texte est vide' }] : [];
}

/** What keeps the site from reading the file: it is written all the same, for an editor to mend. */
function problemsIn({ text, fields }: TextFile, { kind }: Entry, schemas: WriteContext['schemas']): string[] {
  const size = Buffer.byteLength(text);
  if (size > LARGEST_TEXT) return [`ce texte pèse ${megabytes(size)} : le site ne le lit pas ; partagez-le`];
  // Reading the file once more would take a tenth of all the time.
  const read = schemas[kind].safeParse(fields);
  return read.success ? [] : read.error.issues.map(({ path: field, message }) => `${field.join('.')}: ${message}`);
}

const LEFT_ALONE = {
  edited: 'un rédacteur l’a changé depuis : laissé comme il est',
  removed: 'un rédacteur l’a retiré ou déplacé depuis : il n’est pas écrit de nouveau',
} as const;

async function put(
  file: string,
  text: string,
  entry: Entry,
  beside: Beside,
  { writer, tally }: WriteContext,
  tell: (note: Note) => void,
): Promise<void> {
  const other = file.endsWith('/index.md') ? `${entry.base}.md` : `${entry.base}/index.md`;
  // With its first picture a text moves into a folder of its own, and back; one that an editor has changed stays where it is.
  const former = writer.former(other);
  if (former === 'edited') {
    tally.file('edited');
    tell({ kind: 'edited', message: LEFT_ALONE.edited });
    return;
  }
  for (const [name, from] of beside.files) {
    const copy = `${path.posix.dirname(file)}/${name}`;
    const outcome = writer.put(copy, await readFile(from));
    tally.beside();
    if (outcome === 'edited' || outcome === 'removed') tell({ kind: 'edited', message: `${name} : ${LEFT_ALONE[outcome]}` });
  }
  const outcome = writer.put(file, Buffer.from(text));
  tally.file(outcome);
  if (outcome === 'edited' || outcome === 'removed') tell({ kind: 'edited', message: LEFT_ALONE[outcome] });
  if (former === 'ours') writer.remove(other);
}
