import { readFileSync, readlinkSync } from 'node:fs';

/** Milliseconds of one of the ticks in which Linux counts what threads work (proc(5), USER_HZ: 100 on every architecture that Node runs on). */
const TICK_MS = 10;

/** The system's number of the thread that asks; `undefined` where there is no Linux. */
export function threadNumber(): number | undefined {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds of processor that a thread of this process has taken: on a machine that is busy with other things, a clock says nothing
 * of a thread. By the clock where the system does not tell.
 */
export function workedMs(thread: number | undefined): number {
  try {
    // The name of a thread may have spaces and brackets: it is counted from behind it (proc(5), stat: 14 is utime, 15 stime).
    const stat = thread === undefined ? '' : readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    if (user !== undefined && system !== undefined) return (user + system) * TICK_MS;
  } catch {
    // A thread that has ended works no more; its end is told otherwise.
    return 0;
  }
  return performance.now();
}
