import { DomUtils, parseDocument } from 'htmlparser2';
import type { Nodes, Root } from 'mdast';
import type { Converted } from '../../converted';
import { partsWords } from '../../../markdown/htmlTags';
import { KEPT } from '../../../markdown/plugins/withoutTags';
import { lostWords, printedWords, wordsIn, wordsOf } from '../../lostWords';

/** `{#id .classe}` behind a heading. */
const HEADING_ATTRIBUTES = /\s*\{[^{}]*\}\s*$/;

/** How many words the tree of their text prints, without the headings that were `removed`, and which of them ours does not print. */
export function wordsLost(theirs: Root, removed: Nodes | undefined, ours: string): Pick<Converted, 'words' | 'lost'> {
  const before = wordsOf(shownIn(theirs, removed));
  return { words: before.length, lost: lostWords(before, wordsOf(printedWords(ours))) };
}

function shownIn(tree: Root, removed: Nodes | undefined): string {
  const see = (node: Nodes): string | undefined => {
    if (node === removed) return '';
    if (node.type === 'html') return shownHtml(node.value);
    if (node.type !== 'heading') return undefined;
    const words = node.children.map((child) => wordsIn(child, see)).join('');
    return words.replace(HEADING_ATTRIBUTES, '');
  };
  return wordsIn(tree, see);
}

const HIDDEN = /<(script|style|template)\b[^]*?<\/\1>/gi;

/** What a stretch of HTML prints; tags of blocks part words. */
function shownHtml(html: string): string {
  const shown = html
    .replace(HIDDEN, ' ')
    .replace(/<\/?([a-z][\w-]*)[^<>]*>/gi, (tag, name: string) => (partsWords(tag) && !KEPT.has(name.toLowerCase()) ? ` ${tag}` : tag));
  return DomUtils.textContent(parseDocument(shown).children);
}
