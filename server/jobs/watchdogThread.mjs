// Plain JavaScript, so that the thread needs no loader. It looks at a count that the main thread raises
// each second. Turns of its own are what it counts: a process that was stopped as a whole (SIGSTOP, a suspended machine) has
// stopped it, too, and time that passed meanwhile is one turn at most.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { memory, cells: at, cellBytes, turnMs, turns, isSilent } = workerData;
const cells = new Int32Array(memory, 0, cellBytes / 4);
const text = new Uint8Array(memory, cellBytes);

// A thread that is given no processor, on a machine with too much to do, stands still as well, and would not be better off as
// another process: half the time must have been worked. One that waits for a disk that never answers is given six times as long.
const LONGEST = 6;
let missed = 0;
let before = process.cpuUsage();
const workedMs = () => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
while (missed < turns || (workedMs() < (turns * turnMs) / 2 && missed < LONGEST * turns)) {
  const still = Atomics.wait(cells, at.beats, Atomics.load(cells, at.beats), turnMs) === 'timed-out';
  missed = still && Atomics.load(cells, at.debugged) === 0 ? missed + 1 : 0;
  if (missed === 0) before = process.cpuUsage();
}

const lines = Buffer.from(text.slice(0, Atomics.load(cells, at.length))).toString();
const told = {
  level: 60,
  time: new Date().toISOString(),
  addresses: lines.split('\n').filter((address) => address !== ''),
  seconds: (missed * turnMs) / 1000,
  msg: 'the event loop stands still; this process ends',
};
try {
  if (!isSilent) writeSync(1, `${JSON.stringify(told)}\n`);
} catch {
  // Whatever the log's reader does: the process must go.
}
process.kill(process.pid, 'SIGKILL');
