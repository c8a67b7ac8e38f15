import { articleKey, authorKey, fediverseKey, frontKey, introductionKey, letterKey, LIST_KEYS, listedFront } from '../../addresses/fronts';
import type { ArticleStatus } from '../library';
import { fieldsOf, type Named } from './fields';
import type { HeldText, Holder, IndexReader } from './indexReader';

/** What is told of a slug at one moment. */
export interface Told {
  /** Of an article. */
  readonly standing: ArticleStatus;
  readonly held: (Holder & HeldText) | undefined;
}

/** All slugs that a change may touch, by kind and slug. */
export type Names = ReadonlyMap<string, Named>;

/** What is told of all that a change may touch, at one moment. */
interface AllTold {
  readonly names: Names;
  /** By the names' keys. */
  readonly slugs: ReadonlyMap<string, Told>;
  /** What lists of fronts say of the fronts that may be touched, as JSON; of very many, nothing. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Up to so many files at once, it is found out exactly which lists of fronts differ; beyond, all of them are told. */
const FEW = 500;

/** What `reader` tells at `now` of these. */
export function toldOf(reader: IndexReader, names: Names, now: number): AllTold {
  const slugs = new Map(
    [...names].map(([name, { kind, slug }]): [string, Told] => {
      const held = reader.whole(kind, slug, '');
      return [name, { held, standing: kind === 'article' ? reader.standingOf(held, now) : 'absent' }];
    }),
  );
  const touched = [...names].flatMap(([name, { kind, slug }]) =>
    kind === 'author' || kind === 'dossier' ? frontKey({ kind, id: slug }) : (slugs.get(name)?.held?.fronts ?? []),
  );
  const keys = slugs.size > FEW ? [] : new Set(touched);
  return { names, slugs, entries: new Map([...keys].map((key) => [key, entryOf(reader, key, now)])) };
}

/** What is told of each of the names at two moments. */
function pairs(was: AllTold, is: AllTold): (Named & { readonly before: Told; readonly after: Told })[] {
  return [...is.names].flatMap(([name, named]) => {
    const [before, after] = [was.slugs.get(name), is.slugs.get(name)];
    return before && after ? [{ ...named, before, after }] : [];
  });
}

/** The keys of every answer that shows what readers saw at the first of two moments and are not to see any more. */
export function goneKeys(was: AllTold, is: AllTold): Set<string> {
  const gone = pairs(was, is).filter(({ kind, before, after }) =>
    kind === 'article' ? seenIn(before) && !seenIn(after) : before.held && !after.held,
  );
  return new Set(gone.flatMap(keysOf));
}

/** The keys of every answer that differs between two moments; `reader` is as the second. */
export function differingKeys(reader: IndexReader, was: AllTold, is: AllTold, now: number): Set<string> {
  const own = pairs(was, is).flatMap(keysOf);
  if (is.slugs.size > FEW) return new Set([...own, ...(own.length > 0 ? Object.values(LIST_KEYS) : [])]);
  const lists = [...new Set([...was.entries.keys(), ...is.entries.keys()])].flatMap((key) => {
    const kind = listedFront(key)?.kind;
    const after = is.entries.get(key) ?? entryOf(reader, key, now);
    return kind && (was.entries.get(key) ?? NOTHING) !== after ? [LIST_KEYS[kind]] : [];
  });
  return new Set([...own, ...lists]);
}

function keysOf({ kind, slug, before: was, after: is }: ReturnType<typeof pairs>[number]): string[] {
  switch (kind) {
    case 'article':
      return articleKeys(slug, was, is);
    case 'page':
      return pageKeys(slug, was, is);
    case 'author':
      return profileKeys(slug, was, is);
    case 'dossier':
      return isSame(was, is) ? [] : [introductionKey(slug)];
    case 'letter':
      return isSame(was, is) ? [] : [letterKey(slug)];
    case 'frontPlan':
      return planKeys(was, is);
    case 'site':
      return [];
  }
}

const NOTHING = 'null';

function entryOf(reader: IndexReader, key: string, now: number): string {
  return JSON.stringify(reader.entry(key, now) ?? null);
}

/**
 * The keys of every answer that differs: the article's own when anything does, its fronts' when it comes, goes or is listed with
 * other words, and none for a file that readers do not see.
 */
function articleKeys(slug: string, was: Told, is: Told): string[] {
  const [before, after] = [seenIn(was), seenIn(is)];
  // A picture may be on every front that shows the article.
  const isListedOtherwise = before?.fields !== after?.fields || before?.beside !== after?.beside;
  const [left, right] = [before?.fronts ?? [], after?.fronts ?? []];
  const both = [...new Set([...left, ...right])];
  const fronts = isListedOtherwise ? both : both.filter((key) => left.includes(key) !== right.includes(key));
  const isOther = was.standing !== is.standing || withdrawalOf(was) !== withdrawalOf(is) || before?.body !== after?.body;
  return isListedOtherwise || isOther ? [articleKey(slug), ...fronts] : fronts;
}

/** The same of a page. */
function pageKeys(slug: string, was: Told, is: Told): string[] {
  if (isSame(was, is)) return [];
  const title = ({ held }: Told): string | undefined => held && fieldsOf('page', held.fields).title;
  return title(was) === title(is) ? [`page:${slug}`] : [`page:${slug}`, 'pages'];
}

/** All that is said of an author, and what their articles say of it, too. */
function profileKeys(slug: string, was: Told, is: Told): string[] {
  if (isSame(was, is)) return [];
  const handle = ({ held }: Told): string | undefined => held && fieldsOf('author', held.fields).fediverse;
  return handle(was) === handle(is) ? [authorKey(slug)] : [authorKey(slug), fediverseKey(slug)];
}

/** The line above every page, and the rest, which is the front page's. */
function planKeys(was: Told, is: Told): string[] {
  const parts = ({ held }: Told): string[] => {
    const { alert, ...rest } = held ? fieldsOf('frontPlan', held.fields) : {};
    return [JSON.stringify(alert ?? null), JSON.stringify(rest)];
  };
  const [before, after] = [parts(was), parts(is)];
  return ['alert', 'une'].filter((_, at) => before[at] !== after[at]);
}

function isSame({ held: was }: Told, { held: is }: Told): boolean {
  return was?.fields === is?.fields && was?.body === is?.body && was?.beside === is?.beside;
}

function seenIn({ standing, held }: Told): Told['held'] {
  return standing === 'public' ? held : undefined;
}

function withdrawalOf({ standing, held }: Told): string | undefined {
  if (standing !== 'withdrawn' || !held) return undefined;
  const { withdrawn, expiresAt } = fieldsOf('article', held.fields);
  return JSON.stringify(withdrawn ?? expiresAt);
}
