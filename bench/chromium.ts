import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { ensureChromium, openChromium } from '../tests/support/chromium';
import type { Chapter, Effort } from './chapter';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { nextStart, ours } from './servers';
import { median } from './statistics';

/** One load of the article in a fresh browser window. */
interface Visit {
  /** Bytes on the wire of each request, header included, by the resource's type. */
  readonly requests: readonly { readonly type: string; readonly url: string; readonly bytes: number }[];
  /** Milliseconds since the navigation began. */
  readonly fcp: number;
  readonly lcp: number;
}

/** Lighthouse's slow 4G: 1.6 Mbit/s, 150 ms; and a phone four times slower than this machine. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;

/** What a reader with a phone waits for, and what it costs: the article in Chromium on a slow line. */
export async function chromium({ repeats }: Effort): Promise<Chapter> {
  await ensureChromium();
  const visits = { own: new Array<Visit>(), next: new Array<Visit>() };
  await withPlace((place) =>
    withServer(ours(), place, paths.article, (own) =>
      withServer(nextStart, place, paths.article, async (next) => {
        const browser = await openChromium();
        for (let round = 0; round < repeats; round += 1) {
          visits.own.push(await visit(browser, own.origin + paths.article));
          visits.next.push(await visit(browser, next.origin + paths.article));
        }
        await browser.close();
      }),
    ),
  );
  const [first] = visits.own;
  // The prerendering rules are a `data:` URL in the header, which Chromium lists and nothing is asked for (RFC 2397).
  const requests = first?.requests.filter(({ url }) => !isIcon(url) && !url.startsWith('data:')) ?? [];
  const script = bytesOf(visits.own, (type) => type === 'Script');
  return {
    title: 'In a browser',
    method: `Chromium, ${repeats} first visits each in turn, medians, at 1.6 Mbit/s, 150 ms round trip and a processor ${CPU_SLOWDOWN} × slower. Bytes are those on the wire, headers included.`,
    tables: [
      {
        head: ['', 'requests', 'document', 'script', 'other', 'FCP', 'LCP'],
        rows: [row('this server', visits.own), row('next start', visits.next)],
      },
    ],
    goals: [
      {
        what: 'requests besides the icon',
        wanted: '1',
        found: requests.map(({ url }) => path.basename(new URL(url).pathname)).join(', '),
        met: requests.length === 1,
      },
      { what: 'JavaScript', wanted: '0 B', found: figure.bytes(script), met: script === 0 },
    ],
  };
}

function row(name: string, visits: readonly Visit[]): string[] {
  return [
    name,
    figure.count(median(visits.map(({ requests }) => requests.length))),
    figure.bytes(bytesOf(visits, (type) => type === 'Document')),
    figure.bytes(bytesOf(visits, (type) => type === 'Script')),
    figure.bytes(bytesOf(visits, (type) => type !== 'Document' && type !== 'Script')),
    figure.ms(median(visits.map(({ fcp }) => fcp))),
    figure.ms(median(visits.map(({ lcp }) => lcp))),
  ];
}

function bytesOf(visits: readonly Visit[], counts: (type: string) => boolean): number {
  return median(visits.map(({ requests }) => requests.reduce((total, { type, bytes }) => total + (counts(type) ? bytes : 0), 0)));
}

function isIcon(url: string): boolean {
  return /\/(?:favicon\.ico|icon[^/]*|apple-touch-icon\.png)$/.test(new URL(url).pathname);
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
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
