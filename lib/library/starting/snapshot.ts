import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { ArticleSummary } from '../../content/article';
import type { KnownFile } from '../catalogue/knownFile';
import { rowsOf, toFiled, toRow } from './snapshotRow';
import { absent } from '../../files/stamp';
import type { Summarize } from '../catalogue/summary';

/** Articles per line: written in 2 ms, so that readers are answered between two lines. */
const LINE = 500;

/**
 * Writes what is known of the articles to `at`: the fingerprint, rows in JSON, a checksum. The file is complete or not
 * there at all, since it gets its name last. `files` may change meanwhile: each row is true by itself.
 */
export async function writeSnapshot(at: string, fingerprint: () => string, files: Iterable<KnownFile<ArticleSummary>>): Promise<void> {
  await mkdir(path.dirname(at), { recursive: true });
  const temporary = `${at}.${process.pid}.tmp`;
  try {
    const written = fingerprint();
    await writeLines(temporary, lines(written, files));
    // Rows read by old rules and rows read by new ones do not belong in one file; the change has another one written.
    if (fingerprint() === written) await rename(temporary, at);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes what processes that were killed while they wrote have left behind. */
export async function removeLeftovers(at: string): Promise<void> {
  const { dir, base } = path.parse(at);
  for (const name of (await readdir(dir).catch(absent)) ?? []) {
    const writer = name.startsWith(base) ? /\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (writer !== undefined && !isWriting(Number(writer))) await rm(path.join(dir, name), { force: true });
  }
}

/** False for this process, which has not written yet: in a container it has the number of the one before it. */
function isWriting(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function writeLines(at: string, all: Iterable<string>): Promise<void> {
  const handle = await open(at, 'w');
  const sum = createHash('sha1');
  try {
    for (const line of all) {
      sum.update(line);
      await handle.write(line);
      await breath();
    }
    await handle.write(ending(sum));
  } finally {
    await handle.close();
  }
}

function* lines(fingerprint: string, files: Iterable<KnownFile<ArticleSummary>>): Generator<string> {
  yield `${fingerprint}\n`;
  let rows: unknown[] = [];
  for (const filed of files) {
    const row = toRow(filed);
    if (row) rows.push(row);
    if (rows.length < LINE) continue;
    yield `${JSON.stringify(rows)}\n`;
    rows = [];
  }
  yield `${JSON.stringify(rows)}\n`;
}

function ending(sum: Hash): string {
  return `sha1 ${sum.digest('hex')}\n`;
}

/**
 * Reads what `writeSnapshot` wrote. `undefined` when there is none, when it is damaged, or when its fingerprint is another.
 * Rejects when the disk cannot say.
 */
export async function readSnapshot(
  at: string,
  fingerprint: string,
  summarize: Summarize,
): Promise<KnownFile<ArticleSummary>[] | undefined> {
  const files: KnownFile<ArticleSummary>[] = [];
  const sum = createHash('sha1');
  let first = true;
  try {
    for await (const line of linesOf(at)) {
      if (first && line.toString() !== `${fingerprint}\n`) return undefined;
      if (line.indexOf('sha1 ') === 0) return line.toString() === ending(sum) ? files : undefined;
      sum.update(line);
      if (!first) for (const row of rowsOf(line.toString())) files.push(toFiled(row, summarize));
      first = false;
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    absent(error);
  }
  return undefined;
}

/** By lines, because the whole at once would need 36 MB for its bytes, as much for its text, and all its objects. */
async function* linesOf(at: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(at, { highWaterMark: 1 << 20 })) {
    let text = Buffer.isBuffer(piece) ? Buffer.concat([rest, piece]) : rest;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      yield text.subarray(0, end + 1);
      text = text.subarray(end + 1);
    }
    rest = text;
  }
}
