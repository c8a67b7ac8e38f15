import { element, escaped } from '../../html/printHtml';
import type { Note, Place } from '../../notes';
import type { ImportedArticle, ImportedDocument, ImportedPage, ImportedText } from '../../source';
import { link } from '../draft/printed';
import type { Fields, Value } from '../frontMatter/flatFields';
import type { Classified } from '../generators/generator';
import { fieldsByTarget, type FieldMap, type Given } from './fieldMap';
import { oneText, plainField, texts, yesOrNo } from './fieldText';
import { bylineIn, dateIn, languageIn, laterDateIn, pictureIn } from './fieldValues';
import { addressOf, pathOf, slugOf, type AddressDecisions } from './oldAddress';

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
export interface Decisions extends AddressDecisions {
  readonly fields?: FieldMap | undefined;
  readonly notTopics?: RegExp | undefined;
  /** Of the archive. */
  readonly language?: string | undefined;
}

/** The document that a file of Markdown is. */
export function documentOf(read: ReadFile, decisions: Decisions): ImportedDocument {
  const { classified, file, place, body } = read;
  const notes = [...read.notes];
  const { given, homeless } = fieldsByTarget(read.fields, decisions.fields);
  const date = dateIn(given.get('publishedAt') ?? classified.date, decisions.timeZone, notes);
  const headline = plainField(given.get('headline')) ?? headlineOf(read, notes);
  const categories = [...new Set([...texts(given.get('categories'), /[,;]/), ...(classified.categories ?? [])])];
  const slug = oneText(given.get('slug'));
  const address = addressOf(classified, given, { date, headline, categories, slug }, decisions, notes);
  const aliases = texts(given.get('aliases'), /[,\s]+/).map((alias) => pathOf(alias, address));
  const lang = languageIn(oneText(given.get('lang')) ?? classified.lang ?? decisions.language);
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
  const image = pictureIn(given);
  const canonical = oneText(given.get('canonical'));
  return {
    kind: 'article',
    headline,
    kicker: plainField(given.get('kicker')),
    standfirst,
    lang,
    image,
    publishedAt: date,
    updatedAt: laterDateIn(given.get('updatedAt'), date, decisions.timeZone, notes, 'mise à jour'),
    expiresAt: laterDateIn(given.get('expiresAt'), date, decisions.timeZone, notes, 'fin de publication'),
    byline: bylineIn(given.get('byline')),
    categories,
    topics: texts(given.get('topics'), /[,;]/).filter((topic) => decisions.notTopics?.test(topic) !== true),
    ...(canonical !== undefined && /^https?:\/\//.test(canonical) && { canonical }),
    ...(yesOrNo(given.get('noindex')) === true && { noindex: true }),
    ...common,
  } satisfies ImportedArticle;
}

/** What a link post is about is a link at the end of its text. */
function withLink(body: ImportedText, value: Value | undefined, notes: Note[]): ImportedText {
  const address = oneText(value);
  if (address === undefined || !/^https?:\/\//.test(address)) return body;
  notes.push({ kind: 'changed', message: `l’adresse « ${address} », que donnait un champ, est un lien à la fin du texte` });
  const printed = body.form === 'html' ? element('p', element('a', escaped(address), { href: address })) : link(address, address);
  return { ...body, text: `${body.text.trimEnd()}\n\n${printed}\n` };
}

function isDraft(given: Given, { draft }: Classified): boolean {
  return yesOrNo(given.get('draft')) === true || yesOrNo(given.get('published')) === false || draft === true;
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
