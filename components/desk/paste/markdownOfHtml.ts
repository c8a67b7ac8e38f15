import type { Element, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Emphasis, Html, Parents, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import { cleanHtml } from './cleanHtml';
import { contentOf, property, wordsOf } from './hast';
import { nestLists } from './lists';
import { plainMarks } from './marks';
import { LOST_NOTE, NOTE_CALL, NOTE_TEXT, takeNotes } from './notes';
import { missingPicture, PICTURE, pictureMark } from './pastedPictures';
import { tidyHtml } from './tidyHtml';

/**
 * What Word, Google Docs, LibreOffice or a web page have put on the clipboard, as the Markdown that docs/publier.md teaches. No
 * word is lost; of a picture, a note for the newsroom says where it stood, with its number where its file came along: see
 * `takePictures`.
 *
 * @param firstNote the number of the first note, after those that the text has.
 */
export function markdownOfHtml(root: HtmlRoot, firstNote = 1): string {
  const nodes = tidyHtml(plainMarks(cleanHtml(takeNotes(nestLists(contentOf(root.children)), firstNote))));
  const tree = toMdast({ type: 'root', children: nodes }, { handlers: HANDLERS });
  const markdown = toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmToMarkdown()],
    handlers: { emphasis },
  });
  return asTyped(markdown).trim();
}

const comment = (words: string): Html => ({ type: 'html', value: `<!-- ${words.replaceAll('--', '—')} -->` });
const inTags: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...state.all(node),
  { type: 'html', value: `</${node.tagName}>` },
];
const inside: Handle = (state, node: Element) => state.all(node);
const reference = (node: Element): { identifier: string; label: string } => {
  const identifier = property(node, 'identifier');
  return { identifier, label: identifier };
};

const HANDLERS: Readonly<Record<string, Handle>> = {
  [NOTE_CALL]: (_, node: Element): PhrasingContent => ({ type: 'footnoteReference', ...reference(node) }),
  [NOTE_TEXT]: (state, node: Element) => ({ type: 'footnoteDefinition', ...reference(node), children: state.toFlow(state.all(node)) }),
  [LOST_NOTE]: (_, node: Element) => comment(`note ${wordsOf(node)} à recopier`),
  img: (_, node: Element) =>
    comment(property(node, PICTURE) === '' ? missingPicture(property(node, 'alt')) : pictureMark(property(node, PICTURE))),
  sup: inTags,
  sub: inTags,
  kbd: inTags,
  u: inside,
  mark: inside,
};

/** `_mot_` as the guide writes it; inside a word, where an underscore is one, `*`. */
const emphasis = (node: Emphasis, parent: Parents | undefined, state: State, info: Info): string => {
  const isInside = /[\p{L}\p{N}_]$/u.test(info.before) || /^[\p{L}\p{N}_]/u.test(info.after);
  return defaultHandlers.emphasis(node, parent, isInside ? { ...state, options: { ...state.options, emphasis: '*' } } : state, info);
};

/** Without the strokes that keep apart what the site keeps apart by itself: « […] », a typed address. */
function asTyped(markdown: string): string {
  return markdown
    .replaceAll(/\\\[(…|\.\.\.)\](?![[(:])/g, '[$1]')
    .replaceAll(/(?<=\bhttps?)\\:(?=\/\/)/g, ':')
    .replaceAll('\\@', '@');
}
