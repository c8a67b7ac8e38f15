import { expect } from 'vitest';
import * as z from 'zod';
import { GIVING } from '@/lib/donation/paths';
import { problemsTitle, returnWords, troubleWords } from '@/lib/donation/words';
import { test } from '../giving/givingHouse';
import { openTab, type Tab } from '../support/tab';

const Rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const PATIENCE = { timeout: 90_000, interval: 100 };
const GIVE = 'form button[class]:not([name])';

/** Clicks in the middle of what `selector` finds, once it is there. */
async function click(tab: Tab, selector: string): Promise<void> {
  const found = `document.querySelector(${JSON.stringify(selector)})`;
  await expect.poll(() => tab.evaluate(`document.readyState === 'complete' && ${found} !== null`), PATIENCE).toBe(true);
  await tab.evaluate(`${found}.scrollIntoView({ block: 'center' })`);
  const { x, y, width, height } = Rect.parse(await tab.evaluate(`${found}.getBoundingClientRect().toJSON()`));
  await tab.click(x + width / 2, y + height / 2);
}

/** Clicks until it leads to `path`: Chromium drops what is clicked on a page that it has just brought back. */
async function follow(tab: Tab, selector: string, path: string): Promise<void> {
  const place = (): Promise<unknown> => tab.evaluate('location.pathname');
  const clickAgain = async (): Promise<unknown> => {
    if ((await place()) !== path) await click(tab, selector);
    return place();
  };
  await expect.poll(clickAgain, { timeout: 90_000, interval: 1000 }).toBe(path);
  await expect.poll(() => tab.evaluate('document.readyState'), PATIENCE).toBe('complete');
}

const text = (tab: Tab): Promise<unknown> => tab.evaluate(`document.querySelector('main').innerText.replace(/\\s+/g, ' ')`);
const token = (tab: Tab): Promise<unknown> => tab.evaluate(`document.querySelector('[name=jeton]').value`);

/** Goes back by so many pages, to one at `path` which the browser has kept as it was left. */
async function back(tab: Tab, pages: number, path: string): Promise<void> {
  await tab.evaluate(`location.pathname === ${JSON.stringify(path)} || history.go(-${pages})`);
  await expect.poll(() => tab.evaluate(`document.readyState === 'complete' && location.pathname`), PATIENCE).toBe(path);
  expect(await tab.evaluate('window.wasLeft')).toBe(true);
}
/** Marks the page: a browser that loads it anew forgets. */
const leave = (tab: Tab): Promise<unknown> => tab.evaluate('(window.wasLeft = true)');

test('a donor who has paid and goes back to the form as it was is asked before paying a second time', async ({
  site,
  demo,
  onTestFinished,
}) => {
  const tab = await openTab(site.origin + GIVING.form);
  onTestFinished(() => tab.close());
  await click(tab, '#montant_20');
  await leave(tab);
  const first = await token(tab);
  await follow(tab, GIVE, GIVING.demo);
  expect(await tab.evaluate('location.origin')).toBe(demo.origin);
  await follow(tab, '[value=payer]', GIVING.thanks);
  expect(await text(tab)).toContain(returnWords.thanks);

  await back(tab, 2, GIVING.form);
  expect(await token(tab)).toBe(first);
  await follow(tab, GIVE, GIVING.post);
  expect(await text(tab)).toContain(`${problemsTitle('paid')} ${troubleWords.paid}`);
  await follow(tab, GIVE, GIVING.demo);
  await follow(tab, '[value=payer]', GIVING.thanks);
});

test('a donor who goes back and chooses another amount is asked each time which is meant, and comes through', async ({
  site,
  onTestFinished,
}) => {
  const tab = await openTab(site.origin + GIVING.form);
  onTestFinished(() => tab.close());
  await click(tab, '#montant_20');
  await leave(tab);
  await follow(tab, GIVE, GIVING.demo);

  await back(tab, 1, GIVING.form);
  await click(tab, '#montant_50');
  await follow(tab, GIVE, GIVING.post);
  expect(await text(tab)).toContain(troubleWords.changed);
  await follow(tab, GIVE, GIVING.demo);
  expect(await text(tab)).toContain('Don d’essai : 50 €.');

  // Not to the page that asked: Chromium keeps no answer to a post, and would ask whether to send it again.
  await back(tab, 2, GIVING.form);
  await follow(tab, GIVE, GIVING.post);
  expect(await text(tab)).toContain(troubleWords.changed);
  await follow(tab, GIVE, GIVING.demo);
  expect(await text(tab)).toContain('Don d’essai : 50 €.');
});
