import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { ensureChromium, openChromium } from '../support/chromium';
import { BROKEN } from '../support/fullPaper';
import { pageFault } from '../support/pageFault';
import { root } from '../support/run';
import { startServer } from '../support/server';
import { papers, type LookedAt } from './papers';

// `npm run looks`: every kind of page, photographed as readers meet it, on one sheet for people to look at. `-- front 390` takes only
// what has these words in its name.

/** Where the photographs and the sheet go. */
const FOLDER = path.join(root, '.cache/looks');

/** Ways to read a page; screens by their width in CSS pixels. */
const WAYS: readonly (BrowserContextOptions & { readonly name: string; readonly isPrint?: boolean })[] = [
  ...[320, 390, 768, 1280, 1920].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${String(width)} ${colorScheme}`,
      colorScheme,
      viewport: { width, height: 900 },
    })),
  ),
  { name: '390 forced colours', forcedColors: 'active', viewport: { width: 390, height: 900 } },
  { name: 'print', isPrint: true, viewport: { width: 794, height: 1123 } },
];

interface Look {
  readonly paper: string;
  readonly page: string;
  readonly way: string;
  readonly file: string;
}

const wanted = process.argv.slice(2);
const isWanted = (...names: readonly string[]): boolean => wanted.every((word) => names.join(' ').includes(word));

/** Photographs the wanted pages of a paper. */
async function lookAt(browser: Browser, { name: paper, open, pages }: LookedAt): Promise<Look[]> {
  const looks = pages.flatMap((page) => WAYS.filter((way) => isWanted(paper, page.name, way.name)).map((way) => ({ page, way })));
  if (looks.length === 0) return [];
  const content = await open();
  const site = await startServer({ CONTENT_DIR: content.folder, DONATION_DEMO_PUBLIC: 'true', ...pageFault(BROKEN) });
  try {
    const taken: Look[] = [];
    for (const { page, way } of looks) {
      const { name, isPrint, ...options } = way;
      const file = `${[paper, page.name, name].join(' ').replaceAll(' ', '-')}.png`;
      const context = await browser.newContext({ ...options, javaScriptEnabled: false });
      const tab = await context.newPage();
      if (isPrint === true) await tab.emulateMedia({ media: 'print' });
      await tab.goto(site.origin + page.path, { waitUntil: 'networkidle' });
      await tab.screenshot({ path: path.join(FOLDER, file), fullPage: true });
      await context.close();
      taken.push({ paper, page: page.name, way: name, file });
    }
    return taken;
  } finally {
    await site.stop();
    await content.remove();
  }
}

/** The sheet: a row for each page, its photographs beside each other. */
function sheetOf(looks: readonly Look[]): string {
  const nameOf = ({ paper, page }: Look): string => `${paper}: ${page}`;
  const names = [...new Set(looks.map(nameOf))];
  const figures = (of: readonly Look[]): string =>
    of
      .map(
        ({ way, file }) =>
          `<figure><figcaption>${way}</figcaption><a href="${file}"><img src="${file}" alt="" loading="lazy"></a></figure>`,
      )
      .join('');
  const body = names.map((name) => `<h2>${name}</h2><div>${figures(looks.filter((look) => nameOf(look) === name))}</div>`).join('\n');
  const style = 'body{font:16px system-ui}div{display:flex;gap:1rem;overflow-x:auto}figure{margin:0}img{height:36rem;border:1px solid}';
  return `<!doctype html><meta charset="utf-8"><title>Looks</title><style>${style}</style>\n${body}\n`;
}

await ensureChromium();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await openChromium();
try {
  const looks: Look[] = [];
  for (const paper of papers) looks.push(...(await lookAt(browser, paper)));
  await writeFile(path.join(FOLDER, 'index.html'), sheetOf(looks));
  process.stdout.write(`${String(looks.length)} looks: ${path.join(FOLDER, 'index.html')}\n`);
} finally {
  await browser.close();
}
