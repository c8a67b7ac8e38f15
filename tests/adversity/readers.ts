import http from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Server } from '../support/server';
import { connectTo } from '../support/wire';

/** What readers have met, until they were called back. */
interface Reading {
  readonly reads: number;
  /** The first of what they should not have met. */
  readonly failures: readonly string[];
}

export interface Readers {
  /** How often they have been answered so far. */
  readonly reads: () => number;
  readonly end: () => Promise<Reading>;
}

/** Milliseconds from an answer to the next request of the same reader: sixteen read every two, and leave the site the processor that it is tested on. */
const PAUSE_MS = 30;
/** Milliseconds until an answer, on a machine that has other things to do. */
const LONGEST_MS = 60_000;

/**
 * So many readers, each on a connection that stays open, who ask for these addresses in turn: whatever is not 200 is a failure. As browsers
 * and proxies do (RFC 9112, 9.3.1), one whose connection ends under a request asks once more on another.
 */
export function openReaders(site: Server, count: number, targets: readonly string[]): Readers {
  const agent = new http.Agent({ keepAlive: true, maxSockets: count });
  const failures: string[] = [];
  let reads = 0;
  let isOver = false;
  const reader = async (_: unknown, first: number): Promise<void> => {
    for (let n = first; !isOver; n += 1) {
      const target = targets[n % targets.length] ?? '/';
      const ask = (by: http.Agent | false) => statusOf(by, site.origin + target);
      const status = await ask(agent)
        .catch(() => ask(false))
        .catch(String);
      reads += 1;
      if (status !== 200) failures.push(`${target} ${status}`);
      await sleep(PAUSE_MS);
    }
  };
  const readers = Array.from({ length: count }, reader);
  return {
    reads: () => reads,
    end: async () => {
      isOver = true;
      await Promise.all(readers);
      agent.destroy();
      return { reads, failures: failures.slice(0, 20) };
    },
  };
}

function statusOf(agent: http.Agent | false, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent }, (answer) => {
      answer.once('error', reject);
      answer.resume().once('end', () => resolve(answer.statusCode));
    });
    request.once('error', reject);
    request.setTimeout(LONGEST_MS, () => request.destroy(new Error('no answer')));
  });
}

/** So many connections on which nobody asks anything, until the test is over. */
export function quietConnections(site: Server, count: number): Socket[] {
  const all = Array.from({ length: count }, () => connectTo(site));
  onTestFinished(() => all.forEach((one) => void one.destroy()));
  return all;
}
