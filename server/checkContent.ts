import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContentFolder } from '@/lib/content/checkFolder';
import { formatProblem, type Problem } from '@/lib/content/problem';
import { tally } from '@/lib/content/tally';
import { settings } from '@/lib/settings';

/**
 * `npm run check-content`: every problem of the content folder, a line each; exit 1 when one of them is an error.
 * `-- --json` prints an array of them; `-- --since <commit>` also looks for addresses lost since then, not since HEAD.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, since: { type: 'string', default: 'HEAD' } } });
const folder = settings().contentDir;
const problems = (await checkContentFolder(folder, Date.now(), values.since)).map(seenFromHere);
console.log(
  values.json ? JSON.stringify(problems.map(asJson), undefined, 2) : [...problems.map(formatProblem), ...tally(problems)].join('\n'),
);
process.exitCode = problems.some(({ severity }) => severity === undefined) ? 1 : 0;

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
