import http from 'node:http';
import { randomNumbers } from './statistics';
import { paths } from './place';

/** What became of one kind of request. */
export interface Tally {
  readonly name: string;
  requests: number;
  /** Answers of another status than expected, and broken connections. */
  errors: number;
  /** The first of them, in words. */
  first?: string;
}

interface Kind {
  readonly name: string;
  /** Out of 100. */
  readonly share: number;
  readonly target: (number: number) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The statuses that are right; none for a reader who leaves. */
  readonly right: readonly number[];
}

const GZIP = { 'accept-encoding': 'gzip' } as const;

const KINDS: readonly Kind[] = [
  { name: 'the article (hits, and a miss after each correction)', share: 50, target: () => paths.article, headers: GZIP, right: [200] },
  { name: 'the front page', share: 15, target: () => paths.front, headers: GZIP, right: [200] },
  { name: 'the same with made-up queries', share: 10, target: (number) => `${paths.article}?utm_x=${number}`, right: [200] },
  {
    name: 'the article, asked again with a validator',
    share: 8,
    target: () => paths.article,
    headers: { 'if-none-match': '*' },
    right: [304],
  },
  { name: 'the gift page, new for each donor', share: 2, target: () => paths.giving, headers: GZIP, right: [200] },
  { name: 'made-up addresses', share: 10, target: (number) => `/n-existe-pas-${number}`, right: [404] },
  { name: 'readers who leave', share: 5, target: () => paths.article, right: [] },
];

const READERS = 32;

export interface Readers {
  /** Lets requests under way end, and tells what happened. */
  stop(): Promise<readonly Tally[]>;
}

/** Lets 32 readers ask one thing after the other, each kind as often as its share says. */
export function openReaders(origin: string): Readers {
  const agent = new http.Agent({ keepAlive: true, maxSockets: READERS });
  const tallies = KINDS.map(({ name }): Tally => ({ name, requests: 0, errors: 0 }));
  const chance = randomNumbers(1);
  let open = true;
  const read = async (): Promise<void> => {
    while (open) {
      const [index, kind] = pick(chance.next().value * 100);
      const tally = tallies[index];
      if (!tally) continue;
      tally.requests += 1;
      const wrong = await request(agent, origin, kind, tally.requests);
      if (wrong === undefined) continue;
      tally.errors += 1;
      tally.first ??= wrong;
    }
  };
  const readers = Array.from({ length: READERS }, read);
  return {
    stop: async () => {
      open = false;
      await Promise.all(readers);
      agent.destroy();
      return tallies;
    },
  };
}

function pick(percent: number): readonly [number, Kind] {
  let left = percent;
  for (const [index, kind] of KINDS.entries()) {
    left -= kind.share;
    if (left < 0) return [index, kind];
  }
  throw new RangeError('the shares do not add up to 100');
}

/** What went wrong, or nothing. */
function request(agent: http.Agent, origin: string, { target, headers = {}, right }: Kind, number: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const leaves = right.length === 0;
    const question = http.get(origin + target(number), { agent: leaves ? false : agent, headers }, (answer) => {
      const status = answer.statusCode ?? 0;
      answer.once('error', (error) => resolve(error.message));
      answer.once('end', () => resolve(leaves || right.includes(status) ? undefined : `status ${status}`));
      answer.resume();
    });
    question.once('error', (error) => resolve(leaves ? undefined : error.message));
    if (leaves) {
      question.once('close', () => resolve(undefined));
      // Some leave before the request is there, some while the answer is under way.
      setTimeout(() => question.destroy(), number % 4);
    }
  });
}
