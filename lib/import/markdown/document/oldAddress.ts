import type { Moment } from '../../../text/moment';
import type { Note } from '../../notes';
import type { Classified } from '../generators/generator';
import { permalinkOf } from '../generators/permalink';
import type { Given } from './fieldMap';
import { oneText } from './fieldText';

/** What decides of all addresses. */
export interface AddressDecisions {
  readonly timeZone: string;
  /** The pattern that a person gave, or links showed. */
  readonly permalink?: string | undefined;
  /** Path below which the old site stood. */
  readonly base: string;
}

interface AddressParts {
  readonly date: Moment | undefined;
  readonly headline: string;
  readonly categories: readonly string[];
  readonly slug: string | undefined;
}

/** The address of a file on the old site: its own, or by the pattern that the mapping or its generator gives. */
export function addressOf(
  classified: Classified,
  given: Given,
  { date, headline, categories, slug }: AddressParts,
  { permalink, timeZone, base }: AddressDecisions,
  notes: Note[],
): string {
  const own = oneText(given.get('address'));
  const parts = {
    date,
    timeZone,
    folders: classified.folders,
    name: classified.name,
    slug: slug?.replace(/^\/+|\/+$/g, ''),
    title: headline,
    categories,
  };
  const isPattern = own !== undefined && /\{[{%]/.test(own);
  if (isPattern)
    notes.push({ kind: 'address', message: `l’adresse « ${own} » est calculée par le site d’origine ; celle-ci suit le modèle` });
  const rooted = slug?.startsWith('/') && classified.withSlug === undefined ? slug : undefined;
  const typed = own !== undefined && !isPattern && !/^https?:/.test(own) ? own : rooted;
  const path = permalinkOf(
    typed ??
      (classified.kind === 'article' ? permalink : undefined) ??
      (slug === undefined ? undefined : classified.withSlug) ??
      classified.permalink,
    parts,
  );
  return base + (typed === undefined ? (classified.prefix ?? '') : '') + path.replace(/\/index(?:\.html?)?$/i, '/');
}

/** An old address as a path of the old site; a relative one stands beside `address`. */
export function pathOf(alias: string, address: string): string {
  const whole = `http://localhost${address}`;
  if (!URL.canParse(alias, whole)) return alias;
  const { pathname, search } = new URL(alias, whole);
  return pathname + search;
}

/** The last step of its address tells best what it was called; what stands in several languages has the language behind. */
export function slugOf(slug: string | undefined, address: string, { name, prefix = '' }: Classified): string {
  const steps = address.replace(/[?#].*$/, '').split('/');
  const last = steps.findLast((step) => step !== '')?.replace(/\.(?:html?|php|aspx?)$/i, '');
  const own = slug?.split('/').findLast((step) => step !== '') ?? last ?? name;
  return prefix === '' ? own : `${own}-${prefix.slice(1)}`;
}
