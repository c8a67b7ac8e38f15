import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openChromium } from '../support/chromium';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';

let paper: ContentFolder;
let site: Server;
let browser: Browser;

beforeAll(async () => {
  const image = '{ src: port.jpg, alt: Un port, credit: AFP }';
  const body = `${'Un paragraphe.\n\n'.repeat(60)}![Un quai](quai.webp)\n\nSuite.`;
  paper = await contentFolder({ 'articles/au-port/index.md': articleText({ image }, body) });
  const folder = path.join(paper.folder, 'articles/au-port');
  await writeFile(path.join(folder, 'port.jpg'), await photo(2000).jpeg().toBuffer());
  // Its camera lay on its side: it is shown upright, 750 wide and 1,200 high.
  await writeFile(path.join(folder, 'quai.webp'), await photo(1200, 750).webp().withMetadata({ orientation: 6 }).toBuffer());
  [site, browser] = await Promise.all([startServer({ CONTENT_DIR: paper.folder }), openChromium()]);
  await site.request('/articles/au-port');
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await paper.remove();
});

test.for([
  ['a telephone', { width: 390, height: 844, scale: 2 }, 800],
  ['a wide screen', { width: 1280, height: 900, scale: 1 }, 800],
  ['a fine wide screen', { width: 1280, height: 900, scale: 2 }, 1600],
] as const)('%s loads the one width that it needs, and nothing moves for it', async ([, { width, height, scale }, needed]) => {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width, height }, deviceScaleFactor: scale });
  const page = await context.newPage();
  const loaded: { url: string; type: string | undefined }[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/media/'))
      loaded.push({ url: new URL(response.url()).pathname, type: response.headers()['content-type'] });
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => shifts.push(startTime))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    Reflect.set(window, 'shifts', shifts);
  });
  await page.goto('/articles/au-port', { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect
    .poll(() => page.locator('img').evaluateAll((all) => all.map((image) => image instanceof HTMLImageElement && image.complete)), {
      timeout: 90_000,
    })
    .toEqual([true, true]);
  // Of the second, 800 holds all of its 750 pixels: none is wider.
  const version = /-[0-9a-f]{8}/;
  const answers = loaded.map(({ url, type }) => `${url.replace(version, '')} ${type}`);
  expect(answers.toSorted()).toEqual([`/media/au-port/${needed}/port.jpg image/avif`, '/media/au-port/800/quai.webp image/avif']);
  expect(await page.evaluate(() => Reflect.get(window, 'shifts') satisfies unknown)).toEqual([]);
  const shapes = await page.locator('img').evaluateAll((all) => all.map((image) => image.clientWidth / image.clientHeight));
  expect(shapes.map((shape) => shape.toFixed(1))).toEqual(['1.6', '0.6']);
  await context.close();
});
