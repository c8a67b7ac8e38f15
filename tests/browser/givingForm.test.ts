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

const freeAmount = (page: Page) => page.getByRole('textbox', { name: givingWords.freeAmountHint });

test('a donor who wrote 1.000 keeps what was chosen, is told first what is the matter, and is led to the field', async ({
  visit,
  demo,
}) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
  await page.getByRole('radio', { name: givingWords.freeAmount }).check();
  await freeAmount(page).fill('1.000');
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toMatch(/^Votre don n’est pas encore parti\s+Ce montant peut se lire de deux façons/);
  expect(await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: givingWords.freeAmount }).isChecked()).toBe(true);
  expect(await freeAmount(page).inputValue()).toBe('1.000');
  expect(await freeAmount(page).getAttribute('aria-describedby')).toBe('erreur_montant_libre');
  expect(await page.locator('#erreur_montant_libre').innerText()).toMatch(/Le montant peut aller de 1\s€ à 1\s000\s€\.$/);
  await page.getByRole('link', { name: /deux façons/ }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('montant_libre');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12,50');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${demo.origin}/**`);
  expect(await mainText(page)).toContain('Don d’essai : 12,50 € par mois.');
});

test('a donor who chooses 20 € and then every month sees 20 € a month chosen, and gives that', async ({ visit, demo }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await chooseAmount(page, 20);
  await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
  const twenty = page.getByRole('radio', { name: /^20\s€ par mois/ });
  expect(await twenty.isVisible()).toBe(true);
  expect(await twenty.isChecked()).toBe(true);
  await continueToPayment(page, demo.origin);
  expect(await mainText(page)).toContain('Don d’essai : 20 € par mois.');
});

test('a donor whose amount does not go with every month still sees it chosen, is told so, and is asked', async ({ visit }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await chooseAmount(page, 100);
  await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
  const hundred = page.getByRole('radio', { name: /^100\s€, une fois seulement/ });
  expect(await hundred.isVisible()).toBe(true);
  expect(await hundred.isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: /^200\s€/ }).isVisible()).toBe(false);
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toContain('pas proposé pour un don mensuel');
  expect(await page.locator('[name=montant]:checked').count()).toBe(0);
  expect(await hundred.isVisible()).toBe(false);
});

test('a donor who has chosen nothing is led to the first amount, and one who gave two answers is asked which', async ({ visit }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await sendBack(page);
  await page.getByRole('link', { name: /^Choisissez un montant/ }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('montant_20');
  await chooseAmount(page, 50);
  await freeAmount(page).fill('30');
  await sendBack(page);
  expect(await page.locator(':focus').innerText()).toMatch(/Vous avez choisi 50\s€ et écrit «\s30\s»/);
  expect(await page.getByRole('radio', { name: /^50\s€/ }).isChecked()).toBe(true);
  expect(await freeAmount(page).inputValue()).toBe('30');
});

test('a donor reads what a free amount costs, and gives it', async ({ visit, demo }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await freeAmount(page).fill('12,50');
  await sendBack(page, givingWords.compute);
  expect(await page.locator(':focus').innerText()).toMatch(/^12,50\s€ · 4,25\s€ après réduction$/);
  await continueToPayment(page, demo.origin);
  expect(await mainText(page)).toContain('Don d’essai : 12,50 €.');
});

/** Of each amount that is shown, how many lines its text stands on; what is only read out stands nowhere. */
async function linesOfAmounts(page: Page): Promise<number[]> {
  return page.locator('label:has([name=montant]:not([value=autre])):visible').evaluateAll((labels) =>
    labels.map((label) => {
      const lines = new Set<number>();
      const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement && getComputedStyle(node.parentElement).clipPath !== 'none') continue;
        const range = document.createRange();
        range.selectNode(node);
        for (const { bottom } of range.getClientRects()) lines.add(Math.round(bottom));
      }
      return lines.size;
    }),
  );
}

test.for([320, 390, 768, 1280])('in a window of %d px, an amount stands on one line and its cost on the next', async (width, { visit }) => {
  const page = await visit(paths.giving, { ...SCRIPTLESS, viewport: { width, height: 900 } });
  for (const frequency of ['unique', 'mensuel'] as const) {
    await page.getByRole('radio', { name: givingWords.frequencies[frequency] }).check();
    expect(await linesOfAmounts(page)).toEqual([2, 2, 2, 2]);
  }
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
    await page.getByRole('main').getByRole('link', { name: 'Faire un don', exact: true }).click();
    expect(await page.locator('#votre_don').evaluate((form) => form.getBoundingClientRect().top)).toBeLessThan(600);
    await look();
    await page.getByRole('radio', { name: givingWords.freeAmount }).check();
    await freeAmount(page).fill('-5');
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
