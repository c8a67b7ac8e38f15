import { setImmediate as aTurn } from 'node:timers/promises';
import { SITE_FILE } from '../../content/kinds';
import { printStamp, type Stamp } from '../../files/stamp';
import type { Files } from '../index/files';
import type { Absences } from './absences';
import { besideOf } from './beside';
import { lookAt, scan } from './scan';

/** Files, each with its stamp on the disk where somebody has looked and found one. */
export type Differing = ReadonlyMap<string, Stamp | undefined>;

/**
 * The files on which disk and index differ, some at a time. Folders that cannot be listed any more, or can again, are among them;
 * what was known below one is kept.
 */
export async function* differing(folder: string, files: Files, absences: Absences): AsyncGenerator<Differing> {
  const unreadable = new Map<string, unknown>();
  const count = files.count();
  let known = 0;
  const settings = await lookAt(folder, [SITE_FILE]);
  if (files.stampOf(SITE_FILE) !== printStamp(settings.get(SITE_FILE))) yield new Map([[SITE_FILE, settings.get(SITE_FILE)]]);
  for await (const found of scan(folder, unreadable)) {
    const stamps = files.stampsOf(found.map(([file]) => file));
    known += stamps.size;
    const others = new Map<string, Stamp>();
    for (const [file, stamp] of found) {
      if (stamps.get(file) !== printStamp(stamp, (await besideOf(folder, file)).stamp)) others.set(file, stamp);
    }
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

function unseen(files: readonly string[]): Differing {
  return new Map(files.map((file) => [file, undefined]));
}
