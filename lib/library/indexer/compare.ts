import { setImmediate as aTurn } from 'node:timers/promises';
import { printStamp } from '../../files/stamp';
import type { Files } from '../index/files';
import type { Absences } from './absences';
import { besideOf } from './beside';
import { lookAt, scan, SITE_FILE } from './scan';

/**
 * The files on which disk and index differ, some at a time. Folders that cannot be listed any more, or can again, are among them;
 * what was known below one is kept.
 */
export async function* differing(folder: string, files: Files, absences: Absences): AsyncGenerator<string[]> {
  const unreadable = new Map<string, unknown>();
  const count = files.count();
  let known = 0;
  const settings = await lookAt(folder, [SITE_FILE]);
  if (files.stampOf(SITE_FILE) !== printStamp(settings.get(SITE_FILE))) yield [SITE_FILE];
  for await (const found of scan(folder, unreadable)) {
    const stamps = files.stampsOf(found.map(([file]) => file));
    known += stamps.size;
    const others: string[] = [];
    for (const [file, stamp] of found) if (stamps.get(file) !== printStamp(stamp, await besideOf(folder, file))) others.push(file);
    if (others.length > 0) yield others;
    await aTurn();
  }
  const noted = absences.note(unreadable);
  if (noted.length > 0) yield noted;
  // All that is known is there.
  if (known >= count) return;
  for (const paths of files.paths()) {
    const there = await lookAt(folder, paths);
    const gone = paths.filter((file) => !there.has(file) && !absences.hides(file));
    if (gone.length > 0) yield gone;
    await aTurn();
  }
}
