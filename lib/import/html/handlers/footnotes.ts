import type { Element, Root as Html } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Root } from 'mdast';
import { eachElement, findElement, printedText, property } from '../trees/elements';
import type { Flow } from './lines';

/** The notes of a text: calls and notes that link to each other, as every system prints them. */
export interface Footnotes {
  /** Undefined where a text has none. */
  readonly handlers: Record<string, Handle> | undefined;
  /** Puts the notes at the end of the text. */
  define(tree: Root): void;
}

const CALL = 'footnotecall';
const NOTE = 'footnotenote';
/** What a link back to the text is called: a number, an arrow, with or without the sign that makes it no emoji. */
const BACK = /^(?:[\s\d.()[\]^*↑↩⏎]|\uFE0E)*$/u;

/**
 * Finds a link `<a href="#note">` that stands in, or is, the element to which a link in the note leads back. Both become elements of their
 * own, which the handlers turn into Markdown's notes.
 */
export function takeFootnotes(tree: Html): Footnotes {
  const byId = elementsById(tree);
  const numbers = new Map<Element, string>();
  eachElement(tree, (call, _index, parent) => {
    const note = call.tagName === 'a' ? noteOf(call, parent, byId) : undefined;
    if (note === undefined) return;
    const number = numbers.get(note) ?? String(numbers.size + 1);
    numbers.set(note, number);
    // The note's number is raised by itself.
    if (parent.type === 'element' && parent.tagName === 'sup' && parent.children.length === 1) parent.tagName = 'span';
    call.tagName = CALL;
    call.properties = { number };
    call.children = [];
  });
  for (const [note, number] of numbers) asNote(note, number);
  const definitions: FootnoteDefinition[] = [];
  return {
    handlers: numbers.size === 0 ? undefined : handlers(definitions),
    define: (made) => void made.children.push(...definitions.sort((a, b) => Number(a.identifier) - Number(b.identifier))),
  };
}

function elementsById(tree: Html): Map<string, Element> {
  const found = new Map<string, Element>();
  eachElement(tree, (element) => {
    for (const id of [property(element, 'id'), element.tagName === 'a' ? property(element, 'name') : '']) {
      if (id !== '' && !found.has(id)) found.set(id, element);
    }
  });
  return found;
}

/** The note that a link calls. */
function noteOf(call: Element, parent: Element | Html | undefined, byId: ReadonlyMap<string, Element>): Element | undefined {
  const note = byId.get(fragmentOf(call));
  if (note === undefined || note === call) return undefined;
  const own = [property(call, 'id'), property(call, 'name'), ...(parent?.type === 'element' ? [property(parent, 'id')] : [])];
  const back = findElement(note, (element) => element.tagName === 'a' && own.includes(fragmentOf(element)));
  return back !== undefined && printedText(note).trim() !== '' && findElement(note, (element) => element === call) === undefined
    ? note
    : undefined;
}

function fragmentOf(link: Element): string {
  const href = property(link, 'href');
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : '\0';
}

/** Takes the links back to the text out of a note. */
function asNote(note: Element, number: string): void {
  const isBack = (element: Element): boolean => element.tagName === 'a' && fragmentOf(element) !== '\0' && BACK.test(printedText(element));
  const clean = (element: Element): void => {
    element.children = element.children.filter((child) => child.type !== 'element' || !isBack(child));
    for (const child of element.children) if (child.type === 'element') clean(child);
  };
  clean(note);
  note.properties = { number };
  note.tagName = NOTE;
}

function handlers(definitions: FootnoteDefinition[]): Record<string, Handle> {
  return {
    [CALL]: (_state, node) => ({ type: 'footnoteReference', identifier: property(node, 'number'), label: property(node, 'number') }),
    [NOTE]: (state, node) => {
      const children: Flow[] = state.toFlow(state.all(node));
      const number = property(node, 'number');
      definitions.push({ type: 'footnoteDefinition', identifier: number, label: number, children });
      return undefined;
    },
  };
}
