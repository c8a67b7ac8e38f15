import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureProgram } from '../tests/support/debian';
import { run } from '../tests/support/run';

/** What wrk found. Times in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx and 3xx, and failed connections. */
  readonly errors: number;
}

export const CONNECTIONS = 32;

/** Asks for one address as fast as the server answers, on 32 connections from one thread. Rejects when no figure comes out. */
export function load(url: string, seconds: number, headers: Readonly<Record<string, string>> = {}): Promise<Load> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  return measured([`-c${CONNECTIONS}`, `-d${seconds}s`, ...fields, url]);
}

/** The same for several addresses in turn, on so many connections; a script for it is written into `folder`. */
export async function loadInTurn(
  origin: string,
  targets: readonly string[],
  { connections, seconds, folder }: { readonly connections: number; readonly seconds: number; readonly folder: string },
): Promise<Load> {
  const script = path.join(folder, 'in-turn.lua');
  const paths = targets.map((target) => JSON.stringify(target)).join(', ');
  const request = "n = n + 1; return wrk.format('GET', paths[n % #paths + 1], { ['Accept-Encoding'] = 'gzip' })";
  await writeFile(script, `local paths = { ${paths} }\nlocal n = 0\nfunction request() ${request} end\n`);
  return measured([`-c${connections}`, `-d${seconds}s`, '-s', script, origin]);
}

async function measured(args: readonly string[]): Promise<Load> {
  const wrk = await ensureProgram('wrk', 'wrk');
  const url = args.at(-1) ?? '';
  const { code, stdout, stderr } = await run(wrk, ['-t1', '--latency', ...args]);
  if (code !== 0) throw new Error(`wrk ${url}: ${stdout}${stderr}`);
  return parse(stdout);
}

function parse(text: string): Load {
  const read = (pattern: RegExp): number => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`wrk said no ${pattern.source}:\n${text}`);
    return Number(found);
  };
  const percentile = (share: number): number => {
    const [, value, unit] = new RegExp(`\\b${share}%\\s+([\\d.]+)(us|ms|s)\\b`).exec(text) ?? [];
    if (value === undefined) throw new Error(`wrk said no ${share}th percentile:\n${text}`);
    return Number(value) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1);
  };
  return {
    requests: read(/(\d+) requests in/),
    perSecond: read(/Requests\/sec:\s+([\d.]+)/),
    p50: percentile(50),
    p99: percentile(99),
    errors: countErrors(text),
  };
}

function countErrors(text: string): number {
  const numbers = [/Non-2xx or 3xx responses: (\d+)/, /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/];
  return numbers.flatMap((pattern) => pattern.exec(text)?.slice(1) ?? []).reduce((total, each) => total + Number(each), 0);
}
