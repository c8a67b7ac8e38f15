import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { aliasKey } from '../addresses/canonical';
import type { Redirect } from '../addresses/redirects';
import { authorSchema } from '../content/author';
import { articleSchema } from '../content/schema/articleSchema';
import { pageSchema } from '../content/page';
import { SITE_FILE } from '../content/kinds';
import { parseSite, type Site } from '../content/site';
import type { Converted } from './converted';
import { inOrder } from './inOrder';
import type { Mapping } from './mapping';
import { pathOf } from './plan/entry';
import { fewerRedirects } from './plan/fewerRedirects';
import { labelRedirects } from './plan/labels';
import { makePlan, type Plan } from './plan/plan';
import { proposeMapping } from './plan/proposal';
import { Slugs } from './plan/slugs';
import type { ImportReport, Tell } from './report/report';
import { Tally } from './report/tally';
import type { ImportedDocument, Source } from './source';
import { Converters, Unconverted } from './threads/converters';
import { Ledger } from './write/ledger';
import { changeSite } from './write/siteFile';
import { writeDocument, type WriteContext } from './write/writeDocument';
import { Writer } from './write/writer';
import { plainText } from './html/plainText';

export interface ImportOptions {
  /** Absolute path of the content folder. */
  readonly to: string;
  /** Its settings. */
  readonly site: Site;
  /** What a person has decided; undefined in the first run, which does what it proposes. */
  readonly mapping: Mapping | undefined;
  /** Threads that convert texts; by the machine's cores and the archive's size where nobody says. */
  readonly threads?: number | undefined;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Told everything that a person may want to look at, as it is found; the report keeps the first of each kind. */
  readonly found?: Tell | undefined;
  /** Called at every document: how many are done of how many; the second is undefined while they are being counted. */
  readonly progress: (done: number, of: number | undefined) => void;
}

export interface Imported {
  readonly report: ImportReport;
  readonly plan: Plan;
  readonly mapping: Mapping;
}

/**
 * Turns an archive into files of a content folder: reads it once and gives everything its address, then writes file after file. Killed and
 * run again, or run twice, it does what one run does. Rejects with `SourceError`, before anything is written where the archive is broken.
 */
export async function importArchive(source: Source, options: ImportOptions): Promise<Imported> {
  const ledger = await Ledger.read(options.to, source.name);
  const tally = new Tally(options.found);
  const plan = await makePlan(source, await Slugs.of(options.to, ledger), options.site, tally.tell, (seen) =>
    options.progress(seen, undefined),
  );
  for (const { place, note } of source.leftOut?.() ?? []) tally.tell({ kind: note.kind, source: place, message: note.message });
  const mapping = options.mapping ?? { ...proposeMapping(plan, options.site), ...source.proposal?.() };
  if (!options.dryRun) await ledger.keepPlan(plan.entries);
  const redirects = freeRedirects(source, plan, mapping);
  const site = await settings(source, mapping, redirects, options, tally);
  const writer = new Writer(options.to, ledger, options.dryRun);
  const known = new Map(redirects.map(({ from, to }) => [aliasKey(from), to]));
  const schemas = { article: articleSchema(site), page: pageSchema, author: authorSchema };
  const context = { source, plan, redirects: known, site, schemas, mapping, writer, tally };
  await writeAll(source, context, options.progress, new Converters(options.threads ?? (plan.entries.size < FEW ? 0 : undefined)));
  if (!options.dryRun) await ledger.close();
  return { report: tally.report(), plan, mapping };
}

/** Redirects from addresses that no article had: pages and authors have no field for theirs. */
function freeRedirects(source: Source, plan: Plan, mapping: Mapping): Redirect[] {
  const others = [...plan.entries.values()].filter(({ kind }) => kind !== 'article');
  const own = others.flatMap((entry) => entry.aliases.map((from) => ({ from, to: pathOf(entry) })));
  const free = new Map<string, Redirect>(own.map((redirect) => [aliasKey(redirect.from), redirect]));
  for (const redirect of [...source.redirects(), ...labelRedirects(source.labels(), plan, mapping)]) {
    const key = aliasKey(redirect.from);
    if (!free.has(key) && plan.presentPath(redirect.from) === undefined && key !== redirect.to) free.set(key, redirect);
  }
  return [...free.values()];
}

/** The settings with the sections that are wanted, and with redirects; written before the articles that need them. */
async function settings(
  source: Source,
  mapping: Mapping,
  redirects: readonly Redirect[],
  { to, site, dryRun }: ImportOptions,
  tally: Tally,
): Promise<Site> {
  const file = path.join(to, SITE_FILE);
  const text = await readFile(file, 'utf8');
  const labels = new Map(Object.entries(mapping.sections).map(([label, id]) => [id, label]));
  const sections = [...new Set([...Object.values(mapping.sections), mapping.otherwise])].map((id) => ({ id, label: labels.get(id) ?? id }));
  // As it is now: a run that was killed has changed it already.
  const read = parseSite(SITE_FILE, text);
  const change = changeSite(text, read.ok ? read.value : site, sections, fewerRedirects(redirects));
  const place = { file: source.name, line: 1 };
  if (change === undefined) {
    tally.tell({
      kind: 'section',
      source: place,
      target: SITE_FILE,
      message: 'ses listes ne sont pas écrites une entrée par ligne : ajoutez-y vous-même rubriques et redirections',
    });
    return site;
  }
  tally.redirects(redirects.length - change.left.length);
  for (const { from, to: target } of change.left)
    tally.tell({ kind: 'address', source: place, target: SITE_FILE, message: `${from} devrait mener à ${target}, et site.yaml est plein` });
  if (!dryRun && change.text !== text) new Writer(to, Ledger.none(), false).replace(SITE_FILE, Buffer.from(change.text));
  return change.site;
}

/** Texts that are converted here before threads would have started. */
const FEW = 100;

async function writeAll(source: Source, context: WriteContext, progress: ImportOptions['progress'], converters: Converters): Promise<void> {
  const of = context.plan.entries.size;
  let done = 0;
  try {
    const convert = async (document: ImportedDocument) => ({ document, converted: await converted(document, converters) });
    for await (const { document, converted: text } of inOrder(source.documents(), converters.width, convert)) {
      const entry = context.plan.entries.get(document.id);
      if (entry) await writeDocument(document, entry, text, context);
      progress((done += 1), of);
    }
  } finally {
    await converters.close();
  }
}

/** A text that cannot be converted keeps its words. */
async function converted({ body }: ImportedDocument, converters: Converters): Promise<Converted> {
  try {
    return await converters.convert(body);
  } catch (error) {
    if (!(error instanceof Unconverted)) throw error;
    return plainText(body.text, `le texte n’a pu être converti (${error.message}) : ses mots restent, en simples paragraphes`);
  }
}
