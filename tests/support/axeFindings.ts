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

/** What can be wrong at one width or in the dark and right elsewhere: all other rules ask about the same elements. */
const OF_SIGHT = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** The same, light and dark, at each of these widths in CSS pixels. The page is loaded once: only its window changes. */
export async function axeFindingsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found: string[] = [];
  for (const [at, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 800 });
    // By all rules on the narrowest and the widest: what one of them hides, the other shows.
    const whole = at === 0 || at === widths.length - 1;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const findings = await findingsNow(page, whole && colorScheme === 'light' ? undefined : OF_SIGHT);
      found.push(...findings.map((finding) => `${String(width)} px, ${colorScheme}, ${finding}`));
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

/** By all rules, or by `only` these. */
async function findingsNow(page: Page, only?: readonly string[]): Promise<string[]> {
  const { violations, incomplete, passes } = await page.evaluate(
    (rules) =>
      // axe ships this rule of WCAG 2.2 switched off.
      window.axe.run(rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } }),
    only,
  );
  if (passes.length < (only ? 1 : 10)) throw new Error(`axe looked at too little of ${page.url()}: ${passes.length} rules`);
  return [...told(violations), ...told(incomplete).filter((finding) => !LOOKED_AT.test(finding))];
}

function told(results: readonly axe.Result[]): string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
