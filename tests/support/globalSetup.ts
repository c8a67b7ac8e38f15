import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '@/server/operations/bundle';
import { ensureChromium } from './chromium';
import { root } from './run';
import { startServer } from './server';

/** What `next build` reads. Content is not here: no page is made at build time. */
const SOURCES = ['app', 'components', 'lib', 'public', 'next.config.ts', 'package.json'];
/** Says of which sources the build is. Next clears its folder before it builds. */
const STAMP = '.next/built-from';
const LONGEST_BUILD_MS = 300_000;

/** Before the first whole-house test: a browser, and a production build of the code as it is now. */
export default async function setup(): Promise<void> {
  await ensureChromium();
  await ensureBuilt();
}

/** Builds the site unless the build at hand is of the code as it is now. */
export async function ensureBuilt(): Promise<void> {
  const sources = fingerprint();
  // The server's own share is made anew in a second, whatever it is of.
  if (readText(STAMP) === `${readText('.next/BUILD_ID')} ${sources}`) return bundle(root);
  await build();
  writeFileSync(path.join(root, STAMP), `${readText('.next/BUILD_ID')} ${sources}`);
}

/** By content and not by date: a file put back as it was keeps its old date, and would be tested as a build without it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(source: string): string[] {
  if (statSync(path.join(root, source)).isFile()) return [source];
  const names = readdirSync(path.join(root, source), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Empty when there is no such file. */
function readText(file: string): string {
  const there = statSync(path.join(root, file), { throwIfNoEntry: false });
  return there ? readFileSync(path.join(root, file), 'utf8') : '';
}

/** As on a fresh machine: with no build in place, starting the site makes one. Rejects when that warns of something. */
async function build(): Promise<void> {
  console.log('Building the site for the whole-house tests …');
  rmSync(path.join(root, '.next'), { recursive: true, force: true });
  const site = await startServer({}, { patienceMs: LONGEST_BUILD_MS });
  await site.stop();
  const warnings = site.log.filter((line) => /\bwarn(?:ing|ings)?\b|deprecated/i.test(line));
  if (warnings.length > 0) throw new Error(`the build or the start warns:\n${site.log.join('\n')}`);
}
