import type { Heading, Nodes, Root } from 'mdast';
import { slugify } from '../../../text/slugify';
import { plainText } from '../../../markdown/plainBlocks';
import { placeOf, type Rewriting } from './rewriting';

interface EditedHeadings {
  readonly fragments: ReadonlyMap<string, string>;
  readonly removed: Heading | undefined;
}

/** `## Titre {#id .classe}`: its id, behind the words. */
const ATTRIBUTES = /[ \t]*\{[ \t]*(?:[.#:][^{}\n]*|[\w-]+=[^{}\n]*)\}(?=[ \t]*#*[ \t]*$)/m;

/**
 * Edits the headings of a text: the first goes where it says the headline once more, `#` becomes `##` with all below it a level
 * down, and attributes go. Answers the heading that went, and the fragment of each other here by the fragments that it had there.
 */
export function editHeadings(tree: Root, headline: string, into: Rewriting): EditedHeadings {
  const headings = headingsIn(tree);
  const [first] = headings;
  const repeats = first !== undefined && first.depth <= 2 && slugify(plainText(first)) === slugify(withoutSigns(headline));
  if (repeats) remove(first, into);
  const left = repeats ? headings.slice(1) : headings;
  const shift = left.some(({ depth }) => depth === 1) ? 1 : 0;
  if (shift === 1) into.book.add('changed', 'les intertitres # sont descendus d’un niveau : la page a déjà son titre', 0);
  const fragments = new Map<string, string>();
  for (const heading of left) {
    const typed = typedText(heading, into.text);
    const attributes = ATTRIBUTES.exec(typed);
    const ours = slugify(plainText(heading).replace(/\s*\{[^{}]*\}\s*$/, ''));
    for (const theirs of [/#([\w-]+)/.exec(attributes?.[0] ?? '')?.[1], ...theirIds(plainText(heading).replace(/\s*\{[^{}]*\}\s*$/, ''))])
      if (theirs !== undefined && !fragments.has(theirs)) fragments.set(theirs, ours);
    if (attributes) cut(heading, attributes, into);
    lower(heading, shift, into);
  }
  return { fragments, removed: repeats ? first : undefined };
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}

const typedText = (heading: Heading, text: string): string => text.slice(placeOf(heading).from, placeOf(heading).to);
const withoutSigns = (headline: string): string => headline.replace(/[*_`]/g, '');

function remove(heading: Heading, into: Rewriting): void {
  const { from, to } = placeOf(heading);
  into.edits.push({ from, to, text: '' });
  into.book.add('changed', 'le premier intertitre répétait le titre et a été retiré', into.lineOf(heading));
}

function cut(heading: Heading, match: RegExpExecArray, into: Rewriting): void {
  const from = placeOf(heading).from + match.index;
  into.edits.push({ from, to: from + match[0].length, text: '' });
}

/** Puts a heading a level down. One with a line of `=` or `-` below it gets its `#` in front, and is one line. */
function lower(heading: Heading, shift: number, into: Rewriting): void {
  if (shift === 0 || heading.depth === 6) return;
  const { from, to } = placeOf(heading);
  if (into.text.charAt(from) === '#') {
    into.edits.push({ from, to: from, text: '#' });
    return;
  }
  const end = placeOf(heading.children.at(-1) ?? heading).to;
  into.edits.push({ from, to: from, text: `${'#'.repeat(heading.depth + 1)} ` }, { from: end, to, text: '' });
  for (const { index } of into.text.slice(from, end).matchAll(/\n[ \t]*/g))
    into.edits.push({ from: from + index, to: from + index + 1, text: ' ' });
}

/** The ids that GitHub's rule and kramdown's give a heading of these words. */
function theirIds(words: string): string[] {
  const github = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
  return [github, github.replace(/^[^a-z]+/, '')].filter((id) => id !== '');
}
