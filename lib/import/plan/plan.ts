import { isOwn, presentAddress } from '../../addresses/address';
import { aliasKey, aliasKeys, decoded } from '../../addresses/canonical';
import type { Site } from '../../content/site';
import { wallClock } from '../../text/timeZone';
import type { Tell } from '../report/report';
import type { Place } from '../notes';
import type { ImportedDocument, Source } from '../source';
import { FOLDERS } from '../../content/kinds';
import { pathOf, type Entry } from './entry';
import type { Slugs } from './slugs';

/** Every document's place and address, known before the first is written: links lead forward, too. */
export interface Plan {
  /** By the archive's name of the document. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of articles by category, by author and by topic, as the archive names them. */
  readonly categories: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, number>;
  /** The path here of what was at an old address; `undefined` where nothing of the archive was. */
  presentPath(oldAddress: string): string | undefined;
}

interface Planned extends Omit<Entry, 'aliases'> {
  readonly place: Place;
  readonly addresses: readonly string[];
}

/** Reads an archive once and gives everything its place. */
export async function makePlan(source: Source, slugs: Slugs, site: Site, tell: Tell, seen: (count: number) => void): Promise<Plan> {
  const planned = new Map<string, Planned>();
  const bases = new Set<string>();
  const categories = new Map<string, number>();
  const authors = new Map<string, number>();
  const topics = new Map<string, number>();
  for await (const document of source.documents()) {
    const place = planOf(document, slugs, site.timeZone, tell);
    // Two authors of one name have one page; articles and pages never share a place.
    if (bases.has(place.base))
      tell({
        kind: 'duplicate',
        source: document.place,
        target: place.base,
        message: 'ce nom a déjà son fichier : celui-ci est laissé de côté',
      });
    else planned.set(structuredClone(document.id), place);
    bases.add(place.base);
    if (document.kind === 'article') {
      for (const category of document.categories) count(categories, category);
      for (const author of document.byline) count(authors, author);
      for (const topic of document.topics) count(topics, topic);
    }
    seen(planned.size);
  }
  const { entries, paths } = withAliases(planned, site, tell);
  return { entries, categories, authors, topics, presentPath: (old) => aliasKeys(old).flatMap((key) => paths.get(key) ?? [])[0] };
}

function count(counts: Map<string, number>, name: string): void {
  const known = counts.get(name);
  counts.set(known === undefined ? structuredClone(name) : name, (known ?? 0) + 1);
}

function planOf(document: ImportedDocument, slugs: Slugs, timeZone: string, tell: Tell): Planned {
  const kind = document.kind === 'page' && document.draft ? 'article' : document.kind;
  const known = slugs.before(kind, document.id);
  const slug = known?.slug ?? slugs.free(kind, document);
  const base = known?.base ?? baseOf(kind, slug, document, timeZone);
  const wished = document.slug === undefined || document.kind === 'author' ? slug : decoded(document.slug);
  if (wished !== slug) tell({ kind: 'slug', source: document.place, target: base, message: `« ${wished} » s’appelle ici « ${slug} »` });
  // A copy lets go of the text that its strings are slices of: the plan of an archive would else hold all of it.
  return structuredClone({ kind, slug, base, place: document.place, addresses: [...document.addresses] });
}

/** Articles lie by the month of their publication; those without a date in a folder of their own. */
function baseOf(kind: Entry['kind'], slug: string, document: ImportedDocument, timeZone: string): string {
  if (kind !== 'article') return `${FOLDERS[kind]}/${slug}`;
  const publishedAt = document.kind === 'article' ? document.publishedAt : undefined;
  if (publishedAt === undefined) return `articles/sans-date/${slug}`;
  const { year, month } = wallClock(publishedAt.epochMs, timeZone);
  return `articles/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}/${slug}`;
}

/** Of several that were at one old address the first keeps it; nobody gets an address that is somebody's now. */
function withAliases(
  planned: ReadonlyMap<string, Planned>,
  site: Site,
  tell: Tell,
): { entries: Map<string, Entry>; paths: Map<string, string> } {
  const own = new Set([...planned.values()].map(pathOf));
  const paths = new Map<string, string>();
  const entries = new Map<string, Entry>();
  for (const [id, { place, addresses, ...entry }] of planned) {
    const path = pathOf(entry);
    const aliases: string[] = [];
    for (const address of addresses) {
      const key = aliasKey(address);
      const taken = paths.get(key);
      if (taken !== undefined && taken !== path)
        tell({ kind: 'duplicate', source: place, target: entry.base, message: `${address} mène déjà à ${taken}` });
      if (taken !== undefined) continue;
      paths.set(key, path);
      const clash = clashOf(key, path, own, site);
      if (clash === undefined) aliases.push(decoded(address));
      else if (clash !== path)
        tell({
          kind: 'address',
          source: place,
          target: entry.base,
          message: `${address} est ici l’adresse de ${clash} : l’ancienne ne mène pas à ${path}`,
        });
    }
    entries.set(id, { ...entry, aliases });
  }
  return { entries, paths };
}

/** The present path that is in an old address's way. */
function clashOf(key: string, path: string, own: ReadonlySet<string>, site: Site): string | undefined {
  if (key === path || own.has(key)) return key;
  const present = presentAddress(key);
  return present &&
    isOwn(
      present,
      site.sections.map(({ id }) => id),
    )
    ? key
    : undefined;
}
