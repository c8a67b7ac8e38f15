import { parseArticle, type ReadingRules } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { parseAuthor } from '../../content/author';
import { parseDossier } from '../../content/dossier';
import { parseFrontPlan } from '../../content/frontPlan';
import { parseLetter } from '../../content/letter';
import { kindOf } from '../../content/kinds';
import { parsePage } from '../../content/page';
import { failureOf, type Checked } from '../../content/problem';
import { decodeText } from '../../content/yaml/decodeText';
import { asyncDisk, type Disk } from '../../files/disk';
import { printStamp } from '../../files/stamp';
import type { FileRead } from '../index/files';
import { besideOf } from './beside';
import { addDigests } from './digest';
import { CHANGED_AGAIN, readSource, type Source } from './readSource';

/** What became of a file; `undefined` when it is gone. */
export type Reading = FileRead | undefined | typeof CHANGED_AGAIN;

/** Reads a file, whose path is relative to the content folder. */
export async function readContentFile(folder: string, file: string, rules: ReadingRules, disk: Disk = asyncDisk): Promise<Reading> {
  const source = await readSource(folder, file, disk);
  return source === undefined || source === CHANGED_AGAIN ? source : readingOf(folder, file, source, rules);
}

/** What a text says that is in no file yet, as if it were this one. */
export function proofread(folder: string, file: string, text: string, rules: ReadingRules): Promise<FileRead> {
  return readingOf(folder, file, { stamp: NO_FILE, text: decodeText(file, Buffer.from(text)), digest: 0 }, rules);
}

const NO_FILE = { mtimeMs: 0, ctimeMs: 0, size: 0 };

/** What a file says that was read. */
export async function readingOf(
  folder: string,
  file: string,
  { stamp, text, digest: own }: Source,
  rules: ReadingRules,
): Promise<FileRead> {
  const slug = slugOf(file);
  const kind = kindOf(file);
  const parsed = parsedBy((written) => parseFile(kind, slug, written, rules, file), file, text);
  const beside = await besideOf(folder, file);
  const digest = addDigests(own, beside.digest);
  const read = { path: file, slug, kind, stamp: printStamp(stamp, beside.stamp), digest, beside: beside.stamp } as const;
  if (!parsed.ok) return { ...read, problems: parsed.problems };
  const { body = '', ...fields } = parsed.value;
  return { ...read, fields: JSON.stringify(fields), body, problems: [] };
}

/** The fields of a file, and its text where its kind has one. */
export function parseFile(
  kind: ReturnType<typeof kindOf>,
  slug: string,
  text: string,
  rules: ReadingRules,
  file: string,
): Checked<object & { readonly body?: string }> {
  switch (kind) {
    case 'article':
      return parseArticle(slug, text, rules, file);
    case 'page':
      return parsePage(slug, text, file);
    case 'author':
      return parseAuthor(slug, text, file);
    case 'dossier':
      return parseDossier(slug, text, file);
    case 'letter':
      return parseLetter(slug, text, file);
    case 'frontPlan':
      return parseFrontPlan(file, text, rules);
  }
}

/** What a parser makes of a text. A parser that fails has met one strange file, and the others are not to wait for it. */
export function parsedBy<T>(parse: (text: string) => Checked<T>, file: string, text: Checked<string>): Checked<T> {
  if (!text.ok) return text;
  try {
    return parse(text.value);
  } catch (error) {
    return { ok: false, problems: [failureOf(file, error)] };
  }
}
