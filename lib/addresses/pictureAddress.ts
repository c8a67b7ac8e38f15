import { pathOf } from './address';
import type { AddressOf } from './book';
import { PICTURE_SHAPES, RENDITIONS, type Rendition } from './renditions';

/** Kinds of files whose pictures have a slug of their own: no text's name has two hyphens in a row, and an article may be called as a person is. */
const PREFIXES = { author: 'auteur--', dossier: 'dossier--', letter: 'lettre--' } as const;

/** Whose pictures they are, of files that may be called as an article is. */
export interface PictureOwner {
  readonly kind: keyof typeof PREFIXES;
  readonly slug: string;
}

/** What stands for an author, a dossier or a letter in the address of a picture. */
export function pictureSlug({ kind, slug }: PictureOwner): string {
  return PREFIXES[kind] + slug;
}

/** The author, dossier or letter that the slug of a picture's address stands for; `undefined` for an article's or a page's. */
export function pictureOwner(slug: string): PictureOwner | undefined {
  for (const kind of ['author', 'dossier', 'letter'] as const) {
    if (slug.startsWith(PREFIXES[kind])) return { kind, slug: slug.slice(PREFIXES[kind].length) };
  }
  return undefined;
}

/** What the address of a picture says. */
export interface PictureAddress {
  readonly slug: string;
  /** The file beside the article; it ends the address, because CDNs tell pictures by the ending. */
  readonly file: string;
  readonly rendition: Rendition;
  /** Of the file's bytes: what an address with it gives never changes. Undefined for an address that outlives the file. */
  readonly version: string | undefined;
}

/** `/media/<slug>/<file>` for the file itself, `/media/<slug>/<rendition>/<file>` or `/media/<slug>/<rendition>-<version>/<file>`. */
export function picturePath({ slug, file, rendition, version }: PictureAddress): string {
  if (rendition === 'original' && version === undefined) return pathOf({ kind: 'media', slug, file });
  return pathOf({ kind: 'rendition', slug, file, rendition: version === undefined ? String(rendition) : `${rendition}-${version}` });
}

/** The inverse of `picturePath`. Also reads what search engines still hold: shapes were `/media/<slug>/<file>?crop=16x9`. */
export function pictureAt(address: AddressOf<'media' | 'rendition'>, query: string): PictureAddress {
  const { slug, file } = address;
  if (address.kind === 'media') {
    const crop = query === '' ? null : new URLSearchParams(query).get('crop');
    return { slug, file, rendition: PICTURE_SHAPES.find((shape) => shape === crop) ?? 'original', version: undefined };
  }
  const [name, version] = address.rendition.split('-');
  return { slug, file, rendition: RENDITIONS.find((each) => String(each) === name) ?? 'original', version };
}
