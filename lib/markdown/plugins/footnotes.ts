import type { Blockquote, FootnoteDefinition, FootnoteReference, Link, List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockElement, inlineElement } from '../elements';
import { NBSP } from '../../text/spaces';
import { words } from '../../text/words';

/** A note, numbered in the order in which the text first calls it. */
interface Note {
  readonly number: number;
  readonly definition: FootnoteDefinition;
  /** Ids of the places that call it. */
  readonly calls: string[];
}

/** remark plugin: GitHub's footnotes, with French words and a way back from each note to each of its calls. */
export function footnotes() {
  return (tree: Root): void => {
    const definitions = takeDefinitions(tree);
    const notes = new Map<string, Note>();
    const call = (node: FootnoteReference): PhrasingContent | undefined => {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) return undefined;
      const note = notes.get(node.identifier) ?? { number: notes.size + 1, definition, calls: [] };
      notes.set(node.identifier, note);
      return reference(note);
    };
    replaceCalls(tree, call);
    // A note may call another, which the map then still brings up: it grows while it is walked.
    for (const { definition } of notes.values()) replaceCalls(definition, call);
    if (notes.size > 0) tree.children.push(section([...notes.values()]));
  };
}

/** Takes the texts of the notes out of the tree; the first of two with one name is the one that counts. */
function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition, index, parent) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
    if (index === undefined) return undefined;
    parent?.children.splice(index, 1);
    return index;
  });
  return definitions;
}

function replaceCalls(tree: Root | FootnoteDefinition, call: (node: FootnoteReference) => PhrasingContent | undefined): void {
  visit(tree, 'footnoteReference', (node, index, parent) => {
    const made = call(node);
    if (made && index !== undefined) parent?.children.splice(index, 1, made);
  });
}

function reference({ number, calls }: Note): PhrasingContent {
  const id = calls.length === 0 ? `appel_${number}` : `appel_${number}_${calls.length + 1}`;
  calls.push(id);
  return inlineElement('sup', {}, [link(`#note_${number}`, { id, role: 'doc-noteref', ariaLabel: words.note(number) }, String(number))]);
}

function section(notes: readonly Note[]): Blockquote {
  const title: Paragraph = { type: 'paragraph', data: { hName: 'h2', hProperties: { id: 'notes_titre' } }, children: [text(words.notes)] };
  const list: List = { type: 'list', ordered: true, spread: false, children: notes.map(noteItem) };
  return blockElement('section', { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: ['notes_titre'] }, [title, list]);
}

function noteItem({ number, definition: { children }, calls }: Note): ListItem {
  const back = calls.flatMap((id, call) => [
    text(NBSP),
    link(`#${id}`, { role: 'doc-backlink', ariaLabel: words.backToText(number, call + 1) }, '↩\uFE0E'),
  ]);
  const last = children.at(-1);
  if (last?.type === 'paragraph') last.children.push(...back);
  else children.push({ type: 'paragraph', children: back });
  return { type: 'listItem', spread: children.length > 1, data: { hProperties: { id: `note_${number}` } }, children };
}

function link(url: string, hProperties: NonNullable<Link['data']>['hProperties'], shown: string): Link {
  return { type: 'link', url, data: { hProperties }, children: [text(shown)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
