import type { Chapter, Goal, Table } from './chapter';

/** All that was measured, as Markdown: the promises first, then each chapter. */
export function report(chapters: readonly Chapter[], versions: string, date: string): string {
  const goals = chapters.flatMap((chapter) => chapter.goals);
  const parts = [
    '# Measurements',
    `Written by \`npm run bench\` on ${date}: ${versions}. Loopback, all in one run.`,
    ...(goals.length > 0 ? [table(goalTable(goals))] : []),
    ...chapters.flatMap(({ title, method, tables }) => [`## ${title}`, method, ...tables.map(table)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function goalTable(goals: readonly Goal[]): Table {
  return {
    head: ['what', 'wanted', 'found', ''],
    rows: goals.map(({ what, wanted, found, met }) => [what, wanted, found, met ? 'yes' : '**no**']),
  };
}

/** Columns padded, so that it reads in a terminal as well. */
function table({ head, rows }: Table): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
