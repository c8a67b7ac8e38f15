import type { Heading, PhrasingContent } from 'mdast';
import { readEntryTime, type EntryTime } from './entryTime';

/** A heading of a live coverage: the hour of an entry, with its title, or a day for those below it. */
export interface EntryHeading extends Pick<EntryTime, 'day' | 'time'> {
  /** What it says after the hour. */
  readonly title: readonly PhrasingContent[];
  /** Its title is bold: readers who come late are shown it first. */
  readonly isKey: boolean;
}

/** Reads `## 14:32 — Titre`, of a key moment `## 14:32 — **Titre**` or all of it bold; `undefined` for any other heading. */
export function readEntryHeading({ children }: Heading): EntryHeading | undefined {
  const whole = boldIn(children);
  const [first, ...others] = whole ?? children;
  const at = first?.type === 'text' ? readEntryTime(first.value) : undefined;
  if (!at || first?.type !== 'text' || (!at.time && others.length > 0)) return undefined;
  const rest = first.value.slice(at.length);
  const title: readonly PhrasingContent[] = [...(rest === '' ? [] : [{ ...first, value: rest }]), ...others];
  const bold = boldIn(title);
  return { day: at.day, time: at.time, title: bold ?? title, isKey: whole !== undefined || bold !== undefined };
}

/** What is in a line that is bold from its first word to its last. */
function boldIn(line: readonly PhrasingContent[]): readonly PhrasingContent[] | undefined {
  const [only] = line;
  return line.length === 1 && only?.type === 'strong' ? only.children : undefined;
}
