import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { anchors } from '../../text/anchors';
import { slugify } from '../../text/slugify';
import { plainText } from '../plainBlocks';

/** A subhead of a text, as its table of contents names it. */
export interface Subhead {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly depth: number;
}

/**
 * remark plugin: gives each heading that has none an address that stays while its words stay (`#un-calendrier-serre`), and tells
 * `found` of it. The second of two equal headings is `-2`. No slug holds an underscore, so the ids of notes and tables,
 * which do, are never met.
 */
export function headingIds(found: (subhead: Subhead) => void) {
  return (tree: Root): void => {
    const given = new Set<string>();
    visit(tree, 'heading', (heading) => {
      const own = ownId(heading);
      if (own !== undefined) given.add(own);
    });
    const free = freeIds(given);
    visit(tree, 'heading', (heading) => {
      const text = plainText(heading);
      const id = ownId(heading) ?? free(slugify(text) || 'intertitre');
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
      found({ id, text, depth: heading.depth });
    });
  };
}

/** The id that another plugin has given it. */
function ownId({ data }: Heading): string | undefined {
  return typeof data?.hProperties?.id === 'string' ? data.hProperties.id : undefined;
}

/** Answers the first id of its kind that nobody has, not `given` either, and keeps it. Counting goes on where it stopped, not anew for each of n equal headings. */
function freeIds(given: ReadonlySet<string>): (id: string) => string {
  const taken = new Set<string>([...Object.values(anchors), ...given]);
  const counts = new Map<string, number>();
  return (id) => {
    let number = counts.get(id) ?? 1;
    let free = id;
    for (; taken.has(free); free = `${id}-${number}`) number += 1;
    counts.set(id, number);
    taken.add(free);
    return free;
  };
}
