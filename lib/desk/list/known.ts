import { existsSync } from 'node:fs';
import path from 'node:path';
import { aliasKey } from '../../addresses/canonical';
import type { Addresses, State } from '../../check/checkLinks';
import { goneAt } from '../../content/article';
import type { Site } from '../../content/site';
import { fieldsOf } from '../../library/index/fields';
import { BEGINNING, type NewsroomIndex } from './newsroomIndex';

/** Pages, authors or dossiers that are looked through at a time. */
const AT_ONCE = 500;
/** Articles among which a mistaken name is looked for: the newest. */
const NEAREST = 2000;

/**
 * Everything that a text can point to, as the index knows it: no list is made of all articles. One that was renamed a moment ago is known
 * to the index for a while yet, and is not there in `folder`.
 */
export function knownIn(folder: string, index: NewsroomIndex, { sections, redirects }: Pick<Site, 'sections' | 'redirects'>): Addresses {
  const sentOn = new Set(redirects.map(({ from }) => aliasKey(from)));
  const get = (slug: string): State | undefined => {
    const found = index.bySlug('article', slug);
    return found?.fields === undefined || !existsSync(path.join(folder, found.file))
      ? undefined
      : stateOf(found.fields, found.problems.length > 0, Date.now());
  };
  return {
    articles: {
      get,
      has: (slug) => get(slug) !== undefined,
      keys: () =>
        index
          .latest(BEGINNING, NEAREST)
          .map(({ slug }) => slug)
          [Symbol.iterator](),
    },
    pages: slugsOf(index, 'page'),
    aliases: { has: (key) => sentOn.has(key) || index.hasAlias(key) },
    sections: sections.map(({ id }) => id),
  };
}

function stateOf(json: string, isFaulty: boolean, now: number): State {
  const article = fieldsOf('article', json);
  if (isFaulty) return 'unknown';
  if (goneAt(article, now)) return 'withdrawn';
  return article.draft ? 'draft' : 'public';
}

export function slugsOf(index: NewsroomIndex, kind: 'page' | 'author' | 'dossier'): string[] {
  const slugs: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const some: string[] = index.ofKind(kind, after, AT_ONCE).map(({ slug }) => slug);
    slugs.push(...some);
    after = some.length === AT_ONCE ? some.at(-1) : undefined;
  }
  return slugs;
}

/** The names of those who have a file. */
export function authorsIn(index: NewsroomIndex): ReadonlyMap<string, string> {
  return new Map(slugsOf(index, 'author').map((slug) => [slug, nameOf(index, slug)]));
}

function nameOf(index: NewsroomIndex, slug: string): string {
  const fields = index.bySlug('author', slug)?.fields;
  return fields === undefined ? slug : fieldsOf('author', fields).name;
}
