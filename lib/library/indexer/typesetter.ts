import path from 'node:path';
import { pictureSlug } from '../../addresses/pictureAddress';
import { routes } from '../../addresses/routes';
import { typesetBeside, typesetText } from '../../markdown/typesetText';
import { readCards } from '../../linkCards/cardFile';
import type { TextKind } from '../../content/kinds';
import { fieldsOf } from '../index/fields';

/** A text of which everything is to be made that readers and machines are shown. */
interface Manuscript {
  readonly kind: TextKind;
  readonly slug: string;
  /** Relative to the content folder. */
  readonly path: string;
  /** The front matter, as JSON. */
  readonly fields: string;
  readonly body: string;
}

/** Makes it, as JSON. Rejects with `UnmadeText` for a text that cannot be set, or not in the time there is. */
export type Typeset = (manuscript: Manuscript) => Promise<string>;

/** Where readers find it. */
const PATHS = {
  article: routes.article,
  page: routes.page,
  author: routes.author,
  dossier: routes.dossier,
  letter: routes.letter,
} as const;

/** Makes it on this thread, or what `makeText` makes of it. `siteUrl` is the site's origin. */
export function typesetterFor(folder: string, siteUrl: string, makeText = typesetText): Typeset {
  return async ({ kind, slug, path: file, fields, body }) => {
    const { dateline, agency, sponsor, lang, live, replies } = kind === 'article' ? fieldsOf('article', fields) : {};
    const hasOwn = kind === 'author' || kind === 'dossier' || kind === 'letter';
    const source = { slug: hasOwn ? pictureSlug({ kind, slug }) : slug, path: PATHS[kind](slug), body, image: imageOf(kind, fields) };
    const beside = file.endsWith('/index.md') ? path.join(folder, path.dirname(file)) : undefined;
    const cards = beside === undefined ? undefined : await readCards(beside);
    // Of a file of cards with an error, which check-content tells, every address stays a link.
    const known = cards?.ok ? cards.value : undefined;
    return JSON.stringify(
      await typesetBeside({ ...source, dateline, agency, sponsor, lang, live, replies, cards: known }, beside, siteUrl, makeText),
    );
  };
}

/** The picture that a file's fields name. */
function imageOf(kind: TextKind, fields: string): { readonly src: string } | undefined {
  if (kind === 'author') return fieldsOf('author', fields).photo;
  return kind === 'page' || kind === 'letter' ? undefined : fieldsOf(kind, fields).image;
}
