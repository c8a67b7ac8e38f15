import type { ReadingRules } from '../../content/article';
import { SITE_FILE } from '../../content/kinds';
import { topOf, type Checked } from '../../content/problem';
import { parseSite, type Site } from '../../content/site';
import { printStamp, type Stamp } from '../../files/stamp';
import type { FileRead } from '../index/files';
import { parsedBy } from './readFile';
import { CHANGED_AGAIN, readSource } from './readSource';

export interface SiteFile {
  /** Absent with the file. */
  readonly stamp: Stamp | undefined;
  readonly site: Checked<Site>;
  readonly digest: number;
}

/** Reads the paper's settings. A file that is missing is a problem like any other here: it is for the caller to weigh. */
export async function readSiteFile(folder: string): Promise<SiteFile> {
  const source = await readSource(folder, SITE_FILE);
  if (source === CHANGED_AGAIN) return readSiteFile(folder);
  if (!source) {
    const message = `ne peut être lu dans « ${folder} » ; ce fichier donne au journal son nom et ses rubriques`;
    return { stamp: undefined, site: { ok: false, problems: [{ ...topOf(SITE_FILE), message }] }, digest: 0 };
  }
  const { stamp, text, digest } = source;
  return { stamp, site: parsedBy((yaml) => parseSite(SITE_FILE, yaml), SITE_FILE, text), digest };
}

/** The same as a row of the index. */
export function readOfSite({ stamp, site, digest }: SiteFile): FileRead {
  const read = { path: SITE_FILE, slug: '', kind: 'site', stamp: printStamp(stamp), digest } as const;
  return site.ok ? { ...read, fields: JSON.stringify(site.value), problems: [] } : { ...read, problems: site.problems };
}

/** Those of the settings that the reading of an article depends on. */
export function readingRules({ timeZone, sections }: Site): ReadingRules {
  return { timeZone, sections };
}
