import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { ensureProgram } from '../support/debian';
import { crawl } from '../support/crawl';
import { fullPaper } from '../support/fullPaper';
import { ensureBuilt } from '../support/globalSetup';
import { run } from '../support/run';
import { startServer, type Server } from '../support/server';
import { judge } from './judge';

// `npm run check-html`: the Nu Html Checker, which needs Java, over every page of a running site. It takes a minute, so it
// stands beside `npm test` and not in it; html-validate is there.

const ORIGIN = 'https://journal.example';
/** Pages that no link leads to. */
const UNLINKED = [
  '/cette-page-n-existe-pas',
  '/recherche?q=essai',
  '/recherche?q=zzzz',
  '/don/merci',
  '/don/annule',
  '/don/erreur',
  '/don/essai',
];

/** What the checker's own reading of CSS, of about 2020, does not know yet. The rest of what it says of CSS counts. */
const UNKNOWN_CSS = [
  /^CSS: Unrecognized at-rule “@(?:container|view-transition)”/,
  /^CSS: “container-type”: Property “container-type” doesn't exist/,
  // It takes the custom property in `min(100%, var(--measure))` for a word.
  /^CSS: “width”: Invalid type: “100%, var\(--measure\)”/,
];

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      message: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

await ensureBuilt();
const { folder, remove } = await fullPaper();
const pages = await mkdtemp(path.join(tmpdir(), 'check-html-'));
const site = await startServer({ CONTENT_DIR: folder, SITE_URL: ORIGIN, DONATION_DEMO_PUBLIC: 'true' });
try {
  const count = await savePages(site);
  const lines = await check();
  for (const line of lines) console.log(line);
  console.log(lines.length === 0 ? `Nothing to report on ${count} pages.` : `${lines.length} findings on ${count} pages.`);
  process.exitCode = lines.length === 0 ? 0 : 1;
} finally {
  await site.stop();
  await remove();
  await rm(pages, { recursive: true });
}

/** Writes each page to a file named after its address. Answers how many there are. */
async function savePages(from: Server): Promise<number> {
  const found = [...(await crawl(from, ORIGIN)).pages].map(([url, { page }]): [string, string] => [url, page.html]);
  for (const target of UNLINKED) found.push([ORIGIN + target, (await from.request(target)).body]);
  const html = found.filter(([, text]) => text.startsWith('<!DOCTYPE html>'));
  for (const [url, text] of html) await writeFile(path.join(pages, `${encodeURIComponent(url.slice(ORIGIN.length))}.html`), text);
  return html.length;
}

/** What the checker says, a line each: warnings and advice, too. */
async function check(): Promise<string[]> {
  const java = await ensureProgram('java', 'default-jre-headless');
  const jar = await judge(path.join('vnu-jar', 'build', 'dist', 'vnu.jar'));
  const { stderr } = await run(java, ['-jar', jar, '--format', 'json', '--exit-zero-always', pages]);
  const told = report.parse(JSON.parse(stderr)).messages.filter(({ message }) => !UNKNOWN_CSS.some((known) => known.test(message)));
  return told.map(({ type, message, url = '', lastLine = 0, extract = '' }) => {
    const page = decodeURIComponent(path.basename(url, '.html'));
    return `${decodeURIComponent(page)}:${lastLine} ${type}: ${message} « ${extract.replaceAll('\n', ' ')} »`;
  });
}
