import type { Problem } from '../content/problem';

/** What a long list comes to, for its end: the totals, then errors and warnings field by field, most of them first. */
export function tally(problems: readonly Problem[]): string[] {
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
