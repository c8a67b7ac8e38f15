import { formatProblem, type Problem } from '../content/problem';

/** More lines than these nobody reads one by one. */
const MOST_LINES = 40;
/** Places of one kind that show what it is. */
const PLACES = 3;

/** What editors are told, line by line: every problem by its place; of very many, without `all`, the first of each kind, errors first. */
export function report(problems: readonly Problem[], all: boolean): string[] {
  const lines = all || problems.length <= MOST_LINES ? problems.map(formatProblem) : byKind(problems);
  return [...lines, ...tally(problems)];
}

function byKind(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) kinds.set(kindOf(problem), [...(kinds.get(kindOf(problem)) ?? []), problem]);
  const isWarning = ([first]: readonly Problem[]): number => (first?.severity === 'warning' ? 1 : 0);
  const groups = [...kinds.values()].sort((a, b) => isWarning(a) - isWarning(b) || b.length - a.length);
  const lines = groups.flatMap((group) => {
    const rest = group.length - PLACES;
    const files = new Set(group.map(({ file }) => file)).size;
    const more = rest > 0 ? [`  … et ${rest} de plus de cette sorte ; ${group.length} dans ${plural(files, 'fichier')}`] : [];
    return [...group.slice(0, PLACES).map(formatProblem), ...more];
  });
  return [...lines, '', 'Tout voir, ligne par ligne : npm run check-content -- --all'];
}

/** Alike for problems that are mended alike: what was found, and the place, are left out. */
function kindOf({ field, message, severity }: Problem): string {
  const [found = ''] = message.split(' ; ');
  return [severity ?? 'error', topField(field), found.replace(/« [^»]* »/g, '«»').replace(/\d[\d,]*|\/\S+/g, '0')].join(' ');
}

/** What a long list comes to, for its end: the totals, then errors and warnings field by field, most of them first. */
function tally(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return ['Tout est en ordre.'];
  const files = new Set(problems.map(({ file }) => file)).size;
  const fields = [...new Set(problems.map(({ field }) => topField(field)))]
    .map((field) => ({ field, found: problems.filter((problem) => topField(problem.field) === field) }))
    .sort((a, b) => b.found.length - a.found.length);
  const width = Math.max(...fields.map(({ field }) => field.length));
  return [
    '',
    `${counts(problems)} dans ${plural(files, 'fichier')} :`,
    ...fields.map(({ field, found }) => `  ${(field === '-' ? 'texte et nom' : field).padEnd(Math.max(width, 12))}  ${counts(found)}`),
  ];
}

/** `byline.2` counts under `byline`. */
function topField(field: string): string {
  return field.split('.')[0] ?? field;
}

function counts(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  return [errors > 0 ? plural(errors, 'erreur') : '', warnings > 0 ? plural(warnings, 'avertissement') : '']
    .filter((part) => part !== '')
    .join(' et ');
}

/** French counts 0 and 1 as one. */
function plural(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? 's' : ''}`;
}
