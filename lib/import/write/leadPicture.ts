import type { Note } from '../notes';
import type { ImportedDocument, ImportedPicture, Source } from '../source';
import { isPicture, type Beside } from './beside';
import { fieldText } from './fieldText';
import { absolute } from './settleAddresses';

/** The fields of a picture as a file has them. */
export interface PictureFields {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string | undefined;
}

export interface LeadPicture {
  readonly fields?: PictureFields;
  /** The picture as the first of the text, where its fields would not be whole. */
  readonly markdown?: string;
  readonly notes: readonly Note[];
}

/**
 * What becomes of the picture that leads a text. Its fields want a description and a credit; without them it becomes the first picture of
 * the text, so that the article stands, unless the text has it anyway.
 */
export async function leadPicture(
  picture: ImportedPicture,
  document: ImportedDocument,
  text: string,
  source: Source,
  beside: Beside,
): Promise<LeadPicture> {
  const file = await source.findFile(picture.address, document);
  const isThere = file !== undefined && isPicture(file);
  const src = isThere ? beside.add(file) : absolute(picture.address, document, source);
  const [alt, credit, caption] = [fieldText(picture.alt), fieldText(picture.credit), fieldText(picture.caption)];
  if (isThere && alt !== undefined && credit !== undefined) return { fields: { src, alt, credit, caption }, notes: [] };
  const notes = notesOn(isThere, alt, credit, picture.address);
  if (text.includes(`](${src}`)) return { notes };
  const title = [caption, credit].filter((part) => part !== undefined && !caption?.endsWith(`. ${part}`)).join('. ');
  const escaped = (part: string): string => part.replace(/[\\[\]"*_`<>&]/g, String.raw`\$&`);
  return { markdown: `![${escaped(alt ?? '')}](${encodeURI(src)}${title === '' ? '' : ` "${escaped(title)}"`})`, notes };
}

function notesOn(isThere: boolean, alt: string | undefined, credit: string | undefined, address: string): Note[] {
  if (!isThere) return [{ kind: 'pictureMissing', message: `la photo qui ouvre l’article, ${address}, n’a pas été trouvée` }];
  const lacks = [alt === undefined ? 'description' : '', credit === undefined ? 'crédit' : ''].filter((word) => word !== '').join(' et ');
  return [
    { kind: 'lead', message: `la photo qui ouvre l’article n’a pas de ${lacks} : elle est la première du texte` },
    ...(alt === undefined ? [{ kind: 'pictureAlt' as const, message: 'la photo qui ouvre l’article n’a pas de description' }] : []),
  ];
}
