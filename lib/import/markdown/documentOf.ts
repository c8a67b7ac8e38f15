import type { ImportedArticle, ImportedDocument, ImportedPage, ImportedPicture, ImportedText, Note, Place } from '../source';
import type { Moment } from '../../text/moment';
import { byPriority, targetOf, type FieldMap, type Target } from './fieldMap';
import { oneText, plainField, shownValue, texts, yesOrNo } from './fieldText';
import type { Fields, Value } from './frontMatter/flatFields';
import { looseDate } from './frontMatter/looseDate';
import type { Classified } from './generators/generator';
import { permalinkOf } from './generators/permalink';
import { isLanguage } from '../../markdown/plugins/foreignPassages';
import { element, escaped } from '../html/printHtml';
import { link } from './draft/printed';

/** A file that was read, and how it is to be taken. */
export interface ReadFile {
  readonly place: Place;
  /** From the root of the archive, with `/`. */
  readonly file: string;
  readonly fields: Fields;
  readonly body: ImportedText;
  readonly notes: readonly Note[];
  readonly classified: Classified;
}

/** What a person or the archive has decided for all files. */
export interface Decisions {
  readonly timeZone: string;
  readonly fields?: FieldMap | undefined;
  readonly permalink?: string | undefined;
  /** Path below which the old site stood. */
  readonly base: string;
  readonly notTopics?: RegExp | undefined;
  /** Of the archive. */
  readonly language?: string | undefined;
}

/** The document that a file of Markdown is. */
export function documentOf(read: ReadFile, decisions: Decisions): ImportedDocument {
  const { classified, file, place, body } = read;
  const notes = [...read.notes];
  const { given, homeless } = sorted(read.fields, decisions.fields);
  const date = dateOf(given.get('publishedAt') ?? classified.date, decisions.timeZone, notes);
  const headline = plainField(given.get('headline')) ?? headlineOf(read, notes);
  const categories = [...new Set([...texts(given.get('categories'), /[,;]/), ...(classified.categories ?? [])])];
  const slug = oneText(given.get('slug'));
  const address = addressOf(read, given, { date, headline, categories, slug }, decisions, notes);
  const aliases = texts(given.get('aliases'), /[,\s]+/).map((alias) => pathOf(alias, address));
  const lang = languageOf(oneText(given.get('lang')) ?? classified.lang ?? decisions.language);
  const common = {
    id: file,
    place,
    slug: slugOf(slug, address, classified),
    // A draft that has no date had no address with one.
    addresses: [...new Set([...(/\/:[a-z]/.test(address) ? [] : [address]), ...aliases])],
    body: { ...withLink(body, given.get('link'), notes), headline, lang },
    homeless,
    notes,
    draft: isDraft(given, classified),
  };
  const standfirst = plainField(given.get('standfirst'));
  const isArticle = classified.kind === 'article' || (given.get('publishedAt') !== undefined && date !== undefined);
  if (!isArticle)
    return { kind: 'page', title: headline, ...(standfirst && { description: standfirst }), ...common } satisfies ImportedPage;
  const image = pictureOf(given);
  const canonical = oneText(given.get('canonical'));
  return {
    kind: 'article',
    headline,
    kicker: plainField(given.get('kicker')),
    standfirst,
    lang,
    image,
    publishedAt: date,
    updatedAt: updateOf(given.get('updatedAt'), date, decisions.timeZone, notes),
    expiresAt: expiryOf(given.get('expiresAt'), date, decisions.timeZone, notes),
    byline: bylineOf(given.get('byline')),
    categories,
    topics: texts(given.get('topics'), /[,;]/).filter((topic) => decisions.notTopics?.test(topic) !== true),
    ...(canonical !== undefined && /^https?:\/\//.test(canonical) && { canonical }),
    ...(yesOrNo(given.get('noindex')) === true && { noindex: true }),
    ...common,
  } satisfies ImportedArticle;
}

/** Fields by what they become; of two that become the same, the first by rank counts, and the other has no home. */
function sorted(fields: Fields, decided: FieldMap | undefined): { given: Map<Target, Value>; homeless: Record<string, string> } {
  const given = new Map<Target, Value>();
  const homeless: Record<string, string> = {};
  for (const name of Object.keys(fields).sort(byPriority)) {
    const value = fields[name];
    const target = targetOf(name, decided);
    // What a list hands down is in the fields of those below it.
    if (value === undefined || /^cascade\b/.test(name)) continue;
    if (target !== undefined && !given.has(target)) given.set(target, value);
    else if (target === undefined || shownValue(value) !== shownValue(given.get(target) ?? '')) homeless[name] = shownValue(value);
  }
  return { given, homeless };
}

function dateOf(value: Value | undefined, timeZone: string, notes: Note[]): Moment | undefined {
  const typed = oneText(value);
  if (typed === undefined) return undefined;
  const date = looseDate(typed, timeZone);
  if (date === undefined)
    notes.push({ kind: 'date', message: `« ${typed} » n’est pas une date que l’on puisse lire ; à écrire à la main` });
  return date;
}

/** An update that the archive dates before the publication is none; many generators write the same date twice. */
function updateOf(value: Value | undefined, published: Moment | undefined, timeZone: string, notes: Note[]): Moment | undefined {
  const updated = dateOf(value, timeZone, notes);
  if (updated === undefined || published === undefined || updated.epochMs > published.epochMs) return updated;
  if (updated.epochMs < published.epochMs && updated.precision === 'minute')
    notes.push({ kind: 'date', message: `une mise à jour datée d’avant la publication (${oneText(value) ?? ''}) n’est pas reprise` });
  return undefined;
}

/** The end of an article's time online; one that is no later than its publication would never have been read. */
function expiryOf(value: Value | undefined, published: Moment | undefined, timeZone: string, notes: Note[]): Moment | undefined {
  const expires = dateOf(value, timeZone, notes);
  if (expires === undefined || published === undefined || expires.epochMs > published.epochMs) return expires;
  notes.push({
    kind: 'date',
    message: `une fin de publication qui n’est pas après la publication (${oneText(value) ?? ''}) n’est pas reprise`,
  });
  return undefined;
}

/** What a link post is about is a link at the end of its text. */
function withLink(body: ImportedText, value: Value | undefined, notes: Note[]): ImportedText {
  const address = oneText(value);
  if (address === undefined || !/^https?:\/\//.test(address)) return body;
  notes.push({ kind: 'changed', message: `l’adresse « ${address} », que donnait un champ, est un lien à la fin du texte` });
  const printed = body.form === 'html' ? element('p', element('a', escaped(address), { href: address })) : link(address, address);
  return { ...body, text: `${body.text.trimEnd()}\n\n${printed}\n` };
}

/** Where no field gives a title, its first heading does, else the name of its file. */
function headlineOf({ body, classified, fields }: ReadFile, notes: Note[]): string {
  const heading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$|^(.+)\n=+[ \t]*$/m.exec(body.text);
  const title = plainField(heading?.[1] ?? heading?.[2]);
  if (title !== undefined) return title;
  const name = plainField(classified.name.replace(/[-_]+/g, ' ').trim()) ?? 'Sans titre';
  const message = `sans titre${Object.keys(fields).length === 0 ? ' ni champs' : ''} : celui-ci vient du nom du fichier`;
  notes.push({ kind: 'field', message });
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isDraft(given: ReadonlyMap<Target, Value>, { draft }: Classified): boolean {
  return yesOrNo(given.get('draft')) === true || yesOrNo(given.get('published')) === false || draft === true;
}

interface AddressParts {
  readonly date: Moment | undefined;
  readonly headline: string;
  readonly categories: readonly string[];
  readonly slug: string | undefined;
}

/** The address of a file on the old site: its own, or by the pattern that the mapping or its generator gives. */
function addressOf(
  { classified }: ReadFile,
  given: ReadonlyMap<Target, Value>,
  { date, headline, categories, slug }: AddressParts,
  { permalink, timeZone, base }: Decisions,
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
function pathOf(alias: string, address: string): string {
  const whole = `http://localhost${address}`;
  if (!URL.canParse(alias, whole)) return alias;
  const { pathname, search } = new URL(alias, whole);
  return pathname + search;
}

/** The last step of its address tells best what it was called; what stands in several languages has the language behind. */
function slugOf(slug: string | undefined, address: string, { name, prefix = '' }: Classified): string {
  const steps = address.replace(/[?#].*$/, '').split('/');
  const last = steps.findLast((step) => step !== '')?.replace(/\.(?:html?|php|aspx?)$/i, '');
  const own = slug?.split('/').findLast((step) => step !== '') ?? last ?? name;
  return prefix === '' ? own : `${own}-${prefix.slice(1)}`;
}

/** « A and B », « A, B », lists of names or of what the archive calls them by. */
function bylineOf(value: Value | undefined): string[] {
  const names =
    typeof value === 'string'
      ? texts(value, /\s*[,;]\s*|\s+(?:and|et|&)\s+/i)
      : texts(value).flatMap((name) => texts(name, /\s+(?:and|et|&)\s+/i));
  return [...new Set(names.map((name) => plainField(name.replace(/^(?:by|par)\s+/i, ''))).filter((name) => name !== undefined))];
}

/** `fr_FR`, `fr-fr` and `fr` are one language; what is none is none. */
function languageOf(typed: string | undefined): string | undefined {
  const tag = typed?.replace('_', '-').trim();
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}

function pictureOf(given: ReadonlyMap<Target, Value>): ImportedPicture | undefined {
  const address = oneText(given.get('image'));
  if (address === undefined) return undefined;
  return {
    address,
    alt: plainField(given.get('imageAlt')),
    credit: plainField(given.get('imageCredit')),
    caption: plainField(given.get('imageCaption')),
  };
}
