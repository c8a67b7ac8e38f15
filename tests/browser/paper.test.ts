import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/fullHouse';
import { fullPages } from '../support/fullPaper';

/** The pages that have an address of their own: an error has none. */
const printed = fullPages.filter(({ status }) => status === 200);

async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page.locator('body').innerText();
}

test.for(printed)(
  'the $name page is printed with the paper’s name and where it was found, leads nowhere there, and is black on white',
  async (each, { meet }) => {
    const page = await meet(each);
    const text = await onPaper(page);
    expect(text).toMatch(/^Le Journal Chrétien\n/);
    const address = new URL(await page.locator('link[rel=canonical]').evaluate((link) => link.getAttribute('href') ?? ''));
    const [foot = ''] = text.split('\n').slice(-1);
    expect(foot).toMatch(/^Le Journal Chrétien(?:, \d+(?:er)?\s\p{L}+ \d{4})? – http/u);
    expect(foot).toContain(address.pathname);
    expect(text).not.toMatch(/Faire un don|Aller au texte|Partager|Sommaire|Un média libre, indépendant, sans publicité\n/);
    for (const gone of ['nav', 'form', 'aside', 'details']) expect(await page.locator(`${gone}:visible`).count()).toBe(0);
    const { backgroundColor, color } = await page.locator('body').evaluate((body) => getComputedStyle(body));
    expect({ backgroundColor, color }).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  },
);

test('an article is printed whole, dated at its foot, its text in two columns', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`, { viewport: { width: 718, height: 1000 } });
  const text = await onPaper(page);
  for (const part of ['Tous les éléments', 'Par Prénom Nom', 'LIEU (Agence)', 'La légende de la photo', 'Rectificatif'])
    expect(text).toContain(part);
  expect(text).toMatch(/\nLe Journal Chrétien, 9\u00A0juin 2025 – \S+\/articles\/tous-les-elements$/);
  const lefts = await page
    .locator('main article > div > p')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBeGreaterThan(1);
});
