import { test as base } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from './chromium';
import { startServer } from './server';

/**
 * Tests of the whole house. `site` is the real server over the project's own content, `visit` a reader's window on it.
 * Both start with the first test that asks for them and serve the files after it, too, since a start costs more than most
 * files ask of it: a test that depends on what has been rendered or logged so far takes `untouched`.
 */
export const test = base
  .extend('sharedSite', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const site = await startServer();
    onCleanup(() => site.stop());
    return site;
  })
  .extend('site', { scope: 'file' }, ({ sharedSite }) => sharedSite)
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await openChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', ({ browser, site }, { onCleanup }) => {
    const windows: Page[] = [];
    onCleanup(async () => {
      for (const page of windows) await page.context().close();
    });
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: site.origin, ...options });
      const page = await context.newPage();
      windows.push(page);
      await page.goto(path);
      return page;
    };
  });

/** The same with a site that nobody but this file reads. */
export const untouched = test.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await startServer();
  onCleanup(() => site.stop());
  return site;
});
