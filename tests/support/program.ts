import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from './endWithUs';
import { rawRequest } from './rawRequest';
import { removeFolder } from './removeFolder';

/** A server of Debian's that a test has started. */
export interface Program {
  readonly port: number;
  readonly pid: number;
  /** Ends it, and takes its folder away. */
  readonly stop: () => Promise<void>;
}

/** Starts a server and waits until it answers on `port` of 127.0.0.1. Rejects with what it complains of when it does not. */
export async function startProgram(program: string, args: readonly string[], port: number, folder: string): Promise<Program> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  endWithUs(child, 'SIGTERM');
  const closed = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
    await removeFolder(folder);
  };
  if (await answers(port, closed)) return { port, pid: child.pid ?? 0, stop };
  await stop();
  throw new Error(`${program} does not answer: ${complaints}`);
}

/** Asks every 20 ms. False after ten seconds, or when it has `ended` meanwhile. */
async function answers(port: number, ended: Promise<unknown>): Promise<boolean> {
  const end = ended.then(() => 'ended' as const);
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await Promise.race([end, rawRequest(port, '/robots.txt').catch(() => undefined)]);
    if (answer !== undefined) return answer !== 'ended';
    await sleep(20);
  }
  return false;
}
