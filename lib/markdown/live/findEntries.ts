import type { Heading, RootContent } from 'mdast';
import { dayOf, firstDay, instantOf, isSameDay, type Coverage, type Day } from './coverage';
import { readEntryHeading, type EntryHeading } from './entryHeading';
import { entryName } from './entryName';
import { readEntryTime, type ClockTime } from './entryTime';

/** An entry as it was typed. */
interface TypedEntry extends Pick<EntryHeading, 'title' | 'isKey'> {
  readonly heading: Heading;
  readonly epochMs: number;
  /** On another day than the coverage started. */
  readonly day: Day | undefined;
  readonly time: ClockTime;
  readonly children: RootContent[];
}

/** An entry of a live coverage. */
export interface Entry extends TypedEntry {
  /** The hour, `14-32`, which stays when the title is corrected; of the second of one minute `14-32-2`, of another day `14-juin-00-15`. */
  readonly id: string;
  readonly isPinned: boolean;
}

/** A text of a live coverage, taken apart. */
interface Entries<Each> {
  /** What stands before the first entry. */
  readonly opening: readonly RootContent[];
  readonly entries: readonly Each[];
}

/** The entries, newest first, whichever way they were typed. */
export function findEntries(children: readonly RootContent[], coverage: Coverage): Entries<Entry> {
  const { opening, entries } = typedEntries(children, coverage);
  return { opening, entries: named(inTime(entries), coverage).reverse() };
}

/** Headings that open with an hour begin an entry, in the order in which they were typed; one that is a day says that of those below it. */
export function typedEntries(children: readonly RootContent[], coverage: Coverage): Entries<TypedEntry> {
  const start = firstDay(coverage);
  const opening: RootContent[] = [];
  const entries: TypedEntry[] = [];
  let below = start;
  for (const child of children) {
    const heading = child.type === 'heading' ? child : undefined;
    const { day: written, time, ...words } = (heading && readEntryHeading(heading)) ?? {};
    const day = written ? dayOf(written, start) : below;
    const epochMs = time && instantOf(day, time, coverage.timeZone);
    if (written && !time) below = day;
    else if (heading && time && epochMs !== undefined && 'title' in words)
      entries.push({ ...words, heading, epochMs, day: isSameDay(day, start) ? undefined : day, time, children: [] });
    else (entries.at(-1)?.children ?? opening).push(child);
  }
  return { opening, entries };
}

/** True where most entries are older than the one above them. */
export function isNewestFirst(typed: readonly { readonly epochMs: number }[]): boolean {
  const steps = typed.slice(1).map(({ epochMs }, at) => Math.sign(epochMs - (typed[at]?.epochMs ?? epochMs)));
  return steps.reduce((sum, step) => sum + step, 0) <= 0;
}

/** Oldest first. What is typed newest first is turned over, so that of one minute the older stays the first. */
function inTime(typed: readonly TypedEntry[]): readonly TypedEntry[] {
  return (isNewestFirst(typed) ? [...typed].reverse() : [...typed]).sort((a, b) => a.epochMs - b.epochMs);
}

function named(entries: readonly TypedEntry[], coverage: Coverage): Entry[] {
  const pinned = pinnedName(coverage);
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const name = entryName(entry);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...entry, id: count === 1 ? name : `${name}-${count}`, isPinned: count === 1 && name === pinned };
  });
}

/** What the pinned entry is called; `undefined` where there is to be none. */
function pinnedName(coverage: Coverage): string | undefined {
  const at = coverage.pinned === undefined ? undefined : readEntryTime(coverage.pinned);
  const start = firstDay(coverage);
  const day = at?.day && dayOf(at.day, start);
  return at?.time && entryName({ time: at.time, day: day && !isSameDay(day, start) ? day : undefined });
}
