import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../support/run';

const folder = import.meta.dirname;

/**
 * The path of a file of a package that judges served pages. These packages are as large as all others together, so they
 * have a lock file of their own and are installed when one is first asked for. Rejects when npm cannot install them.
 */
export async function judge(file: string): Promise<string> {
  const found = path.join(folder, 'node_modules', file);
  if (existsSync(found)) return found;
  console.error('Installing the judges (npm ci in tests/judges) …');
  const { code, stderr } = await run('npm', ['ci', '--ignore-scripts', '--prefix', folder]);
  if (code !== 0) throw new Error(`npm ci in tests/judges failed:\n${stderr}`);
  return found;
}
