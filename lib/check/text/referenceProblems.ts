import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../../markdown/plainBlocks';
import { countWords } from '../../markdown/readingTime';
import { startOf, lostWords, type TextProblem } from './textProblem';

/** Notes and addresses that stand apart from the text, and that it does not call: readers never see their words. */
export function referenceProblems(tree: Root): TextProblem[] {
  const called = { footnoteReference: new Set<string>(), linkReference: new Set<string>(), imageReference: new Set<string>() };
  const notes = new Map<string, FootnoteDefinition[]>();
  const addresses: Definition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, [...(notes.get(node.identifier) ?? []), node]);
    else if (node.type === 'definition') addresses.push(node);
    else if ('identifier' in node) called[node.type].add(node.identifier);
  });
  const isUsed = ({ identifier }: Definition): boolean => called.linkReference.has(identifier) || called.imageReference.has(identifier);
  return [
    ...[...notes.values()].flatMap((same) => same.flatMap((note, at) => lostNote(note, at, called.footnoteReference))),
    ...addresses.filter((address) => !isUsed(address)).flatMap(lostAddress),
  ];
}

/** Of several with one name, the first is the note. */
function lostNote(note: FootnoteDefinition, at: number, called: ReadonlySet<string>): TextProblem[] {
  const name = `[^${note.label ?? note.identifier}]`;
  const lost = lostWords(countWords(plainText(note)));
  if (at > 0) return [{ offset: startOf(note), message: `une autre note s’appelle déjà ${name} : ${lost} ; donnez-lui un autre nom` }];
  if (called.has(note.identifier)) return [];
  return [{ offset: startOf(note), message: `rien n’appelle la note ${name} : ${lost} ; écrivez ${name} dans le texte, ou retirez-la` }];
}

/** « [Source]: Reuters » is the address of a link by Markdown's rules. One that looks like an address hides no word. */
function lostAddress(address: Definition): TextProblem[] {
  if (/[/.#:@]/.test(address.url)) return [];
  const typed = `[${address.label ?? address.identifier}]: ${address.url}`;
  const message = `« ${typed} » se lit comme l’adresse d’un lien et ne s’imprimera pas ; écrivez \\${typed}`;
  return [{ offset: startOf(address), message }];
}
