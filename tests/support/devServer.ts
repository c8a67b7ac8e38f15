import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@/bench/freePort';
import { endWithUs } from './endWithUs';
import { bareEnvironment, root } from './run';
import { removeFolder } from './removeFolder';

export interface DevServer {
  readonly origin: string;
  /** Ends it as Ctrl+C would. */
  readonly stop: () => Promise<void>;
}

/** Starts what `npm run dev` starts, and waits until it says its address. Rejects, leaving no process, when it ends first. */
export async function startDevServer(env: Readonly<Record<string, string>>): Promise<DevServer> {
  const [port, cache] = [await freePort(), await mkdtemp(path.join(tmpdir(), 'cache-'))];
  const origin = `http://127.0.0.1:${port}`;
  const own = { NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port), SITE_URL: origin, CACHE_DIR: cache, ...env };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/dev/dev.ts'], {
    cwd: root,
    env: bareEnvironment(own),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child);
  const closed = once(child, 'close');
  child.stdout.resume();
  const log: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      log.push(line);
      if (line.endsWith(`:${port}`)) resolve();
    });
    child.once('close', () => reject(new Error(`the development server ended:\n${log.join('\n')}`)));
  });
  return {
    origin,
    stop: async () => {
      child.kill('SIGINT');
      await closed;
      await removeFolder(cache);
    },
  };
}
