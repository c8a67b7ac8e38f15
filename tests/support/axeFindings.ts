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

/** The same, light and dark, at each of these widths in CSS pixels. The page is loaded once: only its window changes. */
export async function axeFindingsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await findingsNow(page)).map((finding) => `${String(width)} px, ${colorScheme}, ${finding}`));
    }
  }
  return found;
}

/**
 * What axe leaves to people, and people have looked at: the contrast of what a box has scrolled out of sight (it is judged
 * in a wider window), and of signs that are no text; the names of links that show one sign, « X » or « ↩ ».
 */
const LOOKED_AT =
  /partially (?:obscured by|overlaps) (?:an)?other element|only non-text characters|visible text is part of the accessible name/;

async function findingsNow(page: Page): Promise<string[]> {
  // axe ships this rule of WCAG 2.2 switched off.
  const { violations, incomplete, passes } = await page.evaluate(() => window.axe.run({ rules: { 'target-size': { enabled: true } } }));
  if (passes.length < 10) throw new Error(`axe looked at too little of ${page.url()}: ${passes.length} rules`);
  return [...told(violations), ...told(incomplete).filter((finding) => !LOOKED_AT.test(finding))];
}

function told(results: readonly axe.Result[]): string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
