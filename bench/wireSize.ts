import { setTimeout as sleep } from 'node:timers/promises';
import type { Chapter } from './chapter';
import { figure } from './figures';
import { nginx } from './nginx';
import { paths, withPlace, withServer } from './place';
import { nextStart, ours } from './servers';
import { ask, type Wire } from './wire';

const MOST = 7500;

/** Every byte of an answer, its header included, as a browser gets it. */
export async function wireSize(): Promise<Chapter> {
  return withPlace((place) =>
    withServer(ours({ SITE_URL: 'https://journal.example' }), place, paths.article, async (own) => {
      const brotli = await untilBrotli(own.origin + paths.article);
      const gzip = await ask(own.origin + paths.article, { 'accept-encoding': 'gzip' });
      const identity = await ask(own.origin + paths.article, {});
      const next = await withServer(nextStart, place, paths.article, ({ origin }) => ask(origin + paths.article, {}));
      const page = nginx('nginx', own.origin, paths.article);
      const file = await withServer(page, place, paths.article, ({ origin }) => ask(origin + paths.article, { 'accept-encoding': 'gzip' }));
      const row = (name: string, { bytes, body }: Wire): string[] => [name, figure.bytes(bytes), figure.bytes(body.length)];
      return {
        title: 'Bytes on the wire',
        method:
          'One answer read from a plain socket: status line, header and body, before TCP and TLS. The site has an https address, as readers have it: its header is longer.',
        tables: [
          {
            head: ['the article page', 'all', 'of that the body'],
            rows: [
              row('this server, brotli', brotli),
              row('this server, gzip', gzip),
              row('this server, identity', identity),
              row('nginx with the same page as a file, gzip', file),
              row('next start, identity', next),
            ],
          },
        ],
        goals: [
          {
            what: 'the article page, header included, brotli',
            wanted: '≤ 7,500 B',
            found: figure.bytes(brotli.bytes),
            met: brotli.bytes <= MOST,
          },
        ],
      };
    }),
  );
}

/** Quality 11 is made after the first answer, which is gzip. */
async function untilBrotli(url: string): Promise<Wire> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask(url, { 'accept-encoding': 'br' });
    if (answer.fields.some((field) => /^content-encoding: br$/i.test(field))) return answer;
    await sleep(50);
  }
  throw new Error('no brotli form within five seconds');
}
