import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds on a page, rule and place. axe is a script and the pages allow none: the window needs `bypassCSP`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  return findingsNow(page);
}

/**
 * The same at each of these widths in CSS pixels, and at the widest, which shows all there is, of its colours in the dark as well: nothing
 * else is different then. The page is loaded once: only its window changes.
 */
export async function axeFindingsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await findingsNow(page)).map((finding) => `${width} px, light, ${finding}`));
    if (width < Math.max(...widths)) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findingsNow(page, COLOURS)).map((finding) => `${width} px, dark, ${finding}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found;
}

/** What axe finds by the colours of a page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe leaves to people, and people have looked at: the contrast of what a box has scrolled out of sight (it is judged
 * in a wider window), and of signs that are no text; the names of links that show one sign, « X » or « ↩ ».
 */
const LOOKED_AT =
  /partially (?:obscured by|overlaps) (?:an)?other element|only non-text characters|visible text is part of the accessible name/;

async function findingsNow(page: Page, rules?: string[]): Promise<string[]> {
  const options: axe.RunOptions = {
    // axe ships this rule of WCAG 2.2 switched off.
    ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }),
    // Of what is in order one place a rule is told: all of them are 300 KB.
    resultTypes: ['violations', 'incomplete'],
  };
  const { violations, incomplete, passes } = await page.evaluate((wanted) => window.axe.run(wanted), options);
  if (passes.length < (rules ? 1 : 10)) throw new Error(`axe looked at too little of ${page.url()}: ${passes.length} rules`);
  return [...told(violations), ...told(incomplete).filter((finding) => !LOOKED_AT.test(finding))];
}

function told(results: readonly axe.Result[]): string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
