import path from 'node:path';
import { parseArticle, type ArticleSummary, type ReadingRules } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { parsePage, type Page } from '../../content/page';
import { failureOf, type Checked } from '../../content/problem';
import { decodeText } from '../../content/yaml/decodeText';
import { NO_PROBLEM, type KnownFile } from '../catalogue/knownFile';
import { readFileBytes, type FileBytes } from '../../files/readBytes';
import type { Summarize } from '../catalogue/summary';
import { stampAt, type Stamp } from '../../files/stamp';
import { textBehindFence, type Texts } from './texts';

/** The file was written to while it was read: it has to be read again. */
export const CHANGED_AGAIN = Symbol('unsettled');

/** What became of a file: what it says, nothing when it is gone. */
export type FileReading<T> = KnownFile<T> | undefined | typeof CHANGED_AGAIN;

export type ReadBytes = (path: string) => Promise<FileBytes | undefined>;

/** What reading takes beside the file. */
export interface Reading {
  readonly folder: string;
  readonly rules: ReadingRules;
  readonly summarize: Summarize;
  readonly texts: Texts;
  /** How far an article's file is read: to its fields, or to its end. */
  readonly look: ReadBytes;
}

/**
 * Reads an article's fields. `before` is what was known of the file: it stays up when the file has become unusable, with
 * the text it had or, when that is no longer at hand, with the text behind the front matter.
 */
export async function readArticle(
  desk: Reading,
  file: string,
  before: KnownFile<ArticleSummary> | undefined,
): Promise<FileReading<ArticleSummary>> {
  const source = await readSource(desk.folder, file, desk.look);
  if (source === undefined || source === CHANGED_AGAIN) return source;
  const slug = slugOf(file);
  const parsed = parsedBy((text) => parseArticle(slug, text, desk.rules, file), file, source.text);
  const known = { file, slug, stamp: source.stamp };
  // The copy frees the file's text, which strings cut out of it would keep in memory whole.
  if (parsed.ok) return { ...known, value: desk.summarize(slug, structuredClone(parsed.value)), problems: NO_PROBLEM };
  const keptBody = before?.value && (before.keptBody ?? desk.texts.last(file) ?? (await textNow(desk.folder, file)));
  return { ...known, value: keptBody === undefined ? undefined : before?.value, keptBody, problems: parsed.problems };
}

/** Reads a page; its text is among its fields, so what it last said is at hand. */
export async function readPage({ folder }: Reading, file: string, before: KnownFile<Page> | undefined): Promise<FileReading<Page>> {
  const source = await readSource(folder, file, readFileBytes);
  if (source === undefined || source === CHANGED_AGAIN) return source;
  const slug = slugOf(file);
  const parsed = parsedBy((text) => parsePage(slug, text, file), file, source.text);
  const known = { file, slug, stamp: source.stamp };
  return parsed.ok
    ? { ...known, value: parsed.value, problems: NO_PROBLEM }
    : { ...known, value: before?.value, problems: parsed.problems };
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

export interface Source {
  readonly stamp: Stamp;
  /** The file's text, or that it cannot be read. */
  readonly text: Checked<string>;
}

/** Reads a file's text. A file that exists and cannot be read (rights, a failing disk) is a problem to tell, not a gap. */
export async function readSource(folder: string, file: string, read: ReadBytes): Promise<Source | undefined | typeof CHANGED_AGAIN> {
  const at = path.join(folder, file);
  try {
    const found = await read(at);
    if (found) return { stamp: found.stamp, text: decodeText(file, found.bytes) };
    return (await stampAt(at)) && CHANGED_AGAIN;
  } catch (error) {
    const stamp = await stampAt(at);
    return stamp && { stamp, text: { ok: false, problems: [failureOf(file, error)] } };
  }
}

async function textNow(folder: string, file: string): Promise<string | undefined> {
  const source = await readSource(folder, file, readFileBytes);
  return source !== undefined && source !== CHANGED_AGAIN && source.text.ok ? textBehindFence(source.text.value) : undefined;
}
