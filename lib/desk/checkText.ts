import { existsSync } from 'node:fs';
import path from 'node:path';
import { routes } from '../addresses/routes';
import { checkMentions } from '../check/between/checkMentions';
import { checkAliases } from '../check/checkAliases';
import { checkDossierNames } from '../check/checkDossiers';
import { checkSettings, checkTextFile } from '../check/checkFile';
import { checkFrontPlan } from '../check/checkFrontPlan';
import { checkLinks, checkRelated } from '../check/checkLinks';
import { slugOf } from '../content/contentFiles';
import { kindOf, SITE_FILE, type TextKind } from '../content/kinds';
import { byPlace, topOf, type Checked, type Problem } from '../content/problem';
import { parseSite, type Site } from '../content/site';
import { fieldsOf } from '../library/index/fields';
import { decodeText } from '../content/yaml/decodeText';
import { authorsIn, knownIn, slugsOf } from './list/known';
import type { NewsroomIndex } from './list/newsroomIndex';

/** Where texts are judged. */
export interface Newsroom {
  /** Absolute path of the content folder. */
  readonly folder: string;
  readonly index: NewsroomIndex;
  readonly site: Site;
}

/** What `check-content` would say of a text, were it saved at `file`, by the other files as the index knows them. `now` is in epoch milliseconds. */
export async function checkText(newsroom: Newsroom, file: string, text: string, now: number): Promise<Problem[]> {
  const decoded = decodeText(file, Buffer.from(text, 'utf8'));
  const problems = file === SITE_FILE ? await checkSite(newsroom, decoded) : await checkOther(newsroom, file, decoded, now);
  return problems.sort(byPlace);
}

async function checkSite({ folder, index }: Newsroom, text: Checked<string>): Promise<Problem[]> {
  const site = text.ok ? parseSite(SITE_FILE, text.value) : text;
  if (!site.ok) return [...site.problems];
  const known = knownIn(folder, index, site.value);
  const { links, problems } = await checkSettings(folder, SITE_FILE, site.value, text);
  return [...problems, ...checkLinks(links, routes.front, { ...known, aliases: new Set() })];
}

async function checkOther({ folder, index, site }: Newsroom, file: string, text: Checked<string>, now: number): Promise<Problem[]> {
  const known = knownIn(folder, index, site);
  const dossiers = slugsOf(index, 'dossier').map((slug) => ({ slug }));
  const kind = kindOf(file);
  if (kind === 'frontPlan') {
    const plan = await checkFrontPlan(folder, site, now, text);
    return [
      ...plan.problems,
      ...checkRelated(plan.stories, undefined, known),
      ...checkLinks(plan.links, routes.front, known),
      ...checkDossierNames(plan.dossiers, dossiers),
    ];
  }
  const entry = { file, slug: slugOf(file) };
  const reading = await checkTextFile[kind](folder, entry, site, now, kind === 'article' ? authorsIn(index) : new Map(), text);
  return [
    ...reading.problems,
    ...takenName(folder, index, kind, file),
    ...checkMentions(kind, reading, { known, site, languageOf: (slug) => languageIn(index, slug, site) }),
    ...checkDossierNames(reading.dossiers, dossiers),
    ...checkAliases([reading], known),
  ];
}

function languageIn(index: NewsroomIndex, slug: string, { language }: Pick<Site, 'language'>): string | undefined {
  const fields = index.bySlug('article', slug)?.fields;
  return fields === undefined ? undefined : (fieldsOf('article', fields).lang ?? language);
}

function takenName(folder: string, index: NewsroomIndex, kind: TextKind, file: string): Problem[] {
  const owner = index.bySlug(kind, slugOf(file));
  if (!owner || owner.file === file || !existsSync(path.join(folder, owner.file))) return [];
  return [{ ...topOf(file), message: `l’adresse « ${slugOf(file)} » est déjà celle de ${owner.file} ; renommez l’un des deux fichiers` }];
}
