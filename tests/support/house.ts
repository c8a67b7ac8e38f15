import { test as base } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from './chromium';
import { startServer } from './server';

/**
 * Tests of the whole house. `site` is the real server over the project's own content, `visit` a reader's window on it.
 * Server and browser start with the first test of a file that asks for them, and end with the file.
 */
export const test = base
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await startServer();
    onCleanup(() => site.stop());
    return site;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
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
