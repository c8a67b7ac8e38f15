import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/fullHouse';

const ELEMENTS = '/articles/tous-les-elements';
/** Of `fullPaper`'s stories: under a photo of 1600 × 1067 pixels, and of 900 × 1200. */
const LANDSCAPE = '/articles/article-0';
const PORTRAIT = '/articles/article-4';

async function loaded(page: Page): Promise<void> {
  await page.locator('article img').evaluateAll((all) => all.forEach((image) => image.setAttribute('loading', 'eager')));
  await expect
    .poll(
      () => page.locator('article img').evaluateAll((all) => all.every((image) => image instanceof HTMLImageElement && image.complete)),
      {
        timeout: 90_000,
      },
    )
    .toBe(true);
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not seen`);
  return { left: Math.round(box.x), right: Math.round(box.x + box.width), width: Math.round(box.width), height: Math.round(box.height) };
}

test('a story under a photo weighs 60 KB on a telephone', async ({ paper, visit }) => {
  const page = await visit('about:blank', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    const sizes = response.request().sizes();
    weights.push(sizes.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize));
  });
  await page.goto(paper.origin + LANDSCAPE);
  await loaded(page);
  expect(await page.locator('article img').count()).toBe(1);
  const all = await Promise.all(weights);
  expect(all.length).toBeGreaterThan(1);
  expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
});

test('a large lead runs from edge to edge of a phone, and hangs evenly over both sides of the text on a wide screen', async ({
  paper,
  visit,
}) => {
  const page = await visit(paper.origin + LANDSCAPE, { viewport: { width: 390, height: 844 } });
  expect(await boxOf(page, 'article img')).toMatchObject({ left: 0, right: 390 });
  for (const width of [700, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const [photo, text] = [await boxOf(page, 'article img'), await boxOf(page, 'article > div > p')];
    expect(photo.left).toBeLessThan(text.left);
    expect(Math.abs(text.left - photo.left - (photo.right - text.right))).toBeLessThanOrEqual(1);
    expect(photo.right).toBeLessThanOrEqual(width);
  }
});

test('a portrait above a story is no higher than 80 % of the window and no wider than the text', async ({ paper, visit }) => {
  const page = await visit(paper.origin + PORTRAIT, { viewport: { width: 1280, height: 600 } });
  const [photo, text] = [await boxOf(page, 'article img'), await boxOf(page, 'article > div > p')];
  expect(photo.height).toBeLessThanOrEqual(480);
  expect(photo).toMatchObject({ left: text.left, right: text.right });
});

test.for([320, 390, 768, 1280, 1920])(
  'at %d px the pictures of a row of a gallery are of one height, and none is blown up',
  async (width, { paper, visit }) => {
    const page = await visit(paper.origin + ELEMENTS, { viewport: { width, height: 900 } });
    await loaded(page);
    const pictures = await page.locator('.galerie img').evaluateAll((all) =>
      all.map((image) => {
        const { top, width, height, left, right } = image.getBoundingClientRect();
        return {
          top: Math.round(top),
          height: Math.round(height),
          isWhole: left >= 0 && right <= innerWidth,
          isSharp: width <= Number(image.getAttribute('width')),
        };
      }),
    );
    expect(pictures).toHaveLength(3);
    const rows = new Map(pictures.map(({ top, height }) => [top, height]));
    expect(pictures.map(({ top, height }) => height - (rows.get(top) ?? 0))).toEqual([0, 0, 0]);
    expect(pictures.filter(({ isWhole, isSharp }) => !isWhole || !isSharp)).toEqual([]);
  },
);

test('a gallery is met as such by its name, and each of its pictures with the keyboard, by what it shows', async ({ paper, visit }) => {
  const page = await visit(paper.origin + ELEMENTS);
  const gallery = page.getByRole('figure', { name: 'Galerie de 3 photos' });
  expect(await gallery.getByRole('figure').count()).toBe(3);
  await gallery.getByRole('link', { name: 'Une photo en largeur', exact: true }).focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.getByRole('img').getAttribute('alt')).toBe('Un portrait');
  const answer = page.waitForResponse(`${paper.origin}/media/tous-les-elements/portrait.jpg`);
  await page.keyboard.press('Enter');
  expect((await answer).headers()['content-type']).toBe('image/jpeg');
});
