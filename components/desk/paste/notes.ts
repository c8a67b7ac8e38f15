import type { Element, ElementContent } from 'hast';
import { contentOf, element, isElement, isNamed, property } from './hast';

/** What a note's call and its text become until they are Markdown: elements that no HTML has. */
export const NOTE_CALL = 'note-call';
export const NOTE_TEXT = 'note-text';
/** A call whose note was not copied with it. */
export const LOST_NOTE = 'note-lost';

/** A link inside the text, with what lies above it. */
interface InnerLink {
  readonly link: Element;
  readonly target: string;
  /** From the outermost element to the link itself. */
  readonly path: readonly Element[];
}

/** How Word, Google Docs and LibreOffice call the place of a note's text. */
const NOTE_PLACE = /^(?:_(?:ftn|edn)\d+|ftnt\d+|sd(?:foot|end)note\d+sym)$/;

/**
 * Finds notes by what all programs and web pages have in common: two links that lead to each other. The first is the call, the
 * second stands in the note. Calls take the numbers from `first` on; the notes' texts stand at the end.
 */
export function takeNotes(nodes: readonly ElementContent[], first: number): ElementContent[] {
  const links = innerLinks(nodes);
  const replaced = new Map<Element, Element | undefined>();
  const texts: Element[] = [];
  for (const call of links) {
    const back = links.find((link) => link !== call && leadsTo(call, link) && leadsTo(link, call) && !replaced.has(link.link));
    if (replaced.has(call.link)) continue;
    if (back === undefined) {
      if (NOTE_PLACE.test(call.target)) replaced.set(call.link, element(LOST_NOTE, contentOf(call.link.children)));
      continue;
    }
    const identifier = String(first + texts.length);
    replaced.set(call.link, element(NOTE_CALL, [], { identifier }));
    replaced.set(back.link, undefined);
    const block = blockOf(back, links, call);
    texts.push(
      element(
        NOTE_TEXT,
        block.children.filter((each) => !isNamed(each, 'hr', 'br')),
        { identifier },
      ),
    );
    replaced.set(block, undefined);
  }
  return [...replace(nodes, replaced), ...replace(texts, replaced)];
}

function innerLinks(nodes: readonly ElementContent[], above: readonly Element[] = []): InnerLink[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const path = [...above, node];
    const target = isNamed(node, 'a') ? /#(.+)$/.exec(property(node, 'href'))?.[1] : undefined;
    return [...(target === undefined ? [] : [{ link: node, target, path }]), ...innerLinks(contentOf(node.children), path)];
  });
}

function leadsTo({ target }: InnerLink, { path }: InnerLink): boolean {
  return path.some((node) => property(node, 'id') === target || property(node, 'name') === target);
}

/** The largest element around a note's way back that holds nothing but this note; not the link itself. */
function blockOf(back: InnerLink, links: readonly InnerLink[], call: InnerLink): Element {
  const others = links.filter(({ link, target }) => link !== back.link && target !== back.target);
  const alone = back.path.find((node) => !call.path.includes(node) && !others.some(({ path }) => path.includes(node)));
  return alone === undefined || alone === back.link ? (back.path.at(-2) ?? back.link) : alone;
}

function replace(nodes: readonly ElementContent[], replaced: ReadonlyMap<Element, Element | undefined>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const instead = replaced.get(node);
    if (instead !== undefined || replaced.has(node)) return instead === undefined ? [] : [instead];
    return [{ ...node, children: replace(contentOf(node.children), replaced) }];
  });
}
