import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContentFolder } from '@/lib/check/checkFolder';
import { hasCommit } from '@/lib/check/checkGone';
import type { Problem } from '@/lib/content/problem';
import { machinesSentence } from '@/lib/editing/machinesSentence';
import { report } from '@/lib/check/tally';
import { readSiteFile } from '@/lib/library/indexer/siteFile';
import { settings } from '@/lib/process/settings';

const USAGE = 'Écrivez : npm run check-content [-- [--all] [--json] [--since commit]]';

/**
 * `npm run check-content`: every problem of the content folder, a line each, exit 1 when one of them is an error; of very many the
 * first of each kind, unless `-- --all` is asked for.
 * `-- --json` prints an array of them; `-- --since <commit>` also looks for addresses lost since then, not since HEAD.
 */
const folder = settings().contentDir;
const asked = readArguments();
const refusal = asked === undefined ? USAGE : await refusalOf(asked.since);
if (asked === undefined || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  const problems = (await checkContentFolder(folder, Date.now(), asked.since)).map(seenFromHere);
  const { site } = await readSiteFile(folder);
  const said = site.ok ? ['', machinesSentence(site.value)] : [];
  console.log(asked.json ? JSON.stringify(problems.map(asJson), undefined, 2) : [...report(problems, asked.all), ...said].join('\n'));
  process.exitCode = problems.some(({ severity }) => severity === undefined) ? 1 : 0;
}

/** Undefined for what is no argument of this command. */
function readArguments() {
  try {
    return parseArgs({
      options: { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, since: { type: 'string' } },
    }).values;
  } catch {
    return undefined;
  }
}

/** HEAD may be missing, in a folder without git; a commit that somebody names may not. */
async function refusalOf(since: string | undefined): Promise<string | undefined> {
  if (since === undefined || (await hasCommit(folder, since))) return undefined;
  return `git ne connaît pas de commit « ${since} » dans ${folder}.`;
}

/** The path from where the command runs, so that a terminal can open it; a folder elsewhere is named whole. */
function seenFromHere(problem: Problem): Problem {
  const whole = path.join(folder, problem.file);
  const near = path.relative(process.cwd(), whole);
  return { ...problem, file: near.startsWith('..') ? whole : near };
}

/** The same keys in the same order, whatever the kind. */
function asJson({ file, line, column, field, severity, message }: Problem) {
  return { file, line, column, field, severity: severity ?? 'error', message };
}
