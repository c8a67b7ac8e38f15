import type { Site } from '../../content/site';
import { printFrontMatter } from '../../content/yaml/printFrontMatter';
import { openingOf, shorten } from '../../markdown/excerpt';
import { parseMarkdown } from '../../markdown/parseMarkdown';
import { plainBlocks } from '../../markdown/plainBlocks';
import { distinct, fieldName, fieldText, momentText } from './fieldText';
import type { Mapping } from '../mapping';
import type { Entry } from '../plan/entry';
import type { Note } from '../notes';
import type { ImportedArticle, ImportedAuthor, ImportedDocument, ImportedPage } from '../source';
import type { PictureFields } from './leadPicture';
import { placed } from './sections';

/** What a document's file is made of beside its fields. */
export interface Made {
  readonly entry: Entry;
  readonly markdown: string;
  readonly image?: PictureFields | undefined;
}

/** Of the paper's settings, what its files are written by. */
type Paper = Pick<Site, 'timeZone' | 'language'>;

/** `fr` of `fr-CA`. */
const primary = (tag: string): string => tag.toLowerCase().replace(/-.*$/, '');

export interface TextFile {
  readonly text: string;
  /** What the text's front matter says. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
}

/** The file of a document, its front matter as editors would type it. */
export function textFile(document: ImportedDocument, made: Made, mapping: Mapping, site: Paper): TextFile {
  const notes: Note[] = [];
  const fields = fieldsOf(document, made, mapping, site, notes);
  return {
    text: `${printFrontMatter(fields, (text) => text)}
${made.markdown}
`,
    fields,
    notes,
  };
}

function fieldsOf(document: ImportedDocument, made: Made, mapping: Mapping, site: Paper, notes: Note[]): Readonly<Record<string, unknown>> {
  switch (document.kind) {
    case 'article':
      return articleFields(document, made, mapping, site, notes);
    case 'page':
      return made.entry.kind === 'article' ? draftFields(document, made, mapping, notes) : pageFields(document, made, notes);
    case 'author':
      return authorFields(document, made, notes);
  }
}

const UNTITLED = 'Sans titre';
/** For what the archive has no date of: nobody takes it for one, and `check-content` asks. */
const UNDATED = '1970-01-01';

function articleFields(article: ImportedArticle, { entry, image }: Made, mapping: Mapping, { timeZone, language }: Paper, notes: Note[]) {
  const { publishedAt, updatedAt, expiresAt } = article;
  if (publishedAt === undefined) notes.push({ kind: 'date', message: 'aucune date de publication ne se lit : l’article est un brouillon' });
  const isLater = publishedAt !== undefined && updatedAt !== undefined && updatedAt.epochMs >= publishedAt.epochMs + 60_000;
  return {
    headline: titled(article.headline, notes),
    kicker: fieldText(article.kicker),
    standfirst: fieldText(article.standfirst),
    ...placed(article.categories, article.topics, mapping),
    publishedAt: publishedAt === undefined ? UNDATED : momentText(publishedAt, timeZone),
    updatedAt: isLater ? momentText(updatedAt, timeZone) : undefined,
    ...(expiresAt && { expiresAt: momentText(expiresAt, timeZone) }),
    lang: article.lang === undefined || primary(article.lang) === primary(language) ? undefined : article.lang,
    byline: distinct(article.byline.flatMap((name) => mapping.authors[name] ?? name).map(fieldName)),
    image,
    draft: article.draft || publishedAt === undefined || undefined,
    canonical: article.canonical,
    noindex: article.noindex,
    aliases: [...entry.aliases],
  };
}

function titled(title: string, notes: Note[]): string {
  const headline = fieldText(title);
  if (headline === undefined) notes.push({ kind: 'field', message: `sans titre : il s’appelle « ${UNTITLED} »` });
  return headline ?? UNTITLED;
}

function draftFields({ title }: ImportedPage, { entry }: Made, mapping: Mapping, notes: Note[]) {
  notes.push({ kind: 'changed', message: 'une page en brouillon : le site n’en a pas, elle est un brouillon d’article' });
  return { headline: titled(title, notes), section: mapping.otherwise, publishedAt: UNDATED, draft: true, aliases: [...entry.aliases] };
}

function pageFields({ title, description }: ImportedPage, { markdown }: Made, notes: Note[]) {
  const own = fieldText(description);
  const printed = titled(title, notes);
  if (own !== undefined) return { title: printed, description: own };
  notes.push({ kind: 'changed', message: 'la description de la page est le début de son texte' });
  return { title: printed, description: fieldText(shorten(openingOf(plainBlocks(parseMarkdown(markdown))))) ?? printed };
}

function authorFields({ name, role, links }: ImportedAuthor, { image }: Made, notes: Note[]) {
  const secure = links.filter((link) => link.startsWith('https://') && URL.canParse(link));
  for (const link of links)
    if (!secure.includes(link)) notes.push({ kind: 'field', message: `le lien ${link} n’est pas en https : laissé de côté` });
  const photo = image && { src: image.src, alt: image.alt, credit: image.credit };
  return { name: fieldName(name) ?? UNTITLED, role: fieldText(role), photo, links: secure };
}
