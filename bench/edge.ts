import { startDeployedNginx } from '../tests/support/deployedNginx';
import { startVarnish } from '../tests/support/varnish';
import type { Chapter, Effort, Goal } from './chapter';
import { CORRECTED, save, withdraw, write } from './edgeChanges';
import { figure } from './figures';
import { freePort } from './freePort';
import { CONNECTIONS, load } from './load';
import { nginx } from './nginx';
import { paths, withPlace, withServer } from './place';
import { push, PUSHED_ARTICLES } from './push';
import { ours, type Place, type Server } from './servers';
import { median, quantile } from './statistics';

const MOST_MS = 500;
const MOST_PUSH_MS = 2000;
const ACCEPTED = { 'accept-encoding': 'gzip' };

/** Requests per second of two servers that were measured in turn. */
interface Pair {
  readonly names: readonly [string, string];
  readonly perSecond: readonly [number, number];
  /** Made within a round, where both had the same machine; the median. */
  readonly ratio: number;
  readonly errors: number;
}

/** What caches in front, as they are deployed, show of a change, and how fast they answer. */
export async function edge(effort: Effort): Promise<Chapter> {
  const { saved, withdrawn, varnish } = await withPlace((place) => behindVarnish(place, effort));
  const cached = await withPlace((place) => behindNginx(place, effort));
  const pairs = [varnish, cached];
  const pushes = Math.ceil(effort.saves / 20);
  const [inPlace, byLink] = [await push('folder', pushes), await push('link', pushes)];
  return {
    title: 'Edges',
    method: `Varnish and nginx with the files of \`deploy/\`. ${saved.length} corrections of an article, and as many articles withdrawn: from the file’s being written until Varnish, asked every 5 ms, answers with the new text, or with 410. Requests: wrk, one thread, ${CONNECTIONS} connections, the article as gzip, ${effort.rounds} rounds of ${effort.seconds} s each in turn, medians; without TLS and limits per reader. nginx serves the same bytes with the same header fields as a file. ${pushes} pushes of a correction to a paper of ${figure.count(PUSHED_ARTICLES)} articles: from \`git push\` until two origins and Varnish in front of them, each asked every 20 ms, answer with the new text.`,
    tables: [
      { head: ['through Varnish', 'median', 'p99'], rows: [times('save to new text', saved), times('withdrawn to 410', withdrawn)] },
      {
        head: ['`git push` to two origins and Varnish', 'median', 'slowest'],
        rows: [times('written in place', inPlace), times('by a link', byLink)],
      },
      { head: ['', 'requests/s', 'against', 'requests/s', '', 'errors'], rows: pairs.map(row) },
    ],
    goals: [
      within('save to new text through Varnish, p99', saved),
      within('withdrawn to 410 through Varnish, p99', withdrawn),
      within('push to two origins and Varnish, in place', inPlace, MOST_PUSH_MS),
      within('push to two origins and Varnish, by a link', byLink, MOST_PUSH_MS),
      atLeast('reads through Varnish against Varnish before a static file', varnish.ratio, 0.95),
      atLeast('reads through nginx’s cache against nginx with the file', cached.ratio, 0.9),
    ],
  };
}

const times = (what: string, all: readonly number[]): string[] => [what, figure.ms(median(all)), figure.ms(quantile(all, 0.99))];
const row = ({ names: [one, other], perSecond: [first, second], ratio, errors }: Pair): string[] => [
  one,
  figure.count(first),
  other,
  figure.count(second),
  figure.times(ratio),
  figure.count(errors),
];

function within(what: string, all: readonly number[], most = MOST_MS): Goal {
  const found = quantile(all, 0.99);
  return { what, wanted: `≤ ${figure.ms(most)}`, found: figure.ms(found), met: found <= most };
}

function atLeast(what: string, found: number, least: number): Goal {
  return { what, wanted: `≥ ${least} ×`, found: figure.times(found), met: found >= least };
}

const portOf = ({ origin }: Server): number => Number(new URL(origin).port);

async function behindVarnish(place: Place, effort: Effort) {
  const slugs = Array.from({ length: effort.saves }, (_, n) => `a-retirer-${n}`);
  for (const slug of [CORRECTED, ...slugs]) await write(place, slug, `Le texte de ${slug}.`);
  const port = await freePort();
  const purge = { PURGE: 'varnish', PURGE_URLS: `http://127.0.0.1:${port}` };
  return withServer(ours(purge), place, paths.article, (site) =>
    withVarnish(port, site, async (edge) => {
      const saved = await save(place, edge, effort.saves);
      const withdrawn = await withdraw(place, edge, slugs);
      const file = nginx('static', site.origin, paths.article);
      const varnish = await withServer(file, place, paths.article, async (backend) =>
        withVarnish(await freePort(), backend, (other) =>
          compare(['Varnish before the site', edge], ['before a static file', other], effort),
        ),
      );
      return { saved, withdrawn, varnish };
    }),
  );
}

async function withVarnish<T>(port: number, origin: Server, work: (edge: string) => Promise<T>): Promise<T> {
  const varnish = await startVarnish(port, [portOf(origin), portOf(origin)]);
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    await varnish.stop();
  }
}

async function behindNginx(place: Place, effort: Effort): Promise<Pair> {
  // As the file's server is set up: plain, with a log.
  const tune = (deployed: string): string =>
    deployed
      .replace('access_log off;', `access_log ${place.folder}/cached.log; sendfile on; tcp_nopush on;`)
      .replaceAll(' ssl http2;', ';')
      .replaceAll(/^ *limit_(?:req|conn) .*\n/gm, '');
  return withServer(ours(), place, paths.article, (site) =>
    withServer(nginx('static', site.origin, paths.article), place, paths.article, async (file) => {
      const cached = await startDeployedNginx({ hasCache: true, upstream: [portOf(site)], tune });
      try {
        const edge = `http://127.0.0.1:${cached.tlsPort}`;
        return await compare(['nginx’s cache before the site', edge], ['the file', file.origin], effort);
      } finally {
        await cached.stop();
      }
    }),
  );
}

type Named = readonly [name: string, origin: string];

async function compare([one, first]: Named, [other, second]: Named, { rounds, seconds }: Effort): Promise<Pair> {
  const measure = (origin: string) => load(origin + paths.article, seconds, ACCEPTED);
  for (const origin of [first, second]) await measure(origin);
  const found: (readonly [Awaited<ReturnType<typeof load>>, Awaited<ReturnType<typeof load>>])[] = [];
  for (let round = 0; round < rounds; round += 1) found.push([await measure(first), await measure(second)]);
  return {
    names: [one, other],
    perSecond: [median(found.map(([{ perSecond }]) => perSecond)), median(found.map(([, { perSecond }]) => perSecond))],
    ratio: median(found.map(([mine, theirs]) => mine.perSecond / theirs.perSecond)),
    errors: found.flat().reduce((total, { errors }) => total + errors, 0),
  };
}
