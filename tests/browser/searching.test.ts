import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { indexed } from '../support/asking';
import { test } from '../support/house';
import { paths } from '../support/pages';
import { watch } from '../support/watch';

/** Goes from one control to the next, as somebody without a mouse does, until this one is reached. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error('it cannot be reached with the keyboard');
}

test('with the keyboard alone and without JavaScript, a reader finds an article', async ({ visit, site }) => {
  await indexed(site);
  const page = await visit('about:blank', { javaScriptEnabled: false });
  const complaints = watch(page);
  await page.goto(paths.front);
  await tabTo(page, page.getByRole('link', { name: 'Rechercher' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recherche');
  await tabTo(page, page.getByLabel('Ce que vous cherchez'));
  await page.keyboard.type('"puissance de calcul"');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/recherche\?q=/);
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^1\sarticle pour/);
  expect(await page.locator('mark').first().innerText()).toBe('puissance de calcul');
  await tabTo(page, page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first());
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${paths.article}`);
  expect(complaints).toEqual([]);
});
