import { expect } from 'vitest';
import { axeFindingsAt } from '../support/axeFindings';
import { test } from '../support/fullHouse';
import { fullPages } from '../support/fullPaper';

test.for(fullPages)(
  'axe finds nothing on the $name page, light or dark, which is no wider than 320 px, nor with large text',
  async (each, { meet }) => {
    const page = await meet(each, { bypassCSP: true });
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    expect(await axeFindingsAt(page, [1280, 320])).toEqual([]);
    for (const text of [100, 200]) {
      await page.addStyleTag({ content: `html { font-size: ${text}% }` });
      expect([text, await page.locator('html').evaluate((html) => html.scrollWidth)]).toEqual([text, 320]);
    }
  },
);

test('the piece with every element has every element', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`);
  const wanted =
    'summary,img[fetchpriority],figure>img[loading],figure>blockquote,pre,hr,h2,h3,h4,ul,ol,del,caption,[lang=en],[role=doc-endnotes]';
  const missing = await page.locator('main').evaluate((main, all) => all.split(',').filter((each) => !main.querySelector(each)), wanted);
  expect(missing).toEqual([]);
});

test('a table wider than the window is reached and scrolled with the keyboard alone', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`, { viewport: { width: 320, height: 800 } });
  const box = page.getByRole('group', { name: 'Les colonnes d’un tableau' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('the keyboard is always seen where it is, and on nothing twice', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`);
  const stops = await page.locator('a[href]:visible, summary:visible, [tabindex="0"]:visible').count();
  const seen: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const { outline, what } = await page.locator(':focus').evaluate((element) => ({
      outline: getComputedStyle(element).outlineWidth,
      what: `${element.outerHTML.slice(0, 80)} ${String(element.getBoundingClientRect().top + scrollY)}`,
    }));
    expect({ what, outline }).toEqual({ what, outline: '3px' });
    seen.push(what);
  }
  expect(new Set(seen).size).toBeGreaterThan(stops - 5);
});

test('with colours of the reader’s own, the note that a link has led to is seen', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements#note_2`, { forcedColors: 'active' });
  const [aim, other] = await page
    .locator('#note_2, #note_1')
    .evaluateAll((all) => all.map((note) => getComputedStyle(note).outlineStyle + getComputedStyle(note).outlineColor).reverse());
  expect(aim).toMatch(/^solidrgb\(/);
  expect(other).toMatch(/^none/);
});

test('a note leads to its text and back to where it was called', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`);
  await page.locator('[role=doc-noteref]', { hasText: '2' }).click();
  await page.waitForURL('**#note_2');
  await page.getByLabel('Revenir au texte, appel de note 2').click();
  await page.waitForURL('**#appel_2');
});
