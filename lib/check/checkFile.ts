import type { Site } from '../content/site';
import { parseArticle, type ArticleSummary } from '../content/article';
import type { TranslationMention } from './between/checkTranslations';
import { articleWarnings } from './articleWarnings';
import { bylineWarnings, misnamed, type Authors } from './checkAuthors';
import { checkBody, type Mention } from './text/checkBody';
import { checkDownloads, isDownload } from './checkDownloads';
import { checkPodcasts } from './recordings/checkPodcasts';
import { checkRecordings } from './recordings/checkRecordings';
import { checkPictures, pictureIn, posterIn } from './checkPictures';
import type { ContentFile } from '../content/contentFiles';
import type { TextKind } from '../content/kinds';
import { misreadLetters } from '../content/yaml/decodeText';
import { readFrontMatter } from '../content/yaml/frontMatter';
import { parseAuthor, type AuthorFields } from '../content/author';
import { parseDossier } from '../content/dossier';
import { parseLetter } from '../content/letter';
import { parsePage } from '../content/page';
import type { Content } from '../content/parseContent';
import { failureOf, leadsNowhere, type Checked, type Problem } from '../content/problem';
import { CHANGED_AGAIN, readSource } from '../library/indexer/readSource';
import { diskFor } from '../files/disk';
import { readYaml, type YamlSource } from '../content/yaml/yamlSource';
import { liveProblems } from './text/liveProblems';
import { repeatedHeadline } from './text/repeatedHeadline';
import { checkLinkCards } from './text/checkLinkCards';
import { fieldMarkup } from './text/fieldMarkup';

/** A file that was read and judged by itself, with what only the others can judge. */
export interface Reading extends ContentFile {
  readonly problems: readonly Problem[];
  readonly links: readonly Mention[];
  readonly related: readonly Mention[];
  readonly aliases: readonly Mention[];
  /** Names or addresses of translations, each at its language. */
  readonly translations: readonly TranslationMention[];
  /** Names of dossiers. */
  readonly dossiers: readonly Mention[];
  /** Absent for a page, and for an article whose fields are wrong. */
  readonly article?: ArticleSummary;
  /** Of an author's file whose fields are sound. */
  readonly author?: AuthorFields;
}

/** The text of a file: of the disk, or one that is not saved yet. */
type Text = Checked<string> | Promise<Checked<string>>;

type CheckTextFile = (...told: Parameters<typeof checkArticleFile>) => Promise<Reading>;

/** Reads and judges one file of each kind, by itself: see `checkArticleFile`, of whose words others need some. */
export const checkTextFile: Readonly<Record<TextKind, CheckTextFile>> = {
  article: checkArticleFile,
  page: (folder, entry, _site, _now, _authors, text) => checkPageFile(folder, entry, text),
  author: (folder, entry, _site, _now, _authors, text) => checkAuthorFile(folder, entry, text),
  dossier: (folder, entry, _site, _now, _authors, text) => checkDossierFile(folder, entry, text),
  letter: (folder, entry, _site, _now, _authors, text) => checkLetterFile(folder, entry, text),
};

/** Reads and judges one article. `now` is in epoch milliseconds, `authors` are those who have a file; `text` is told where it is not the disk's. */
async function checkArticleFile(
  folder: string,
  entry: ContentFile,
  site: Site,
  now: number,
  authors: Authors,
  text: Text = contentText(folder, entry.file),
): Promise<Reading> {
  // A copy lets go of the text that its strings are slices of: 100,000 texts are a gigabyte.
  return structuredClone(await orFailure(entry, readArticle(folder, entry, site, now, authors, text)));
}

/** A file that cannot be read keeps nobody from hearing of the others. */
function orFailure(entry: ContentFile, reading: Promise<Reading>): Promise<Reading> {
  return reading.catch((error: unknown) => ({ ...entry, ...NOTHING, problems: [failureOf(entry.file, error)] }));
}

async function readArticle(folder: string, entry: ContentFile, site: Site, now: number, authors: Authors, read: Text): Promise<Reading> {
  const { file, slug } = entry;
  const text = await read;
  if (!text.ok) return { ...entry, ...NOTHING, problems: text.problems };
  const parsed = parseArticle(slug, text.value, site, file);
  const parts = readFrontMatter(file, text.value);
  if (!parts.ok) return { ...entry, ...NOTHING, problems: parsed.ok ? [] : parsed.problems };
  const { source, body, bodyLine } = parts.value;
  const found = checkBody(file, body, bodyLine);
  if (!parsed.ok) return { ...entry, ...NOTHING, ...found, problems: [...parsed.problems, ...found.problems] };
  const { body: written, ...article } = parsed.value;
  const mayBeEmpty = article.draft || article.withdrawn !== undefined;
  return {
    ...entry,
    article,
    links: found.links.filter((link) => !isDownload(link)),
    related: listed(source, 'related', article.related),
    aliases: listed(source, 'aliases', article.aliases),
    translations: article.translations.map(({ lang, to }, index) => ({
      lang,
      target: to,
      place: source.placeOf(['translations', index, 'to']),
    })),
    dossiers: article.dossier === undefined ? [] : [{ target: article.dossier, place: source.placeOf(['dossier']) }],
    problems: [
      ...misreadLetters(file, text.value),
      ...articleWarnings(article, source, now),
      ...bylineWarnings(article, source, authors),
      ...fieldMarkup(source),
      ...(written === '' && !mayBeEmpty ? [emptyText(file, bodyLine)] : []),
      ...liveProblems(body, article.live, { source, bodyLine }),
      ...repeatedHeadline(file, body, bodyLine, article.headline),
      ...found.problems,
      ...(await checkPictures(folder, file, [
        ...pictureIn(source, 'image', article.image),
        ...posterIn(source, article.video),
        ...found.images,
      ])),
      ...(await checkRecordings(folder, file, article, source)),
      ...(await checkLinkCards(folder, file, body, bodyLine)),
      ...(await checkDownloads(folder, file, found.links)),
    ],
  };
}

/** Reads and judges one page that is not an article. */
function checkPageFile(folder: string, entry: ContentFile, text: Text = contentText(folder, entry.file)): Promise<Reading> {
  return orFailure(entry, readText(folder, entry, text, parsePage));
}

/** Reads and judges what is said of one author, of whom the name may be all. */
function checkAuthorFile(folder: string, entry: ContentFile, text: Text = contentText(folder, entry.file)): Promise<Reading> {
  return orFailure(
    entry,
    readText(folder, entry, text, parseAuthor, async (author, source) => {
      const pictures = await checkPictures(folder, entry.file, pictureIn(source, 'photo', author.photo));
      return { author, problems: [...misnamed(author, source), ...pictures] };
    }),
  );
}

/** Reads and judges one dossier; `related` is its order. */
function checkDossierFile(folder: string, entry: ContentFile, text: Text = contentText(folder, entry.file)): Promise<Reading> {
  return orFailure(
    entry,
    readText(folder, entry, text, parseDossier, async ({ order, image }, source) => ({
      related: listed(source, 'order', order),
      problems: await checkPictures(folder, entry.file, pictureIn(source, 'image', image)),
    })),
  );
}

/** Reads and judges one letter; `related` is its stories. */
export function checkLetterFile(folder: string, entry: ContentFile, text: Text = contentText(folder, entry.file)): Promise<Reading> {
  return orFailure(
    entry,
    readText(folder, entry, text, parseLetter, ({ stories }, source) =>
      Promise.resolve({ related: listed(source, 'stories', stories), problems: [] }),
    ),
  );
}

/** Reads a text; `further` says what is to be told of its fields, of a kind whose text may be empty. */
async function readText<T extends Content>(
  folder: string,
  entry: ContentFile,
  written: Text,
  parse: (slug: string, text: string, file: string) => Checked<T>,
  further?: (parsed: T, source: YamlSource) => Promise<Partial<Reading> & Pick<Reading, 'problems'>>,
): Promise<Reading> {
  const { file, slug } = entry;
  const text = await written;
  if (!text.ok) return { ...entry, ...NOTHING, problems: text.problems };
  const parsed = parse(slug, text.value, file);
  const parts = readFrontMatter(file, text.value);
  if (!parts.ok) return { ...entry, ...NOTHING, problems: parsed.ok ? [] : parsed.problems };
  const { source, body, bodyLine } = parts.value;
  const found = checkBody(file, body, bodyLine);
  const isEmpty = !further && (parsed.ok ? parsed.value.body : body) === '';
  const more = parsed.ok ? await further?.(parsed.value, source) : undefined;
  return {
    ...entry,
    ...NOTHING,
    ...more,
    links: found.links,
    problems: [
      ...misreadLetters(file, text.value),
      ...(parsed.ok ? fieldMarkup(source) : parsed.problems),
      ...(isEmpty ? [emptyText(file, bodyLine)] : []),
      ...found.problems,
      ...(await checkPictures(folder, file, found.images)),
      ...(await checkLinkCards(folder, file, body, bodyLine)),
      ...(more?.problems ?? []),
    ],
  };
}

/** The old addresses that the settings send on, where to, and what is wrong with their podcasts. `site` was read from `file`, and is sound. */
export async function checkSettings(
  folder: string,
  file: string,
  site: Site,
  written: Text = contentText(folder, file),
): Promise<Pick<Reading, 'file' | 'slug' | 'aliases' | 'links' | 'problems'>> {
  const { redirects } = site;
  const text = await written;
  const source = text.ok ? readYaml(file, text.value) : text;
  const mentions = (step: 'from' | 'to'): Mention[] =>
    source.ok
      ? redirects.map((redirect, index) => ({ target: redirect[step], place: source.value.placeOf(['redirects', index, step]) }))
      : [];
  // Where a star leads depends on what is asked for.
  const problems = source.ok ? await checkPodcasts(site, source.value) : [];
  return { file, slug: '', problems, aliases: mentions('from'), links: mentions('to').filter(({ target }) => !target.includes('*')) };
}

const NOTHING = { links: [], related: [], aliases: [], translations: [], dossiers: [] };

function listed(source: YamlSource, field: string, targets: readonly string[]): Mention[] {
  return targets.map((target, index) => ({ target, place: source.placeOf([field, index]) }));
}

function emptyText(file: string, line: number): Problem {
  return { file, line, column: 1, field: '-', message: 'le texte est vide ; écrivez-le sous la ligne --- qui ferme les champs' };
}

/** Reads and decodes a file of the content folder, as the library does: what it refuses is refused here in the same words. */
export async function contentText(folder: string, file: string): Promise<Checked<string>> {
  const source = await readSource(folder, file, diskFor(folder, [file]));
  if (source === CHANGED_AGAIN) return contentText(folder, file);
  return source?.text ?? { ok: false, problems: [leadsNowhere(file)] };
}
