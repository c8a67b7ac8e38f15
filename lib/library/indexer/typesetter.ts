import path from 'node:path';
import { authorPictures } from '../../addresses/pictureAddress';
import { routes } from '../../addresses/routes';
import { typesetBeside } from '../../markdown/typesetText';
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
const PATHS = { article: routes.article, page: routes.page, author: routes.author } as const;

/** Makes it on this thread. `siteUrl` is the site's origin. */
export function typesetterFor(folder: string, siteUrl: string): Typeset {
  return async ({ kind, slug, path: file, fields, body }) => {
    const { dateline, agency, image, lang } = kind === 'article' ? fieldsOf('article', fields) : {};
    const photo = kind === 'author' ? fieldsOf('author', fields).photo : image;
    const source = { slug: kind === 'author' ? authorPictures(slug) : slug, path: PATHS[kind](slug), body, image: photo };
    const beside = file.endsWith('/index.md') ? path.join(folder, path.dirname(file)) : undefined;
    return JSON.stringify(await typesetBeside({ ...source, dateline, agency, lang }, beside, siteUrl));
  };
}
