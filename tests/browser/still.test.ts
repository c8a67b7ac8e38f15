import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/fullHouse';
import { fullPages } from '../support/fullPaper';

declare global {
  interface Window {
    shifts: number;
  }
}

/** Counts what is moved by something else arriving or changing size (Layout Instability API) on each page from now on. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => (window.shifts += list.getEntries().length)).observe({ type: 'layout-shift', buffered: true });
  });
}

/** After all is loaded, also what is far down. */
async function shiftsSeen(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)))));
}

const still = fullPages.filter(({ name }) => ['front', 'story', 'all elements', 'giving'].includes(name));

test.for(still)('nothing on the $name page moves while it loads and is read', async ({ path }, { paper, visit }) => {
  const page = await visit('about:blank');
  await countShifts(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(paper.origin + path);
    expect({ width, shifts: await shiftsSeen(page) }).toEqual({ width, shifts: 0 });
  }
});

test('something that moves would be seen', async ({ paper, visit }) => {
  const page = await visit('about:blank');
  await countShifts(page);
  await page.goto(`${paper.origin}/`);
  await page.locator('main').evaluate((main) => (main.style.marginTop = '200px'));
  expect(await shiftsSeen(page)).toBeGreaterThan(0);
});

/** Characters of each full line of the text, spaces included. */
async function lineLengths(page: Page): Promise<number[]> {
  return page.locator('main article > div > p').evaluateAll((paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const lines = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const line = Math.round(range.getBoundingClientRect().bottom);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return [...lines.values()].slice(0, -1);
    }),
  );
}

test.for([768, 1280])('a line of the story has 60 to 70 characters in a window of %d px', async (width, { site, visit }) => {
  const story = fullPages.find(({ name }) => name === 'story');
  const lengths = await lineLengths(await visit(site.origin + (story?.path ?? ''), { viewport: { width, height: 800 } }));
  expect(lengths.length).toBeGreaterThan(30);
  const typical = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)];
  expect(typical).toBeGreaterThanOrEqual(60);
  expect(typical).toBeLessThanOrEqual(70);
});
