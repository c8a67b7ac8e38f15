import type { Note } from '../notes';
import type { ImportedText } from '../source';
import { hasBlocks, withoutBlockComments } from './blocks';
import { linked, type BodyContext } from './bodyParts';
import { withoutShortcodes } from './shortcodes';

/** What WordPress takes for something to embed: an address alone on its line, or in a paragraph. */
const BARE_LINE = /^([ \t]*(?:<p>)?[ \t]*)(https?:\/\/[^\s<>"]+)([ \t]*(?:<\/p>)?[ \t]*)$/gm;
const NEXT_PAGE = '<!--nextpage-->';

/** The text of a post as the HTML that WordPress would print; `line` is where it begins. */
export function bodyOf(content: string, line: number, context: BodyContext, notes: Note[]): ImportedText {
  const isBlocks = hasBlocks(content);
  if (content.includes(NEXT_PAGE)) notes.push({ kind: 'changed', message: 'le texte était partagé en pages : il est d’un seul tenant' });
  const plain = isBlocks ? withoutBlockComments(content, context, notes) : content;
  const html = withoutShortcodes(plain, context, notes).replace(BARE_LINE, (_, _open, address: string) => linked(address, context));
  // Comments are the editors' own; WordPress's among them say where a text is cut.
  return { form: isBlocks ? 'html' : 'typedHtml', text: html.replace(/<!--(?:more[^]*?|nextpage|noteaser)-->/g, ''), line };
}
