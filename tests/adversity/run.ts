import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/run';
import { writeTable } from './table';

// `npm run adversity`: the same tests as in `npm test`, each with all that it has, and docs/reliability.md of what they found.
// Some minutes, one file after the other: what one of them does to the machine is not to be another's finding.

const folder = mkdtempSync(path.join(tmpdir(), 'adversity-'));
const file = path.join(folder, 'rows');
writeFileSync(file, '');
const args = ['vitest', 'run', '--project', 'house', '--testTimeout', '3600000', '--no-file-parallelism', 'tests/adversity'];
const child = spawn('npx', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ADVERSITY_ROWS: file } });
await once(child, 'close');
await writeTable(file);
rmSync(folder, { recursive: true });
process.exitCode = child.exitCode ?? 1;
