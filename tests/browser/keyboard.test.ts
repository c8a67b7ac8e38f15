import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/fullHouse';

/** More stops than any page of the paper has. */
const MANY = 150;

/** Presses Tab until `name` has the focus, which is seen at every stop on the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let stop = 0; stop < MANY; stop += 1) {
    await page.keyboard.press('Tab');
    const { seen, ...here } = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : element;
      return { name: label?.textContent.trim() ?? '', seen: outlineStyle === 'solid' && outlineWidth === '3px' };
    });
    expect({ ...here, seen }).toEqual({ ...here, seen: true });
    if (name.test(here.name)) return;
  }
  throw new Error(`no stop called ${String(name)} on ${page.url()}`);
}

test('a reader with a keyboard and no script goes from the front to a story, its topic, a search, a result and a gift', async ({
  paper,
  visit,
}) => {
  const page = await visit(`${paper.origin}/`, { javaScriptEnabled: false });
  await tabTo(page, /^L’article d’essai numéro \d/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/articles/article-*');
  await tabTo(page, /^Essai$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sujets/essai');
  await tabTo(page, /^Rechercher$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recherche');
  await tabTo(page, /^Ce que vous cherchez$/);
  await page.keyboard.type('éléments');
  await tabTo(page, /^Rubrique$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Rechercher$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recherche?q=*&rubrique=economie*');
  await tabTo(page, /^Tous les éléments/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/articles/tous-les-elements');
  await tabTo(page, /^Faire un don$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/don');
  await tabTo(page, /^Une fois$/);
  await page.keyboard.press('ArrowRight');
  expect(await page.getByLabel('Chaque mois', { exact: true }).isChecked()).toBe(true);
  await tabTo(page, /^Continuer/);
});
