import { availableParallelism } from 'node:os';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { findChromium } from '../tests/support/chromium';
import { ensureProgram } from '../tests/support/debian';
import { run } from '../tests/support/run';

const manifest = z.object({ version: z.string() });

/** What was measured with: « node 20.20.2, next 16.4.6 …, 2 cores ». */
export async function versions(): Promise<string> {
  const require = createRequire(import.meta.url);
  const next = manifest.parse(require('next/package.json'));
  const nginx = await said(await ensureProgram('nginx', 'nginx-light'), '-v');
  const wrk = await said(await ensureProgram('wrk', 'wrk'), '-v');
  const chromium = await said(findChromium(), '--version');
  return `node ${process.versions.node}, next ${next.version}, nginx ${nginx}, wrk ${wrk}, chromium ${chromium}, ${availableParallelism()} cores`;
}

/** The first number with dots in what a program says of itself. */
async function said(command: string | undefined, option: string): Promise<string> {
  if (command === undefined) return 'absent';
  const { stdout, stderr } = await run(command, [option]);
  return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'unknown';
}
