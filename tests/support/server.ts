import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { endWithUs } from './endWithUs';
import { rawRequest, type Answer, type Question } from './rawRequest';
import { bareEnvironment, root } from './run';

// A start takes a second or two, and a machine that others use at the same time has taken half a minute for one.
const START_MS = 120_000;
const STOP_MS = 30_000;
/**
 * On a machine that also runs two other servers and a browser, a deep page takes more than the ten seconds after which the
 * watchdog ends a process; so long stands still only what is broken. Tests of the watchdog say their own.
 */
const STALL_SECONDS = '120';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The site's own process, listening. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** What an operator reads at the admin port: `/healthz`, `/readyz`, `/metrics`. */
  readonly admin: (path: string) => Promise<Answer>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** How it ended, once it has: the exit code, `null` when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Every line it has printed so far. */
  readonly log: readonly string[];
  readonly request: (target: string, question?: Question) => Promise<Answer>;
  /** Ends it as an operator would. Rejects when it does not end. */
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly patienceMs?: number;
  /** So many descriptors are all that each of its processes may have; as many as the system allows unless said. */
  readonly descriptors?: number;
}

/** Starts the real server on a free port and waits until it listens. Rejects, leaving no process, when it does not. */
export function startServer(env: Readonly<Record<string, string>> = {}, start: Start = {}): Promise<Server> {
  return startProcess(['server/supervise.mjs'], { HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', STALL_SECONDS, ...env }, start);
}

/** Starts a process of this project's that says in its log on which port it listens, with a cache of its own. */
export async function startProcess(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  { patienceMs = START_MS, descriptors }: Start = {},
): Promise<Server> {
  const cache = mkdtempSync(path.join(tmpdir(), 'cache-'));
  const node = [process.execPath, ...words] as const;
  const [command, ...args] = descriptors === undefined ? node : ['sh', '-c', `ulimit -n ${descriptors}; exec "$0" "$@"`, ...node];
  const child = spawn(command, args, {
    cwd: root,
    env: bareEnvironment({ CACHE_DIR: cache, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child);
  const log: string[] = [];
  child.once('close', () => rmSync(cache, { recursive: true, force: true }));
  const ended = once(child, 'close').then(() => child.exitCode);
  const port = await listening(child, log, patienceMs);
  return {
    origin: `http://127.0.0.1:${port}`,
    admin: (path) => rawRequest(adminPort(log), path),
    signal: (name) => void child.kill(name),
    ended,
    log,
    request: (target, question) => rawRequest(port, target, question),
    stop: () => stop(child),
  };
}

/** Collects the child's lines in `log`; resolves with the port that one of them names. */
async function listening(child: Child, log: string[], patienceMs: number): Promise<number> {
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    return await new Promise<number>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface(stream).on('line', (line) => {
          log.push(line);
          const port = portIn(line);
          if (port !== undefined) resolve(port);
        });
      }
      child.once('error', reject);
      child.once('close', (code) => reject(new Error(`the server ended (${code ?? 'killed'}) before it listened:\n${log.join('\n')}`)));
    });
  } finally {
    clearTimeout(late);
  }
}

function portIn(line: string): number | undefined {
  const port = /^\{.*"port":(\d+)[,}]/.exec(line)?.[1];
  return port === undefined ? undefined : Number(port);
}

/** Of several processes, the primary is the one that tells it. */
function adminPort(log: readonly string[]): number {
  const port = log.map((line) => /"adminPort":(\d+)/.exec(line)?.[1]).find((found) => found !== undefined);
  if (port === undefined) throw new Error('the server has told no admin port yet');
  return Number(port);
}

async function stop(child: Child): Promise<void> {
  if (hasEnded(child)) return;
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
  clearTimeout(late);
  if (child.signalCode === 'SIGKILL') throw new Error(`the server did not end within ${STOP_MS} ms of SIGTERM`);
}

function hasEnded(child: Child): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
