import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readSiteFile } from '@/lib/library/indexer/siteFile';
import { formatProblem, type Checked } from '@/lib/content/problem';
import { suggestion } from '@/lib/content/schema/suggestion';
import { writeArticle } from '@/lib/editing/writeArticle';
import { settings } from '@/lib/process/settings';
import type { Site } from '@/lib/content/site';
import { Refusal, saying } from './refusal';

const USAGE = 'Écrivez : npm run new-article -- "Titre de l’article" [--section rubrique]';

/** `npm run new-article -- "Titre"`: writes a draft that passes `check-content`, and says what comes next. */
async function create(): Promise<string> {
  const { title, wanted } = readArguments();
  const { contentDir } = settings();
  const site = sound((await readSiteFile(contentDir)).site);
  const section = await chooseSection(site, wanted);
  const file = sound(await writeArticle(contentDir, title, section, site, Date.now()));
  return whatNext(path.relative(process.cwd(), path.join(contentDir, file)), section, site);
}

function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Refusal(checked.problems.map(formatProblem).join('\n'));
}

function readArguments(): { readonly title: string; readonly wanted: string | undefined } {
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options: { section: { type: 'string' } } });
  const title = positionals.join(' ').replace(/\s+/g, ' ').trim();
  if (title === '' || Object.keys(values).some((name) => name !== 'section')) {
    throw new Refusal(USAGE);
  }
  return { title, wanted: typeof values.section === 'string' ? values.section : undefined };
}

/** The section asked for; else the answer to a question; else, where nobody can answer, the first, which a draft may have. */
async function chooseSection({ sections }: Site, wanted: string | undefined): Promise<string> {
  const ids = sections.map(({ id }) => id);
  const canAsk = process.stdin.isTTY && process.stdout.isTTY && ids.length > 1;
  const typed = wanted ?? (canAsk ? await ask(`Rubrique (${ids.join(', ')}) : `) : (ids[0] ?? ''));
  if (ids.includes(typed)) return typed;
  throw new Refusal(`Aucune rubrique « ${typed} » ; ${suggestion(typed, ids)}`);
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

function whatNext(file: string, section: string, { sections }: Site): string {
  const others = sections.flatMap(({ id }) => (id === section ? [] : [id]));
  return [
    `${file} est prêt, dans la rubrique ${section}${others.length > 0 ? ` (les autres : ${others.join(', ')})` : ''}.`,
    '',
    '  1. Vérifiez la rubrique, puis écrivez le texte sous la seconde ligne ---.',
    '  2. « npm run dev » montre le brouillon, « npm run check-content » ce qu’il reste à corriger.',
    '  3. Pour publier, mettez à publishedAt le jour et l’heure voulus, et retirez la ligne draft: true.',
  ].join('\n');
}

await saying(create, USAGE);
