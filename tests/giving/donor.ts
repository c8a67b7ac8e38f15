import type { Page } from 'playwright-core';
import { GIVING } from '@/lib/donation/paths';
import { demoWords, givingWords, type DemoIssue } from '@/lib/donation/words';

/** What a donor does and reads. */

export const title = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** The text of the page, every kind of space as a plain one. */
export async function mainText(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}

/** Chooses one of the amounts that are shown, in euros. */
export async function chooseAmount(page: Page, euros: number): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${euros}\\s€`) }).check();
}

/** Sends the form and waits for the payment page, which is on `origin`. */
export async function continueToPayment(page: Page, origin: string): Promise<void> {
  await page.getByRole('button', { name: givingWords.give }).click();
  await page.waitForURL((url) => url.origin === origin && url.pathname === GIVING.demo);
}

/** Presses a button of the demonstration's payment page, and waits for where it leads. */
export async function choose(page: Page, issue: DemoIssue): Promise<void> {
  const led = page.waitForEvent('load');
  await page.getByRole('button', { name: demoWords.issues[issue] }).click();
  await led;
}

/** More than there are on any page of giving. */
const MOST_STOPS = 60;

/** Goes on with the Tab key until the focus is on what has this text, or this value. Rejects when nothing has. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: on } = document;
      return (on instanceof HTMLInputElement ? on.value : (on?.textContent ?? '')).trim();
    });
    if (wanted.test(stop)) return;
    passed.push(stop);
  }
  throw new Error(`Tab never came to ${String(wanted)}, but to:\n${passed.join('\n')}`);
}
