import { routes } from '../addresses/routes';
import type { ArticleFields } from '../content/schema/articleSchema';
import { slugOf } from '../content/contentFiles';
import { FRONT_FILE, isTextKind, kindOf, SITE_FILE, type Kind } from '../content/kinds';
import type { Checked } from '../content/problem';
import { parseSite, type Site } from '../content/site';
import { decodeText } from '../content/yaml/decodeText';
import { parseArticle } from '../content/article';
import { parsedBy, parseFile } from '../library/indexer/readFile';
import { checkText } from './checkText';
import { Refused, type DeskParts } from './deskParts';
import type { DeskState, Opened } from './protocol';
import { standingOf } from './standing';
import type { Stored } from './store/store';
import { deskWords } from './words';

/** The kind of any file of the content folder. */
export function kindOfFile(file: string): Kind {
  return file === SITE_FILE ? 'site' : kindOf(file);
}

/** A file that is all fields. */
export function isYaml(file: string): boolean {
  return file === SITE_FILE || file === FRONT_FILE;
}

/** A file as it is on the disk. Throws `Refused` for one that is not there, but for `une.yaml`, which a paper may do without. */
export async function openFile(parts: DeskParts, file: string): Promise<Opened> {
  const stored = await parts.store.read(file);
  if (stored.version === '' && file !== FRONT_FILE) throw new Refused(deskWords.notThere);
  return openedAs(parts, stored);
}

/** A text as the desk works on it. */
export async function openedAs({ folder, index, site, clock }: DeskParts, { file, text, version }: Stored): Promise<Opened> {
  const kind = kindOfFile(file);
  const slug = isTextKind(kind) ? slugOf(file) : '';
  const { state } = judged(file, text, site(), clock());
  const address = addressOf(kind, slug);
  const problems = await checkText({ folder, index: index(), site: site() }, file, text, clock());
  return { file, kind, slug, state, version, text, problems: [...problems], ...(address !== undefined && { address }) };
}

/** How a text stands, and its fields where it is an article that can be used. */
export function judged(
  file: string,
  text: string,
  site: Site,
  now: number,
): { readonly state: DeskState; readonly article?: ArticleFields } {
  const decoded = decodeText(file, Buffer.from(text, 'utf8'));
  if (kindOfFile(file) !== 'article') return { state: parsed(file, decoded, site).ok ? 'published' : 'faulty' };
  const read = parsedBy((written) => parseArticle(slugOf(file), written, site, file), file, decoded);
  return read.ok ? { state: standingOf(read.value, now), article: read.value } : { state: 'faulty' };
}

function parsed(file: string, decoded: Checked<string>, site: Site): Checked<unknown> {
  if (file === SITE_FILE) return parsedBy((yaml) => parseSite(file, yaml), file, decoded);
  return parsedBy((written) => parseFile(kindOf(file), slugOf(file), written, site, file), file, decoded);
}

/** What keeps a text from being used. */
export function faultsOf(file: string, text: string, site: Site): Checked<unknown> {
  return parsed(file, decodeText(file, Buffer.from(text, 'utf8')), site);
}

/** Where readers see a file of this kind, from `/`. */
export function addressOf(kind: Kind, slug: string): string | undefined {
  if (kind === 'frontPlan') return routes.front;
  return kind === 'site' ? undefined : routes[kind](slug);
}
