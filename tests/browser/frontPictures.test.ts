import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/fullHouse';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** Waits until the photos in sight, once the whole page has been, are there. */
async function seeAll(page: Page): Promise<void> {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 390, height: 6000 });
  await expect
    .poll(() => page.locator('main img').evaluateAll((all) => all.every((image) => image instanceof HTMLImageElement && image.complete)), {
      timeout: 90_000,
    })
    .toBe(true);
}

test('the front page shows photos; with all of them it weighs 150 KB on a telephone, its own text 8 KB', async ({ paper, visit }) => {
  const page = await visit('about:blank', PHONE);
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    weights.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  });
  await page.goto(`${paper.origin}/`);
  await seeAll(page);
  expect(await page.locator('main img').count()).toBeGreaterThan(3);
  const [own = 0, ...others] = await Promise.all(weights);
  expect(own).toBeLessThanOrEqual(8192);
  expect(own + others.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(150_000);
});

test.for([
  [390, 2],
  [800, 1],
  [1280, 2],
] as const)(
  'at %i px no photo of the front is cut by its box, blown up or named twice, and the first alone is urgent',
  async ([width, scale], { paper, visit }) => {
    const page = await visit(`${paper.origin}/`, { viewport: { width, height: 900 }, deviceScaleFactor: scale });
    await seeAll(page);
    const photos = await page.locator('main img').evaluateAll((all) =>
      all.map((image) => {
        if (!(image instanceof HTMLImageElement)) throw new Error('not an image');
        const { width, height } = image.getBoundingClientRect();
        const order = `${image.getAttribute('fetchpriority') ?? ''} ${image.getAttribute('loading') ?? ''}`;
        return { shape: (width / height).toFixed(1), isSharp: width <= Number(image.getAttribute('width')), alt: image.alt, order };
      }),
    );
    expect(photos.length).toBeGreaterThan(3);
    const all = { shape: '1.5', isSharp: true, alt: '' };
    expect(photos).toEqual(photos.map((_, at) => ({ ...all, order: at === 0 && photos[0]?.order === 'high ' ? 'high ' : ' lazy' })));
  },
);

test('a click on a photo of the front opens its story, and no key stops there twice', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/`);
  const story = page
    .locator('article')
    .filter({ has: page.locator('img') })
    .first();
  expect(await story.locator('a').count()).toBe(1);
  const path = await story.locator('h2 a, h3 a').getAttribute('href');
  await story.locator('img').scrollIntoViewIfNeeded();
  const box = await story.locator('img').boundingBox();
  if (!box) throw new Error('the photo is not seen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForURL(`**${path ?? ''}`);
});
