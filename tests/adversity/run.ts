import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import * as z from 'zod';
import { root } from '../support/run';

// `npm run adversity`: the same tests as in `npm test`, each with all that it has, and docs/reliability.md of what they found.

const Line = z.object({ attack: z.string(), tried: z.string(), found: z.string() });

const folder = mkdtempSync(path.join(tmpdir(), 'adversity-'));
const file = path.join(folder, 'rows');
writeFileSync(file, '');
const args = ['vitest', 'run', '--project', 'house', '--testTimeout', '3600000', 'tests/adversity'];
const child = spawn('npx', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ADVERSITY_ROWS: file } });
await once(child, 'close');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Line.parse(JSON.parse(line)));
rmSync(folder, { recursive: true });

const table = rows.map(({ attack, tried, found }) => `| ${attack} | ${tried} | ${found} |`).toSorted();
const machine = `Node ${process.version}, ${cpus().length} processors, ${new Date().toISOString().slice(0, 10)}`;
const text = `# What the site stands

Written by \`npm run adversity\` (${machine}). The same tests run in \`npm test\`, with less of each; seeds are fixed, so that what is found once is found again.

| what | tried | found |
|---|---|---|
${table.join('\n')}
`;
writeFileSync(path.join(root, 'docs/reliability.md'), await format(text, { parser: 'markdown', printWidth: 140 }));
process.exitCode = child.exitCode ?? 1;
