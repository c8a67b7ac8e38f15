import { expect } from 'vitest';
import { test } from '../support/house';
import { everyPage, paths } from '../support/pages';

test.for(everyPage)('nothing moves by itself on the $name page, whoever reads it', async ({ path }, { visit }) => {
  const page = await visit(path);
  const moving = await page.locator('body *').evaluateAll((all) =>
    all
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test.for(['light', 'dark'] as const)(
  'with colours of the reader’s own (%s), what was a filled button still has an edge',
  async (colorScheme, { visit }) => {
    const page = await visit(paths.article, { forcedColors: 'active', colorScheme });
    const button = page.getByRole('banner').getByRole('link', { name: 'Faire un don' });
    const edge = await button.evaluate((element) => {
      const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(element);
      return { borderTopColor, borderTopStyle, borderTopWidth, paper: getComputedStyle(document.body).backgroundColor };
    });
    expect(edge).toMatchObject({ borderTopStyle: 'solid', borderTopWidth: '1px' });
    expect(edge.borderTopColor).not.toBe(edge.paper);
    expect(edge.borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
  },
);
