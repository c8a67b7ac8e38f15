import path from 'node:path';
import { routes } from '../addresses/routes';
import { slugOf, type ContentFile } from '../content/contentFiles';
import { byPlace, type Problem } from '../content/problem';
import type { Library } from '../library/library';
import { checkLetterFile } from '../check/checkFile';
import { checkLinks, checkRelated, type Addresses, type State } from '../check/checkLinks';

/** Articles among which a mistaken name is looked for: the newest. */
const NEAREST = 2000;

/** A letter's file, whether it is named from here or by its day alone. */
export function letterFile(folder: string, typed: string): ContentFile {
  const near = path.relative(folder, path.resolve(typed)).split(path.sep).join('/');
  const file = near.startsWith('lettres/') ? near : `lettres/${path.basename(typed, '.md')}.md`;
  return { file, slug: slugOf(file) };
}

/**
 * What keeps a letter from being sent as it stands, or may: also a story that readers cannot read, which `check-content` only
 * warns of. One whose hour has not come may be in it.
 */
export async function letterProblems(folder: string, entry: ContentFile, library: Library): Promise<Problem[]> {
  const { problems, links, related } = await checkLetterFile(folder, entry);
  const states = new Map<string, State>();
  for (const { target } of related) {
    const state = await stateOf(target, library);
    if (state) states.set(target, state);
  }
  const stories = checkRelated(related, undefined, known(library, states)).map(({ file, line, column, field, message }) => ({
    file,
    line,
    column,
    field,
    message,
  }));
  const linked = checkLinks(links, routes.letter(entry.slug), known(library, new Map()));
  return [...problems, ...stories, ...linked].sort(byPlace);
}

async function stateOf(slug: string, library: Library): Promise<State | undefined> {
  const standing = library.standing(slug);
  if (standing !== 'absent') return standing;
  const waiting = await library.waiting(slug)?.read();
  return waiting && (waiting.draft ? 'draft' : 'public');
}

function known(library: Library, states: ReadonlyMap<string, State>): Addresses {
  const get = (slug: string): State | undefined => states.get(slug) ?? (library.standing(slug) === 'public' ? 'public' : undefined);
  return {
    articles: {
      get,
      has: (slug) => get(slug) !== undefined,
      keys: () =>
        library
          .list({ kind: 'latest' }, 0, NEAREST)
          .map(({ slug }) => slug)
          [Symbol.iterator](),
    },
    pages: library.pages().map(({ slug }) => slug),
    aliases: { has: (key) => library.movedTo(key) !== undefined },
    sections: library.site.sections.map(({ id }) => id),
  };
}
