import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { words } from '@/lib/text/words';
import { test } from '../support/house';
import { everyPage, paths } from '../support/pages';
import { watch } from '../support/watch';

const HEADLINE = /^OpenAI s’associe à Google dans le cloud/;
const CALL = /^Faites un don maintenant pour nous aider/;

async function title(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

test.for([
  { words: 'without JavaScript', javaScriptEnabled: false },
  { words: 'with JavaScript', javaScriptEnabled: true },
])('a reader goes from the front page to the story and to the appeal $words', async ({ javaScriptEnabled }, { visit }) => {
  const page = await visit('about:blank', { javaScriptEnabled });
  const complaints = watch(page);
  await page.goto(paths.front);
  await page.getByRole('link', { name: HEADLINE }).click();
  await page.waitForURL(`**${paths.article}`);
  expect(await title(page)).toMatch(HEADLINE);
  await page.getByRole('main').getByRole('link', { name: words.give }).click();
  await page.waitForURL(`**${paths.giving}`);
  expect(await title(page)).toMatch(CALL);
  expect(complaints).toEqual([]);
});

test('a reader without a mouse gets to the story', async ({ visit }) => {
  const page = await visit(paths.front);
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  expect(await focused.innerText()).toBe('Aller au texte');
  expect((await focused.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#texte');
  await page.keyboard.press('Tab');
  expect(await focused.innerText()).toMatch(HEADLINE);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${paths.article}`);
  expect(await title(page)).toMatch(HEADLINE);
});

test('a lost reader gets back to the front page', async ({ visit }) => {
  const page = await visit(paths.missing, { javaScriptEnabled: false });
  await page.getByRole('main').getByRole('link', { name: 'Retour à la une' }).click();
  await page.waitForURL((url) => url.pathname === paths.front);
  expect(await page.getByRole('link', { name: HEADLINE }).isVisible()).toBe(true);
});

test.for(everyPage)('every file the $name page names is there, its icons too', async ({ path }, { visit, site }) => {
  const page = await visit(path);
  const named = page.locator('link[rel~="icon"], link[rel="apple-touch-icon"], img[src]');
  const addresses = await named.evaluateAll((elements) =>
    elements.map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? ''),
  );
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    const { status, headers } = await site.request(address);
    expect({ address, status }).toEqual({ address, status: 200 });
    expect(headers['content-type']).toMatch(/^image\//);
  }
});

test.for([320, 360, 768, 1280])('no page is wider than a window of %d px', async (width, { visit }) => {
  const page = await visit('about:blank', { viewport: { width, height: 800 } });
  for (const { name, path } of everyPage) {
    await page.goto(path);
    const { content, window } = await page.locator('html').evaluate((html) => ({ content: html.scrollWidth, window: html.clientWidth }));
    expect({ name, content, window }).toEqual({ name, content: width, window: width });
  }
});
