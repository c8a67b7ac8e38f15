import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { givingWords } from '@/lib/donation/words';
import { test as house } from '../support/fullHouse';
import { asReadBy, OLD_BROWSERS, type OldBrowser } from '../support/oldBrowsers';
import { paths } from '../support/pages';

/** A telephone's window on a page of the full paper, with so much of its style as the old browser follows. */
const test = house.extend('visitWith', ({ browser, paper }, { onCleanup }) => {
  const opened: Page[] = [];
  onCleanup(async () => {
    for (const page of opened) await page.context().close();
  });
  return async (old: OldBrowser, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await context.newPage();
    opened.push(page);
    const { body } = await paper.request(path);
    // The policy's hash is of the whole style, and the page has another now.
    await page.route(paper.origin + path, (route) => route.fulfill({ contentType: 'text/html', body: asReadBy(body, old) }));
    await page.goto(paper.origin + path);
    return page;
  };
});

const cases = OLD_BROWSERS.map((old) => [old.name, old] as const);

/** Text that stands at the edge of the screen, or so close before the next link of its list that both are read as one word. */
function misplaced(page: Page): Promise<string[]> {
  return page.locator('a:visible, main p:visible').evaluateAll((all) => {
    const boxOf = (element: Element): DOMRect => {
      // What stands outside of it is not shown.
      if (getComputedStyle(element).clipPath !== 'none') return element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    return all.flatMap((element) => {
      const { left, right, top } = boxOf(element);
      const neighbour = element.closest('li')?.nextElementSibling?.querySelector('a');
      const next = neighbour ? boxOf(neighbour) : undefined;
      const isGlued = next?.top === top && next.left - right < 8;
      const isAtEdge = element.textContent.trim() !== '' && (left < 8 || right > innerWidth - 8);
      return isGlued || isAtEdge ? [element.textContent] : [];
    });
  });
}

test.for(cases)('%s sets a front and a story as text: with margins, sizes, subheads, lists', async ([, old], { visitWith }) => {
  expect(await misplaced(await visitWith(old, '/sujets/essai'))).toEqual([]);
  const page = await visitWith(old, '/articles/tous-les-elements');
  expect(await misplaced(page)).toEqual([]);
  const style = async (selector: string, property: string): Promise<string> =>
    page
      .locator(`article ${selector}`)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(Number.parseFloat(await style('div > p', 'font-size'))).toBeGreaterThan(17);
  expect(Number.parseFloat(await style('div > h2', 'margin-top'))).toBeGreaterThan(20);
  expect(await style('div > ol', 'list-style-type')).toBe('decimal');
  expect(Number.parseFloat(await style('div > ul', 'padding-left'))).toBeGreaterThan(15);
  expect(await style('table', 'border-collapse')).toBe('collapse');
});

test.for(cases)(
  '%s shows whether an amount is given once or every month, what it costs, and which is chosen',
  async ([, old], { visitWith }) => {
    const page = await visitWith(old, paths.giving);
    expect(await misplaced(page)).toEqual([]);
    for (const { legend, rhythm, amounts } of [
      { legend: givingWords.amount, rhythm: '', amounts: [20, 50, 100, 200] },
      { legend: `${givingWords.amount} ${givingWords.perMonth}`, rhythm: ' par mois', amounts: [5, 10, 20, 50] },
    ]) {
      const list = page.getByRole('group', { name: legend, exact: true });
      const seen = await list.locator('label:has([type=radio]):visible').allTextContents();
      expect(seen.map((text) => text.replace(/\s+/g, ' ').toLowerCase())).toEqual([
        ...amounts.map((euros) => `${euros} €${rhythm}, soit ${(euros * 0.34).toFixed(2).replace('.', ',')} € après réduction`),
        'autre montant',
      ]);
      const faces = await list.locator('[type=radio]').evaluateAll((all) =>
        all.map((radio) => ({
          isChosen: radio.matches(':checked'),
          fill: radio.nextElementSibling && getComputedStyle(radio.nextElementSibling).backgroundColor,
        })),
      );
      const [chosen, ...others] = faces.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen));
      expect(others.map(({ fill }) => fill)).not.toContain(chosen?.fill);
    }
  },
);
