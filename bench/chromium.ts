import path from 'node:path';
import { ensureChromium, openChromium } from '../tests/support/chromium';
import type { Chapter, Effort } from './chapter';
import { figure } from './figures';
import { paths, withPlace, withServer } from './place';
import { nextStart, ours } from './servers';
import { median } from './statistics';
import { visit, VISITED, type Visit } from './visit';

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
    method: `${VISITED}; ${repeats} first visits each in turn, medians. Bytes are those on the wire, headers included.`,
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
