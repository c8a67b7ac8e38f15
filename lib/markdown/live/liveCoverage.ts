import type { Heading, PhrasingContent, Root } from 'mdast';
import { dayAndMonth, hourOf, isoWithOffset } from '../../text/dates';
import { words } from '../../text/words';
import { inlineElement } from '../elements';
import type { Coverage } from './coverage';
import { findEntries, type Entry } from './findEntries';

/**
 * remark plugin: prints a live coverage with its newest entry first, the pinned one above it, each under its hour, which is the way to it.
 * Other texts stay as they are.
 */
export function liveCoverage(coverage?: Coverage) {
  return (tree: Root): void => {
    if (!coverage) return;
    const { opening, entries } = findEntries(tree.children, coverage);
    const isLong = entries.some(({ day }) => day !== undefined);
    const printed = [...entries.filter(({ isPinned }) => isPinned), ...entries.filter(({ isPinned }) => !isPinned)];
    const blocks = printed.flatMap((entry) => [headingOf(entry, coverage, isLong), ...entry.children]);
    tree.children = [...opening, ...blocks];
  };
}

function headingOf({ heading, id, title, isKey, isPinned, epochMs }: Entry, { timeZone }: Coverage, isLong: boolean): Heading {
  const pinned: PhrasingContent[] = isPinned ? [inlineElement('small', {}, [{ type: 'text', value: words.pinned }])] : [];
  const spoken: PhrasingContent = { type: 'text', value: spokenHour(epochMs, timeZone, isLong) };
  const time = inlineElement('time', { dateTime: isoWithOffset(epochMs, timeZone) }, [spoken]);
  return {
    ...heading,
    depth: 2,
    data: { hProperties: { id, className: ['entree', ...(isKey ? ['cle'] : [])] } },
    children: [...pinned, { type: 'link', url: `#${id}`, children: [time] }, { type: 'text', value: ' ' }, ...title],
  };
}

/** « 14 h 32 »; « 14 juin, 0 h 15 » in a coverage of several days. */
function spokenHour(epochMs: number, timeZone: string, isLong: boolean): string {
  const moment = { epochMs, precision: 'minute' as const };
  const hour = hourOf(moment, timeZone);
  return isLong ? `${dayAndMonth(moment, timeZone)}, ${hour}` : hour;
}
