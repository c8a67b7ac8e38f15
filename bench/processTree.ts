import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all its children use, after Linux' /proc (proc(5)). */
export interface Usage {
  /** Since they started, in microseconds; in steps of 10,000. */
  readonly cpu: number;
  /** Resident set, in bytes: pages that two processes share count twice. */
  readonly rss: number;
  /** Of the largest of them: the one that serves. */
  readonly largest: number;
}

const TICK_MICROSECONDS = 10_000;
const PAGE_BYTES = 4096;

export function usage(pid: number): Usage {
  const own = readStat(pid);
  if (own === undefined) throw new Error(`process ${pid} has ended`);
  const all = [own, ...descendants(pid)];
  const bytes = all.map(({ pages }) => pages * PAGE_BYTES);
  return { cpu: sum(all.map(({ ticks }) => ticks)) * TICK_MICROSECONDS, rss: sum(bytes), largest: Math.max(...bytes) };
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly pages: number;
}

function descendants(root: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
    .filter((stat) => stat !== undefined);
  const below = (pid: number): Stat[] => all.filter((stat) => stat.parent === pid).flatMap((stat) => [stat, ...below(stat.pid)]);
  return below(root);
}

/** `undefined` when the process has ended meanwhile. The name, in brackets, may hold anything: fields are counted after it. */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number): number => Number(fields[number - 3]);
    return { pid, parent: field(4), ticks: field(14) + field(15), pages: field(24) };
  } catch {
    return undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
