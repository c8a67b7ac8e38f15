import { parseSite, type Site } from '../../content/site';
import type { ReadingRules } from '../../content/article';
import type { Checked } from '../../content/problem';
import { problemOfFile } from '../catalogue/knownFile';
import { parsedBy, readSource, CHANGED_AGAIN } from './readFile';
import { readFileBytes } from '../../files/readBytes';
import { SITE_FILE } from './scan';
import type { Stamp } from '../../files/stamp';

export interface SiteFile {
  /** Absent with the file. */
  readonly stamp: Stamp | undefined;
  readonly site: Checked<Site>;
}

/** Reads the paper's settings. A file that is missing is a problem like any other here: it is for the caller to weigh. */
export async function readSiteFile(folder: string): Promise<SiteFile> {
  const source = await readSource(folder, SITE_FILE, readFileBytes);
  if (source === CHANGED_AGAIN) return readSiteFile(folder);
  if (!source) {
    const message = `ne peut être lu dans « ${folder} » ; ce fichier donne au journal son nom et ses rubriques`;
    return { stamp: undefined, site: { ok: false, problems: [problemOfFile(SITE_FILE, message)] } };
  }
  const { stamp, text } = source;
  return { stamp, site: parsedBy((yaml) => parseSite(SITE_FILE, yaml), SITE_FILE, text) };
}

/** Those of the settings that the reading of an article depends on. */
export function readingRules({ timeZone, sections }: Site): ReadingRules {
  return { timeZone, sections };
}
