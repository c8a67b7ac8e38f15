import type { Chapter, Effort, Goal, Table } from './chapter';
import { figure } from './figures';
import { CONNECTIONS, load, type Load } from './load';
import { nginx } from './nginx';
import { paths, withPlace, withServer } from './place';
import { usage } from './processTree';
import { nextStart, ours, type Server } from './servers';
import { median } from './statistics';

/** One server under one load. */
interface Sample extends Load {
  /** Processor time of the server per request, in microseconds: hardly disturbed by what else the machine does. */
  readonly cpu: number;
  /** Bytes, at the end. */
  readonly rss: number;
}

const ACCEPTED = { gzip: { 'accept-encoding': 'gzip' }, identity: {} } as const;
type Accepted = keyof typeof ACCEPTED;

/** By server, then by what the client accepts: a sample of each round. */
type Samples = ReadonlyMap<string, Readonly<Record<Accepted, Sample[]>>>;

const OURS = 'this server';
const NEXT = 'next start';
const NGINX = 'nginx';
const TUNED = 'nginx, open_file_cache';

/** Requests per second, latency, memory: this server, the framework's own, and nginx with the finished page as a file. */
export async function throughput(effort: Effort): Promise<Chapter> {
  const samples = await withPlace((place) =>
    withServer(ours(), place, paths.article, (own) =>
      withServer(nextStart, place, paths.article, (next) =>
        withServer(nginx(NGINX, own.origin, paths.article), place, paths.article, (plain) =>
          withServer(nginx(TUNED, own.origin, paths.article, 'open_file_cache max=100;'), place, paths.article, (tuned) =>
            rounds([own, next, plain, tuned], effort),
          ),
        ),
      ),
    ),
  );
  return {
    title: 'Requests per second',
    method: `wrk, one thread, ${CONNECTIONS} connections, ${effort.rounds} rounds of ${effort.seconds} s each in turn, medians; one process each, access logs written to files. nginx serves the same bytes with the same header fields. \`next start\` renders the page for each request and, as the app sets \`compress: false\`, never compresses.`,
    tables: [table(samples, 'gzip'), table(samples, 'identity')],
    goals: goals(samples),
  };
}

async function rounds(servers: readonly Server[], { rounds: count, seconds }: Effort): Promise<Samples> {
  const samples = new Map(servers.map(({ name }) => [name, { gzip: new Array<Sample>(), identity: new Array<Sample>() }]));
  for (const { origin } of servers) await load(origin + paths.article, seconds);
  for (let round = 0; round < count; round += 1) {
    for (const accepted of ['gzip', 'identity'] as const) {
      for (const server of servers) samples.get(server.name)?.[accepted].push(await sample(server, accepted, seconds));
    }
  }
  return samples;
}

async function sample({ pid, origin }: Server, accepted: Accepted, seconds: number): Promise<Sample> {
  const before = usage(pid);
  const found = await load(origin + paths.article, seconds, ACCEPTED[accepted]);
  const after = usage(pid);
  return { ...found, cpu: (after.cpu - before.cpu) / found.requests, rss: after.rss };
}

function of(samples: Samples, name: string, accepted: Accepted, read: (sample: Sample) => number): number {
  return median((samples.get(name)?.[accepted] ?? []).map(read));
}

function table(samples: Samples, accepted: Accepted): Table {
  return {
    head: [`accepting ${accepted}`, 'requests/s', 'p50', 'p99', 'processor/request', 'memory', 'errors'],
    rows: [...samples.keys()].map((name) => [
      name,
      figure.count(of(samples, name, accepted, ({ perSecond }) => perSecond)),
      figure.ms(of(samples, name, accepted, ({ p50 }) => p50)),
      figure.ms(of(samples, name, accepted, ({ p99 }) => p99)),
      figure.microseconds(of(samples, name, accepted, ({ cpu }) => cpu)),
      figure.mebibytes(of(samples, name, accepted, ({ rss }) => rss)),
      figure.count((samples.get(name)?.[accepted] ?? []).reduce((total, { errors }) => total + errors, 0)),
    ]),
  };
}

/** Ratios are made within a round, where both had the same machine, and then their median taken. */
function ratio(samples: Samples, to: string): number {
  const others = samples.get(to)?.gzip ?? [];
  return median((samples.get(OURS)?.gzip ?? []).map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Infinity)));
}

function goals(samples: Samples): Goal[] {
  const spread = median((samples.get(OURS)?.gzip ?? []).map(({ p50, p99 }) => p99 / p50));
  const against = (name: string, least: number): Goal => {
    const found = ratio(samples, name);
    return { what: `requests/s against ${name}`, wanted: `≥ ${least} ×`, found: figure.times(found), met: found >= least };
  };
  return [
    against(NEXT, 12),
    against(NGINX, 0.6),
    { what: `p99 at ${CONNECTIONS} connections`, wanted: '≤ 5 × p50', found: `${figure.times(spread)} p50`, met: spread <= 5 },
  ];
}
