import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../support/chromium';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { openFirefox } from '../support/firefox';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { readPdf } from '../support/pdf';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';

/** Height of the A4 sheet, in millimetres. */
const A4 = 297;
const WORDS = 300;

interface Printer {
  readonly name: string;
  /** The page at an address on A4, as a PDF. */
  readonly print: (address: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

let paper: ContentFolder;
let site: Server;
let printers: ReadonlyMap<string, Printer>;

async function openPrinters(): Promise<ReadonlyMap<string, Printer>> {
  const [chromium, firefox] = await Promise.all([openChromium(), openFirefox()]);
  const print = async (address: string): Promise<Buffer> => {
    const page = await chromium.newPage();
    await page.goto(address);
    await page.evaluate('for (const image of document.images) image.loading = "eager"');
    await page.waitForLoadState('networkidle');
    const pdf = await page.pdf({ format: 'A4' });
    await page.close();
    return pdf;
  };
  return new Map([
    ['Chromium', { name: 'Chromium', print, close: () => chromium.close() }],
    ['Firefox', { name: 'Firefox', ...firefox }],
  ]);
}

beforeAll(async () => {
  const image = '{ src: portrait.jpg, alt: Une photo, credit: Agence }';
  const text = `${'Un mot après l’autre. '.repeat(80)}\n\n`;
  paper = await contentFolder({ 'articles/un-portrait/index.md': articleText({ image }, `${text}![Une autre](autre.jpg)\n\n${text}`) });
  for (const [seed, name] of ['portrait.jpg', 'autre.jpg'].entries())
    await writeFile(path.join(paper.folder, 'articles/un-portrait', name), await photo(800, 1400, seed).jpeg().toBuffer());
  [site, printers] = await Promise.all([startServer({ CONTENT_DIR: paper.folder }), openPrinters()]);
});
afterAll(async () => {
  for (const { close } of printers.values()) await close();
  await site.stop();
  await paper.remove();
});

async function printed(browser: string, path: string) {
  const printer = printers.get(browser);
  if (!printer) throw new Error(`no printer called ${browser}`);
  return readPdf(await printer.print(site.origin + path));
}

test.for(['Chromium', 'Firefox'])('%s prints the story on two sheets, the first full of text', async (browser) => {
  const { texts } = await printed(browser, paths.article);
  expect(texts.length).toBeLessThanOrEqual(2);
  expect(texts[0]?.split(/\s+/).length).toBeGreaterThan(WORDS);
});

test.for(['Chromium', 'Firefox'])('%s prints a portrait whole, in half a sheet, and text beside it', async (browser) => {
  const { texts, pictures } = await printed(browser, '/articles/un-portrait');
  expect(pictures).toHaveLength(2);
  expect(pictures[0]?.sheet).toBe(1);
  for (const { height } of pictures) expect(height).toBeLessThanOrEqual(A4 / 2);
  expect(texts[0]?.split(/\s+/).length).toBeGreaterThan(WORDS / 2);
});

test.for(['Chromium', 'Firefox'])('%s prints the appeal with the beginning of its text under its title', async (browser) => {
  const { texts } = await printed(browser, paths.giving);
  expect(texts[0]?.split(/\s+/).length).toBeGreaterThan(WORDS / 2);
});
