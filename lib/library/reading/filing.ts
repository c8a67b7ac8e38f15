import path from 'node:path';
import { parseArticle, type ArticleSummary, type ReadingRules } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { parsePage, type Page } from '../../content/page';
import { failureOf, type Checked } from '../../content/problem';
import { decodeText } from '../../content/yaml/decodeText';
import { NO_PROBLEM, type Filed } from '../catalogue/filed';
import { readWhole, type FileBytes } from '../../files/head';
import type { Summarize } from '../catalogue/summary';
import { look, type Stamp } from '../../files/stamp';
import { textBehindFence, type Texts } from './texts';

/** The file was written to while it was read: it has to be read again. */
export const UNSETTLED = Symbol('unsettled');

/** What became of a file: what it says, nothing when it is gone. */
export type Filing<T> = Filed<T> | undefined | typeof UNSETTLED;

export type Look = (path: string) => Promise<FileBytes | undefined>;

/** What reading takes beside the file. */
export interface Reading {
  readonly folder: string;
  readonly rules: ReadingRules;
  readonly summarize: Summarize;
  readonly texts: Texts;
  /** How far an article's file is read: to its fields, or to its end. */
  readonly look: Look;
}

/**
 * Reads an article's fields. `before` is what was known of the file: it stays up when the file has become unusable, with
 * the text it had or, when that is no longer at hand, with the text behind the front matter.
 */
export async function fileArticle(desk: Reading, file: string, before: Filed<ArticleSummary> | undefined): Promise<Filing<ArticleSummary>> {
  const source = await readSource(desk.folder, file, desk.look);
  if (source === undefined || source === UNSETTLED) return source;
  const slug = slugOf(file);
  const parsed = parsedBy((text) => parseArticle(slug, text, desk.rules, file), file, source.text);
  const known = { file, slug, stamp: source.stamp };
  // The copy frees the file's text, which strings cut out of it would keep in memory whole.
  if (parsed.ok) return { ...known, value: desk.summarize(slug, structuredClone(parsed.value)), problems: NO_PROBLEM };
  const keptBody = before?.value && (before.keptBody ?? desk.texts.last(file) ?? (await textNow(desk.folder, file)));
  return { ...known, value: keptBody === undefined ? undefined : before?.value, keptBody, problems: parsed.problems };
}

/** Reads a page; its text is among its fields, so what it last said is at hand. */
export async function filePage({ folder }: Reading, file: string, before: Filed<Page> | undefined): Promise<Filing<Page>> {
  const source = await readSource(folder, file, readWhole);
  if (source === undefined || source === UNSETTLED) return source;
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
export async function readSource(folder: string, file: string, read: Look): Promise<Source | undefined | typeof UNSETTLED> {
  const at = path.join(folder, file);
  try {
    const found = await read(at);
    if (found) return { stamp: found.stamp, text: decodeText(file, found.bytes) };
    return (await look(at)) && UNSETTLED;
  } catch (error) {
    const stamp = await look(at);
    return stamp && { stamp, text: { ok: false, problems: [failureOf(file, error)] } };
  }
}

async function textNow(folder: string, file: string): Promise<string | undefined> {
  const source = await readSource(folder, file, readWhole);
  return source !== undefined && source !== UNSETTLED && source.text.ok ? textBehindFence(source.text.value) : undefined;
}
