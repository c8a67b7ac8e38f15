import { splitTarget } from './canonical';
import { BOOK, CONTENT, NAMES, ROUTES, type Address } from './book';

/** The path of an address, with names as they are given. */
export function pathOf(address: Address): string {
  return filled(BOOK[address.kind], address);
}

/** The path at which `app/` makes what readers find at an address. */
export function routeOf(address: Address): string {
  return filled(ROUTES[address.kind] ?? BOOK[address.kind], address);
}

/** The address that a canonical path is, whether something is there or not; the inverse of `pathOf`. Takes 0.2 µs. */
export function addressAt(path: string): Address | undefined {
  const plain = PLAIN.get(path);
  if (plain) return plain;
  for (const form of FORMS.get(firstStep(path)) ?? ANYWHERE) {
    const values = form.pattern.exec(path);
    if (values) return addressFrom(form, values);
  }
  return undefined;
}

/**
 * The present address in whose way an old one, as `aliasKey` spells it, may be. With a query it may have been anything of the
 * front page's (`/?p=123`) or the content's.
 */
export function presentAddress(key: string): Address | undefined {
  const [path, query] = splitTarget(key);
  const address = addressAt(path);
  return query !== undefined && (address?.kind === 'front' || address?.kind === 'article' || address?.kind === 'page')
    ? undefined
    : address;
}

/**
 * True for what the site answers whatever its articles and pages are: an old address there would lead nowhere. `sections`
 * are those of the paper.
 */
export function isOwn(address: Address, sections: readonly string[]): boolean {
  if (address.kind === 'section' || address.kind === 'sectionFeed' || address.kind === 'sectionPodcast')
    return sections.includes(address.id);
  return !(address.kind in CONTENT);
}

/** Addresses of the site whose text is a page of the paper. */
const OF_PAGES: ReadonlySet<string> = new Set(['giving', 'corrections']);

/** True for a slug that no page can have, since other addresses or routes begin so. */
export function isTaken(slug: string): boolean {
  return FORMS.has(slug) && !OF_PAGES.has(addressAt(`/${slug}`)?.kind ?? '');
}

interface Form {
  readonly kind: string;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

/** `articles` of `/articles/x`. */
function firstStep(path: string): string {
  const end = path.indexOf('/', 1);
  return end < 0 ? path.slice(1) : path.slice(1, end);
}

/** Addresses without a name, by their paths. */
const PLAIN = new Map<string, Address>();
/** The forms of all others by their first steps; no page can have such a step, also where its list is empty. */
const FORMS = new Map<string, Form[]>();
/** Those that begin with a name. */
const ANYWHERE: Form[] = [];

for (const path of [...Object.values(BOOK), ...Object.values(ROUTES)]) if (!path.startsWith('/{')) FORMS.set(firstStep(path), []);
for (const [kind, path] of Object.entries(BOOK)) {
  const form = formOf(kind, path);
  const plain = form.names.length === 0 ? addressFrom(form, []) : undefined;
  if (plain) PLAIN.set(path, plain);
  else (FORMS.get(firstStep(path)) ?? ANYWHERE).push(form);
}

function formOf(kind: string, path: string): Form {
  // Text and names in turn.
  const parts = path.split(/\{(\w+)\}/);
  const patterns: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));
  const written = parts.map((part, at) => (at % 2 === 0 ? part.replaceAll('.', String.raw`\.`) : `(${patterns.get(part) ?? ''})`));
  return { kind, names: parts.filter((_, at) => at % 2 === 1), pattern: new RegExp(`^${written.join('')}$`) };
}

function addressFrom({ kind, names }: Form, values: readonly string[]): Address | undefined {
  const found: Record<string, string> = { kind };
  for (let at = 0; at < names.length; at += 1) found[names[at] ?? ''] = values[at + 1] ?? '';
  return isAddress(found) ? found : undefined;
}

/** What a form has read has the kind and the names of the book's entry that the form was made of. */
function isAddress(found: Readonly<Record<string, string>>): found is Address {
  return found.kind !== undefined && found.kind in BOOK;
}

function filled(path: string, names: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
}
