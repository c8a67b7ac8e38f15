import { expect } from 'vitest';
import { test } from '../support/fullHouse';

const COVERAGE = '/articles/en-direct';
/** As a reader's window has it, but for the minute. */
const AT_ONCE = ['content="60"', 'content="1"'] as const;

test('who follows a live coverage keeps the place while the newest entry is told again and again, goes to it, and stops', async ({
  paper,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: paper.origin, javaScriptEnabled: false, viewport: { width: 800, height: 700 } });
  const page = await context.newPage();
  let renewed = 0;
  await page.route('**/suite', async (route) => {
    const response = await route.fetch();
    renewed += 1;
    await route.fulfill({ response, body: (await response.text()).replace(...AT_ONCE) });
  });
  await page.goto(COVERAGE);
  await page.getByRole('link', { name: 'Suivre', exact: true }).click();
  const entry = page.locator('[id="10-30"]');
  await page.goto(`${COVERAGE}?suivre=1#10-30`);
  const before = (await entry.boundingBox())?.y;
  await expect.poll(() => renewed, { timeout: 60_000 }).toBeGreaterThan(2);
  expect((await entry.boundingBox())?.y).toBe(before);
  await page.frameLocator('iframe').getByRole('link').click();
  await page.waitForURL(`**${COVERAGE}?suivre=10-50#10-50`);
  // Below the line that stays in sight.
  expect((await page.locator('[id="10-50"]').boundingBox())?.y).toBeGreaterThanOrEqual(43);
  await page.getByRole('link', { name: 'Ne plus suivre' }).click();
  await page.waitForURL(`**${COVERAGE}`);
  expect(await page.locator('iframe').count()).toBe(0);
  await context.close();
});
