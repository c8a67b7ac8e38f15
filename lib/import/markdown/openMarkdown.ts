import { realpath } from 'node:fs/promises';
import { absent } from '../../files/stamp';
import { SourceError } from '../notes';
import type { Source } from '../source';
import { textFiles } from './archiveFolder';
import { astro } from './generators/astro';
import { docusaurus } from './generators/docusaurus';
import { eleventy } from './generators/eleventy';
import type { Generator } from './generators/generator';
import { hugo } from './generators/hugo';
import { PermalinkVotes } from './generators/inferPermalink';
import { jekyll } from './generators/jekyll';
import { MarkdownArchive } from './markdownArchive';
import { readDocuments, type MarkdownFolder, type MarkdownMapping } from './markdownReader';
import { plainFolder } from './generators/plainFolder';
import { readSettings } from './siteSettings';

const GENERATORS = { hugo, jekyll, eleventy, astro, docusaurus, markdown: plainFolder } satisfies Record<string, Generator>;

/** A generator of sites whose folder can be read; `markdown` is any other. */
export type MarkdownKind = keyof typeof GENERATORS;

export interface MarkdownOptions {
  readonly mapping?: MarkdownMapping | undefined;
  /** Of the paper: a date without a zone is in it. */
  readonly timeZone: string;
}

/** Opens the folder of a site's sources. Rejects with `SourceError` for what is no folder. */
export async function openMarkdown(named: string, kind: MarkdownKind, { mapping, timeZone }: MarkdownOptions): Promise<Source> {
  const root = await realpath(named).catch(absent);
  const files = root === undefined ? undefined : await textFiles(root).catch(absent);
  if (root === undefined || files === undefined)
    throw new SourceError({ file: named, line: 1 }, 'n’est pas un dossier que l’on puisse lire');
  const generator: Generator = GENERATORS[kind];
  const settings = await readSettings(root, generator);
  const origins = mapping?.origins ?? (settings.origin === undefined ? [] : [settings.origin]);
  const folder: MarkdownFolder = { named, root, files, generator, settings, mapping: { ...mapping, origins }, timeZone };
  const permalink = mapping?.permalink ?? (generator.settingsAreAProgram === true ? await inferred(folder) : undefined);
  return new MarkdownArchive(kind, { ...folder, mapping: { ...folder.mapping, permalink } });
}

/** Of addresses that a program makes, the pattern that the texts' own links show. */
async function inferred(folder: MarkdownFolder): Promise<string | undefined> {
  const votes = new PermalinkVotes(folder.mapping.origins ?? [], folder.timeZone);
  const nobody = { fields: () => undefined, left: () => undefined };
  for await (const document of readDocuments(folder, nobody)) if (document.kind === 'article') votes.add(document);
  return votes.pattern();
}
