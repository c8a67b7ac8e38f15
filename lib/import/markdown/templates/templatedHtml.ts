import type { Converted } from '../../converted';
import { htmlToMarkdown } from '../../html/htmlToMarkdown';
import type { Dialect } from '../../source';
import { draftOf, lineAt, rewritten } from '../draft/edits';
import { noteBook } from '../draft/noteBook';
import { quoted } from '../../html/conversion';
import { valueOf } from './outputs';
import { formOf } from './tagForms';
import { UNKNOWN_TOLD } from './templates';
import { tagsIn } from './templateTags';

/** Tags that print an address and nothing else. */
const ADDRESS = /^(?:post_url|link)$/;

/** HTML with a template language in it: addresses are what they would be, any other tag stays visible and is told. */
export function templatedHtml(html: string, dialect: Dialect): Converted {
  const draft = draftOf(html);
  const book = noteBook();
  const edits = tagsIn(html, dialect).flatMap((tag) => {
    const text =
      tag.form === 'output' ? valueOf(tag.inside) : ADDRESS.test(tag.name) ? formOf(tag, undefined, { isFrench: true }) : undefined;
    if (text !== undefined) return [{ from: tag.from, to: tag.to, text }];
    const found = quoted(html.slice(tag.from, tag.to));
    book.add('construct', `${found} ${UNKNOWN_TOLD}`, lineAt(draft, tag.from));
    return [];
  });
  const converted = htmlToMarkdown(rewritten(draft, edits).text);
  return { ...converted, notes: [...book.notes(), ...converted.notes] };
}
