import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '../tests/support/globalSetup';
import { root } from '../tests/support/run';
import { quick, thorough, type Chapter, type Measure } from './chapter';
import { cards } from './cards';
import { chromium } from './chromium';
import { desk } from './desk';
import { edge } from './edge';
import { endurance } from './endurance';
import { firstRenders } from './firstRenders';
import { largestPaint } from './largestPaint';
import { imports } from './import';
import { lighthouse } from './lighthouse';
import { live } from './live';
import { publishing } from './publishing';
import { render } from './render';
import { report } from './report';
import { search } from './search';
import { startUp } from './startUp';
import { throughput } from './throughput';
import { underReaders } from './underReaders';
import { versions } from './versions';
import { wireSize } from './wireSize';

/** Everything that is measured, by the name that picks it: `npm run bench -- wire start`. */
const chapters: Readonly<Record<string, Measure>> = {
  throughput,
  wire: wireSize,
  render,
  'first-renders': firstRenders,
  cards,
  start: startUp,
  publishing,
  'under-readers': underReaders,
  live,
  desk,
  edge,
  search,
  import: imports,
  chromium,
  paint: largestPaint,
  lighthouse,
  endurance,
};

// `npm run bench [-- [--quick] [name …] [articles …]]`: all chapters, in full, go to bench/results.md; a part of them only to the
// terminal. Numbers are the archives to measure with, such as 1000000, which takes an hour.
const words = process.argv.slice(2);
const archives = words.filter((word) => /^\d+$/.test(word)).map(Number);
const effort = { ...(words.includes('--quick') ? quick : thorough), ...(archives.length > 0 && { archives }) };
const names = words.filter((word) => !/^--|^\d+$/.test(word));
const chosen = Object.entries(chapters).filter(([name]) => names.length === 0 || names.includes(name));
if (chosen.length < names.length) throw new Error(`npm run bench -- [--quick] [${Object.keys(chapters).join(' | ')} …] [articles …]`);

// A build of older code would be measured without a word.
await ensureBuilt();
const isWhole = words.length === 0;
const written: Chapter[] = [];
for (const [name, measure] of chosen) {
  console.error(`Measuring ${name} …`);
  written.push(await measure(effort));
  // After each: a run that is cut short leaves what it has measured.
  if (isWhole) await writeFile(path.join(root, 'bench', 'results.md'), await text());
}
console.log(await text());

async function text(): Promise<string> {
  return report(written, await versions(), new Date().toISOString().slice(0, 10));
}
