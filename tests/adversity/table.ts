import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import * as z from 'zod';
import { root } from '../support/run';

const Line = z.object({ attack: z.string(), tried: z.string(), found: z.string() });

/** Writes docs/reliability.md of the rows that `record` has put into a file. */
export async function writeTable(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const rows = lines.map((line) => Line.parse(JSON.parse(line)));
  const table = rows.map(({ attack, tried, found }) => `| ${attack} | ${tried} | ${found} |`).toSorted();
  const machine = `Node ${process.version}, ${cpus().length} processors, ${new Date().toISOString().slice(0, 10)}`;
  const text = `# What the site stands

Written by \`npm run adversity\` (${machine}). The same tests run in \`npm test\`, with less of each; seeds are fixed, so that what is found once is found again.

| what | tried | found |
|---|---|---|
${table.join('\n')}
`;
  await writeFile(path.join(root, 'docs/reliability.md'), await format(text, { parser: 'markdown', printWidth: 140 }));
}
