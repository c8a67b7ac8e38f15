import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { givingWords, returnWords } from '@/lib/donation/words';
import { choose, chooseAmount, continueToPayment, mainText, title } from '../giving/donor';
import { test } from '../giving/givingHouse';
import { axeFindings } from '../support/axeFindings';
import { paths } from '../support/pages';

const SCRIPTLESS = { javaScriptEnabled: false };

/** Sends the form as the donor left it, which brings it back. */
async function sendBack(page: Page, button: string = givingWords.give): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.getByRole('button', { name: button }).click();
  await answered;
  expect(new URL(page.url()).pathname).toBe('/don/envoi');
}

/** Chooses the free amount, and writes it. */
async function writeAmount(page: Page, typed: string): Promise<void> {
  await page.getByRole('radio', { name: givingWords.freeAmount }).check();
  await freeAmount(page).fill(typed);
}

const freeAmount = (page: Page) => page.getByRole('textbox', { name: givingWords.freeAmountHint });

test('a donor who wrote 1.000 keeps what was chosen, is told first what is the matter, and is led to the field', async ({
  visit,
  demo,
}) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
  await writeAmount(page, '1.000');
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toMatch(/^Votre don n’est pas encore parti\s+Ce montant peut se lire de deux façons/);
  expect(await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: givingWords.freeAmount }).isChecked()).toBe(true);
  expect(await freeAmount(page).inputValue()).toBe('1.000');
  expect(await freeAmount(page).getAttribute('aria-describedby')).toBe('erreur_montant_libre');
  expect(await page.locator('#erreur_montant_libre').innerText()).toMatch(/Le montant peut aller de 1\s€ à 1\s000\s€\.$/);
  await page.getByRole('link', { name: /deux façons/ }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('montant_libre_mensuel');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12,50');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${demo.origin}/**`);
  expect(await mainText(page)).toContain('Don d’essai : 12,50 € par mois.');
});

test('a donor who chooses 20 € and then every month takes nothing along: an amount a month is chosen on its own', async ({
  visit,
  demo,
}) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await chooseAmount(page, 20);
  await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  expect(await page.getByRole('radio', { name: /^200\s€/ }).isVisible()).toBe(false);
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toContain('Choisissez un montant');
  await page.getByRole('link', { name: /^Choisissez un montant/ }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('montant_mensuel_5');
  await chooseAmount(page, 20);
  await continueToPayment(page, demo.origin);
  expect(await mainText(page)).toContain('Don d’essai : 20 € par mois.');
});

test('a donor who has chosen nothing is led to the first amount, and one who gave two answers is asked which', async ({ visit }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await sendBack(page);
  await page.getByRole('link', { name: /^Choisissez un montant/ }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('montant_20');
  await writeAmount(page, '30');
  await chooseAmount(page, 50);
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toMatch(/Vous avez choisi 50\s€ et écrit «\s30\s»/);
  expect(await page.getByRole('radio', { name: /^50\s€/ }).isChecked()).toBe(true);
  expect(await freeAmount(page).inputValue()).toBe('30');
});

test('a donor reads what a free amount costs, and gives it', async ({ visit, demo }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  expect(await page.getByRole('button', { name: givingWords.compute }).isVisible()).toBe(false);
  await writeAmount(page, '12,50');
  await sendBack(page, givingWords.compute);
  expect(await page.locator(':focus').innerText()).toMatch(/^12,50\s€ · 4,25\s€ après réduction$/);
  await continueToPayment(page, demo.origin);
  expect(await mainText(page)).toContain('Don d’essai : 12,50 €.');
});

test.for([320, 390, 768, 1280])(
  'in a window of %d px, an amount is a cell to hit with a finger, and the cost of the chosen one stands once, below',
  async (width, { visit }) => {
    const page = await visit(paths.giving, { ...SCRIPTLESS, viewport: { width, height: 900 } });
    for (const frequency of ['unique', 'mensuel'] as const) {
      await page.getByRole('radio', { name: givingWords.frequencies[frequency] }).check();
      const list = page.getByRole('group', { name: givingWords.amount });
      const cells = await list
        .getByRole('radio')
        .evaluateAll((all) => all.map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]));
      expect(cells).toHaveLength(5);
      expect(Math.min(...cells.flat())).toBeGreaterThanOrEqual(44);
      expect(await list.locator('p:visible').allInnerTexts()).toEqual([givingWords.askForCost]);
      const twenty = list.getByRole('radio', { name: /^20\s€/ });
      // In the corner of the cell, where a radio's own circle is not.
      await twenty.scrollIntoViewIfNeeded();
      const { x = 0, y = 0 } = (await twenty.boundingBox()) ?? {};
      await page.mouse.click(x + 3, y + 3);
      expect(await twenty.isChecked()).toBe(true);
      const costs = await list
        .locator('label > span + span')
        .evaluateAll((all) => all.flatMap((cost) => (getComputedStyle(cost).clipPath === 'none' ? [cost.textContent] : [])));
      expect(costs).toEqual([expect.stringMatching(/soit 6,80\s€ après réduction$/)]);
      expect(await list.locator('p:visible').count()).toBe(0);
    }
  },
);

test.for([320, 390])(
  'on a phone of %d px, the form stands between the first paragraph and the rest of the appeal',
  async (width, { visit }) => {
    const page = await visit(paths.giving, { ...SCRIPTLESS, viewport: { width, height: 800 } });
    const tops = await page
      .getByRole('main')
      .locator(':is(h1, p, form, h2):visible')
      .evaluateAll((all) => all.map((each) => [each.tagName, each.getBoundingClientRect().top] as const));
    expect(tops.slice(0, 3).map(([name]) => name)).toEqual(['H1', 'P', 'FORM']);
    expect(tops.map(([, top]) => top)).toEqual(tops.map(([, top]) => top).toSorted((a, b) => a - b));
  },
);

test('on a wide screen, the form stands beside the appeal, in view with its button', async ({ visit }) => {
  const page = await visit(paths.giving, { ...SCRIPTLESS, viewport: { width: 1280, height: 900 } });
  const [text, form] = await Promise.all(['main h2:not(form *)', 'main form'].map((part) => page.locator(part).first().boundingBox()));
  expect(form?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  expect(text?.y).toBeLessThan((form?.y ?? 0) + (form?.height ?? 0));
  await page.getByRole('heading', { name: 'A quoi serviront vos dons' }).scrollIntoViewIfNeeded();
  expect(
    await page.getByRole('button', { name: givingWords.give }).evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
  ).toBe(true);
});

/** 1280 px at 200 % are 640 px of twice the density (WCAG 2.2, 1.4.4 and 1.4.10). axe is a script, and needs what the pages refuse. */
const windows = [
  { name: 'zoomed to 200 %, without JavaScript', width: 640, text: 100, axe: false, options: { deviceScaleFactor: 2, ...SCRIPTLESS } },
  { name: 'with text of 200 %, in the dark', width: 640, text: 200, axe: true, options: { bypassCSP: true, colorScheme: 'dark' } },
  { name: 'on a phone', width: 320, text: 100, axe: true, options: { bypassCSP: true } },
  { name: 'on a phone, with text of 200 %', width: 320, text: 200, axe: false, options: { bypassCSP: true } },
  { name: 'at a desk, with text of 200 %', width: 1280, text: 200, axe: false, options: { bypassCSP: true } },
] as const;

test.for(windows)(
  '$name, every page of giving fits and the donor comes through',
  async ({ width, text, axe, options }, { visit, site, demo }) => {
    const page = await visit('about:blank', { ...options, viewport: { width, height: 600 }, baseURL: site.origin });
    const enlarge = async (): Promise<void> => {
      if (text !== 100) await page.addStyleTag({ content: `html { font-size: ${text}% }` });
    };
    const look = async (): Promise<void> => {
      await enlarge();
      const { content, shown } = await page.locator('html').evaluate((html) => ({ content: html.scrollWidth, shown: html.clientWidth }));
      expect({ at: page.url(), content }).toEqual({ at: page.url(), content: shown });
      const boxes = page.getByRole('main').locator(':is(h1, h2, p, label, button):visible');
      const tooWide = await boxes.evaluateAll((all) =>
        all.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent),
      );
      expect(tooWide).toEqual([]);
      if (axe) expect(await axeFindings(page)).toEqual([]);
    };
    await page.goto(paths.giving);
    await enlarge();
    await look();
    await writeAmount(page, '-5');
    await sendBack(page);
    await look();
    await freeAmount(page).fill('20');
    await sendBack(page, givingWords.compute);
    await look();
    await continueToPayment(page, demo.origin);
    await look();
    await choose(page, 'annuler');
    expect(await title(page)).toBe(returnWords.cancelledTitle);
    await look();
    await continueToPayment(page, demo.origin);
    await choose(page, 'echouer');
    expect(await title(page)).toBe(returnWords.unpaidTitle);
    await look();
    await continueToPayment(page, demo.origin);
    await choose(page, 'payer');
    expect(await title(page)).toBe(returnWords.thanks);
    await look();
  },
);
