import type { Nodes, RootContent } from 'mdast';
import { tagOf, type HtmlTag } from './htmlTag';

// A parser of Markdown knows tags alone: which of them are one element is found here.

/** Elements that say how their words are set and have a form in Markdown, or hold what is no text. */
export const CONVERTED = new Set(
  'a audio b blockquote button code del dl em embed figure form h1 h2 h3 h4 h5 h6 i iframe img object ol picture pre s script select strike strong style svg table textarea tt ul video'.split(
    ' ',
  ),
);
/** Elements of which no part may be read alone: the whole is one thing, Markdown in it or not. */
const WHOLE = new Set('audio dl embed figure iframe object ol picture pre script select style svg table ul video'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The block in which an element ends that begins in the block `at` and must not be parted; `at` itself where it ends there, or nowhere. */
export function endOfElement(blocks: readonly RootContent[], at: number): number {
  const open = unclosed(blocks[at]);
  if (open === undefined) return at;
  let depth = 1;
  for (let next = at + 1; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block === undefined) break;
    for (const tag of tagsOf(block)) if (tag.name === open) depth += tag.closes ? -1 : 1;
    if (depth <= 0) return next;
  }
  return at;
}

/** The first element of `WHOLE` that a block opens and does not close. */
function unclosed(block: RootContent | undefined): string | undefined {
  if (block === undefined) return undefined;
  const open: string[] = [];
  for (const { name, closes, alone } of tagsOf(block)) {
    if (!WHOLE.has(name) || alone || VOID.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
  }
  return open[0];
}

function tagsOf(node: Nodes): HtmlTag[] {
  if (node.type === 'html') return [...node.value.matchAll(/<\/?[a-z][^<>]*>/gi)].flatMap(([tag]) => tagOf(tag) ?? []);
  return 'children' in node ? node.children.flatMap(tagsOf) : [];
}

/** Elements that have a form in Markdown, the outermost: where each opens and closes. */
export function pairsIn(children: readonly RootContent[]): (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    const tag = child?.type === 'html' ? tagOf(child.value) : undefined;
    const close = tag && CONVERTED.has(tag.name) && !tag.closes ? closingTag(children, at, tag) : undefined;
    if (close === undefined) continue;
    pairs.push([at, close]);
    at = close;
  }
  return pairs;
}

function closingTag(children: readonly RootContent[], at: number, { name, alone }: HtmlTag): number | undefined {
  if (alone || VOID.has(name)) return at;
  let depth = 0;
  for (let next = at + 1; next < children.length; next += 1) {
    const child = children[next];
    const tag = child?.type === 'html' ? tagOf(child.value) : undefined;
    if (tag?.name !== name) continue;
    if (!tag.closes) depth += 1;
    else if (depth === 0) return next;
    else depth -= 1;
  }
  return undefined;
}
