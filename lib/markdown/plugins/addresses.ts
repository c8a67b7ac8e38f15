import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { downloadName } from '../../pictures/downloads';
import { inlineElement } from '../elements';
import { languageOf } from './foreignPassages';

/** What a link may do: open a page or a file elsewhere, write, call, show a place. Nothing of it runs on the page. */
export const SCHEMES = ['http', 'https', 'mailto', 'tel', 'sms', 'geo', 'ftp', 'irc', 'ircs', 'xmpp'];

/** French sets these right behind an address, and none of them is part of it; nor is the sign that ends the sentence before them. */
const BEHIND = /[.,;:!?]*[«»‹›“”„‘’…—–].*$/u;

/**
 * remark plugin: an address that was typed bare ends before « » ” ’ … — »; schemes are read in any case; and what leads
 * nowhere, or where no link of ours may lead, is words and no `<a>`.
 */
export function addresses() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      if (index === undefined || parent === undefined || languageOf(link) !== undefined) return;
      const rest = isBare(link) ? cutEnd(link) : '';
      if (rest !== '') parent.children.splice(index + 1, 0, { type: 'text', value: rest });
      link.url = link.url.replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
      if (!leadsSomewhere(link.url)) parent.children[index] = inlineElement('span', {}, link.children);
    });
  };
}

/** remark plugin: a link to a file beside the text leads to its address below `media`. */
export function downloads(media: string) {
  return (tree: Root): void => {
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const name = downloadName(node.url);
      if (name !== undefined) node.url = media + name;
    });
  };
}

/** True for an address to which the site makes a link. What stands before a colon is a scheme, as the sanitiser reads it, too. */
export function leadsSomewhere(url: string): boolean {
  const scheme = /^[^/?#:]*(?=:)/.exec(url)?.[0].toLowerCase();
  return url !== '' && (scheme === undefined || SCHEMES.includes(scheme));
}

/** True for an address that GitHub's Markdown links by itself: it has no sign around it. */
export function isBare({ position, children: [only] }: Link): boolean {
  if (only?.type !== 'text') return false;
  return position === undefined || (position.end.offset ?? 0) - (position.start.offset ?? 0) === only.value.length;
}

/** Takes the end off an address and its words; answers it. */
function cutEnd(link: Link): string {
  const [only] = link.children;
  const rest = only?.type === 'text' ? (BEHIND.exec(only.value)?.[0] ?? '') : '';
  if (rest === '' || only?.type !== 'text') return '';
  only.value = only.value.slice(0, -rest.length);
  link.url = link.url.slice(0, -rest.length);
  return rest;
}
