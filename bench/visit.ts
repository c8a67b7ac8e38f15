import type { Browser, CDPSession, Page } from 'playwright-core';

/** One load of a page in a fresh browser window. */
export interface Visit {
  /** Bytes on the wire of each request, header included, by the resource's type. */
  readonly requests: readonly { readonly type: string; readonly url: string; readonly bytes: number }[];
  /** Milliseconds since the navigation began. */
  readonly fcp: number;
  readonly lcp: number;
}

/** Lighthouse's slow 4G: 1.6 Mbit/s, 150 ms; and a phone four times slower than this machine. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;
/** A phone held upright, whose screen has two dots to a pixel. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** How it was measured, for the chapters that do. */
export const VISITED = `Chromium as wide as a phone (390 px, two dots to each), at 1.6 Mbit/s, 150 ms round trip and a processor ${CPU_SLOWDOWN} × slower`;

/** Loads a page as somebody does who was never there. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = await watch(session);
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { fcp, lcp } = await paints(page);
  await context.close();
  return { requests: [...requests.values()], fcp, lcp };
}

/** Fills as requests are sent and end. */
async function watch(session: CDPSession): Promise<Map<string, { type: string; url: string; bytes: number }>> {
  const requests = new Map<string, { type: string; url: string; bytes: number }>();
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    requests.set(requestId, { type: type ?? 'Other', url: request.url, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return requests;
}

function paints(page: Page): Promise<{ fcp: number; lcp: number }> {
  // No named function in here: tsx would wrap it in a call that the page does not know.
  return page.evaluate(async () => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    lcp: await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    }),
  }));
}
