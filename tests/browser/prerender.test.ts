import { expect } from 'vitest';
import * as z from 'zod';
import { openTab } from '../support/tab';
import { untouched as test } from '../support/house';
import { paths } from '../support/pages';

const Place = z.object({ x: z.number(), y: z.number() });
const PATIENCE = { timeout: 90_000, interval: 200 };

test('the story that a reader points at is there before the click, under the strict policy', async ({ site, onTestFinished }) => {
  const tab = await openTab(`${site.origin}/`);
  onTestFinished(() => tab.close());
  const requests = (): number => site.log.filter((line) => line.includes(`"path":"${paths.article}"`)).length;

  const link = `document.querySelector('main a[href="${paths.article}"]')`;
  await expect.poll(() => tab.evaluate(`${link} !== null`), PATIENCE).toBe(true);
  const { x, y } = Place.parse(await tab.evaluate(`${link}.getBoundingClientRect().toJSON()`));
  // The rules are fetched after the page: the pointer moves about the link until they work.
  let moves = 0;
  const pointAgain = async (): Promise<number> => {
    moves += 1;
    await tab.point(x + 5 + (moves % 5), y + 5);
    return requests();
  };
  await expect.poll(pointAgain, PATIENCE).toBe(1);
  expect(await tab.evaluate('location.pathname')).toBe('/');

  await tab.click(x + 5, y + 5);
  await expect.poll(() => tab.evaluate('location.pathname'), PATIENCE).toBe(paths.article);
  expect(await tab.evaluate('performance.getEntriesByType("navigation")[0].activationStart')).toBeGreaterThan(0);
  expect(requests()).toBe(1);
});
