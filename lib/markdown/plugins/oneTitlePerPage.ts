import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const LEVELS = [2, 3, 4, 5, 6] as const;

/**
 * remark plugin: a page has one h1, its headline, so a text's headings begin at h2 and step down without a gap, whichever
 * levels it uses (WCAG 2.2, 1.3.1): `#` and `##` become h2 and h3, and so do `###` and `####`.
 */
export function oneTitlePerPage() {
  return (tree: Root): void => {
    const headings: Heading[] = [];
    visit(tree, 'heading', (heading) => void headings.push(heading));
    const used = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
    let above = 1;
    for (const heading of headings) {
      const level = Math.min(used.indexOf(heading.depth), above - 1);
      heading.depth = LEVELS[level] ?? 6;
      above = heading.depth;
    }
  };
}
