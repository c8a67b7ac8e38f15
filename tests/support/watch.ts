import type { Page } from 'playwright-core';

/**
 * Chromium's way to say that a page had been painted before its view transition was ready, as on a busy machine: the page
 * is shown without one. Nobody's script is at fault; there is none.
 */
const LATE_TRANSITION = 'Transition was aborted because of invalid state. Page already revealed';

/** Everything a browser complains of on a page from now on: console errors, failed and refused requests. */
export function watch(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    if (error.message !== LATE_TRANSITION) complaints.push(`error: ${error.message}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
