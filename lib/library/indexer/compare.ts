import { setImmediate as aTurn } from 'node:timers/promises';
import { SITE_FILE } from '../../content/kinds';
import { diskFor } from '../../files/disk';
import { inParallel } from '../../files/inParallel';
import { printStamp, type Stamp } from '../../files/stamp';
import { isDoubted, type Files, type Seen } from '../index/files';
import type { Absences } from './absences';
import { besideOf } from './beside';
import { CHANGED_AGAIN, readSource } from './readSource';
import { lookAt, scan } from './scan';

/** Files, each with its stamp on the disk where somebody has looked and found one. */
export type Differing = ReadonlyMap<string, Stamp | undefined>;

/** Files that are read at once. */
const WIDTH = 16;
const NONE: ReturnType<Files['lastSeenOf']> = new Map();

/**
 * The files on which disk and index differ, some at a time; the stamps of mere copies are written down on the way. Folders that cannot
 * be listed any more, or can again, are among them; what was known below one is kept.
 */
export async function* differing(folder: string, files: Files, absences: Absences): AsyncGenerator<Differing> {
  const unreadable = new Map<string, unknown>();
  const count = files.count();
  let known = 0;
  const settings = await lookAt(folder, [SITE_FILE]);
  if (files.stampOf(SITE_FILE) !== printStamp(settings.get(SITE_FILE))) yield new Map([[SITE_FILE, settings.get(SITE_FILE)]]);
  for await (const found of scan(folder, unreadable)) {
    const seen = count === 0 ? NONE : files.lastSeenOf(found.map(([file]) => file));
    known += seen.size;
    const others = new Map<string, Stamp>();
    const [bare, copies] = [new Map<string, Seen>(), new Map<string, string>()];
    for (const [file, stamp] of found) {
      const before = seen.get(file);
      if (!before) {
        others.set(file, stamp);
        continue;
      }
      const { stamp: beside } = await besideOf(folder, file);
      const printed = printStamp(stamp, beside);
      if (before.stamp === printed) continue;
      others.set(file, stamp);
      if (isDoubted(before)) continue;
      if (before.copy === printed) copies.set(file, printed);
      else if (beside === '') bare.set(file, before);
    }
    for (const [file, printed] of await copiesAmong(folder, bare)) copies.set(file, printed);
    for (const file of copies.keys()) others.delete(file);
    files.restamp(copies);
    if (others.size > 0) yield others;
    await aTurn();
  }
  const noted = absences.note(unreadable);
  if (noted.length > 0) yield unseen(noted);
  // All that is known is there.
  if (known >= count) return;
  for (const paths of files.paths()) {
    const there = await lookAt(folder, paths);
    const gone = paths.filter((file) => !there.has(file) && !absences.hides(file));
    if (gone.length > 0) yield unseen(gone);
    await aTurn();
  }
}

/**
 * The stamps of those files that are what they were to the byte, as all are once a link leads to another worktree, or after a restore:
 * to read one and to compare its digest takes a tenth of taking it in. Whether a picture is the same, only the whole of it would tell.
 */
async function copiesAmong(folder: string, before: ReadonlyMap<string, Seen>): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  const disk = diskFor(folder, [...before.keys()]);
  await inParallel(before, WIDTH, async ([file, { digest }]) => {
    const source = await readSource(folder, file, disk);
    if (source && source !== CHANGED_AGAIN && source.text.ok && source.digest === digest) copies.set(file, printStamp(source.stamp, ''));
  });
  return copies;
}

function unseen(files: readonly string[]): Differing {
  return new Map(files.map((file) => [file, undefined]));
}
