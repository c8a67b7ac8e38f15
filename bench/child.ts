import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment, root } from '../tests/support/run';

/** A program that runs until it is stopped. */
export interface Child {
  readonly pid: number;
  /** Sends a signal; a server rereads its content on SIGHUP. */
  readonly signal: (name: 'SIGHUP') => void;
  readonly stop: () => Promise<void>;
}

/** Starts a program with its output in `<folder>/<name>.log`, as a service's goes to a file. */
export function start(
  name: string,
  command: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Child {
  const log = openSync(path.join(folder, `${name}.log`), 'a');
  const child = spawn(command, args, { cwd: root, env: bareEnvironment(env), stdio: ['ignore', log, log] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  if (child.pid === undefined) throw new Error(`${command} could not be started`);
  return {
    pid: child.pid,
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Asks every few milliseconds until the address answers 200. Rejects after two minutes: a large archive is read first. */
export async function untilAnswering(url: string): Promise<void> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.status === 200) return;
    await sleep(5);
  }
  throw new Error(`${url} did not answer within two minutes`);
}
