// What a person should hear of an archive.

/** Where something stands in the archive. */
export interface Place {
  /** As the person who runs the import would open it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** What a person should hear of a document besides its text. */
export interface Note {
  readonly kind: NoteKind;
  /** For a person, in French: what was found and what became of it. */
  readonly message: string;
  /** Lines below the first one of the body; absent for what is not in the body. */
  readonly line?: number | undefined;
}

/** The chapters of the report, in its order; `lib/import/report` has their French names. */
export const NOTE_KINDS = [
  'refused', // a document that could not become a file
  'words', // words of the source that the text does not print
  'construct', // kept visible, but nothing of ours: a shortcode, a form, a script
  'pictureAlt', // a picture that nothing describes
  'lead', // a lead picture without alt or credit became the first picture of the text
  'pictureMissing', // named, not found, or on another site
  'linkBroken', // an inner link to nothing
  'field', // a field without a home, or one that was not as it should be
  'date',
  'section', // no section was known
  'duplicate', // two documents of one title and day, one address of two
  'slug', // renamed
  'address', // an old address that could not be kept
  'edited', // an editor changed what the last run wrote: left alone
  'changed', // changed in becoming ours, and right as far as the importer knows
  'linkRewritten',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** An archive that cannot be read further. `message` is French, for a person. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    readonly place: Place,
    message: string,
  ) {
    super(`${place.file}:${place.line} ${message}`);
  }
}
