import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '@/lib/content/problem';
import type { Site } from '@/lib/content/site';
import { importArchive, type Imported } from '@/lib/import/importArchive';
import { openArchive } from '@/lib/import/openArchive';
import { printMapping } from '@/lib/import/plan/proposal';
import { Progress } from '@/lib/import/progress';
import { readMapping } from '@/lib/import/readMapping';
import { JsonReport } from '@/lib/import/report/jsonReport';
import { printCounts, printReport } from '@/lib/import/report/printReport';
import { SourceError } from '@/lib/import/notes';
import { readSiteFile } from '@/lib/library/indexer/siteFile';
import { settings } from '@/lib/process/settings';

const USAGE = [
  'Écrivez : npm run import -- <genre> <source> [--to content] [--map fichier.yaml] [--media dossier] [--report dossier] [--dry-run]',
  'Genres : wordpress (export.xml), ghost (export.json), hugo, jekyll, eleventy, astro, docusaurus (dossier)',
].join('\n');

/** Ends the command with a message and no stack. */
class Refusal extends Error {}

/** How the command ended: what it says, on standard error where its code is not 0. */
export interface ImportEnded {
  readonly code: 0 | 1 | 2;
  readonly said: string;
}

/**
 * `npm run import -- wordpress export.xml`: turns an archive into files of the content folder, and says what a person should look at.
 * `args` are those behind the command; 1 is the code for an archive that cannot be read, 2 for one that is not asked for as it should be.
 */
export async function importCommand(args: readonly string[]): Promise<ImportEnded> {
  try {
    return { code: 0, said: await run(readArguments(args)) };
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof SourceError)) throw error;
    return { code: error instanceof Refusal ? 2 : 1, said: error.message };
  }
}

async function run(asked: Asked): Promise<string> {
  const site = await readSite(asked.to);
  const mapping = await readMapping(asked.map);
  const source = await openArchive(asked.kind, asked.source, { media: asked.media, timeZone: site.timeZone, mapping });
  const json = new JsonReport(path.join(asked.report, 'report.json'));
  const progress = new Progress(
    {
      isTerminal: process.stderr.isTTY,
      columns: process.stderr.isTTY ? process.stderr.columns : 80,
      write: (text) => process.stderr.write(text),
    },
    Date.now,
  );
  const imported = await importArchive(source, {
    to: asked.to,
    site,
    mapping,
    dryRun: asked.dryRun,
    found: json.tell,
    progress: progress.tell,
  });
  if (mapping === undefined) await writeProposal(asked.map, printMapping(imported.mapping, imported.plan, site));
  json.close(imported.report);
  await writeFile(path.join(asked.report, 'report.html'), printReport(imported.report, `Importation de ${path.basename(asked.source)}`));
  return whatNext(imported, asked, mapping === undefined);
}

type Asked = ReturnType<typeof readArguments>;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string', default: settings().contentDir },
        map: { type: 'string' },
        media: { type: 'string' },
        report: { type: 'string', default: path.join(settings().cacheDir, 'import') },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [kind, source, ...more] = positionals;
    if (kind === undefined || source === undefined || more.length > 0) throw new Refusal(USAGE);
    const to = path.resolve(values.to);
    return { kind, source, ...values, to, map: values.map ?? path.join(to, '.import', `${kind}.yaml`), dryRun: values['dry-run'] };
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know.
    if (error instanceof TypeError) throw new Refusal(USAGE);
    throw error;
  }
}

async function readSite(folder: string): Promise<Site> {
  const { site } = await readSiteFile(folder);
  if (!site.ok) throw new Refusal(site.problems.map(formatProblem).join('\n'));
  return site.value;
}

/** Also after a trial: it is what a person decides by. */
async function writeProposal(file: string, proposal: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, proposal);
}

function whatNext({ report }: Imported, asked: Asked, isFirst: boolean): string {
  return [
    ...printCounts(report),
    '',
    ...(asked.dryRun ? ['Essai : rien n’a été écrit dans le journal.'] : []),
    `Le rapport : ${path.join(asked.report, 'report.html')} (et report.json)`,
    ...(isFirst ? [`Rubriques et signatures proposées : ${asked.map} ; corrigez ce fichier et relancez la même commande.`] : []),
    '« npm run check-content » dit ce qu’il reste à corriger.',
  ].join('\n');
}
