import { DomUtils, parseDocument } from 'htmlparser2';

/** HTML of one line, such as a title's, as text: no tags, no entities, single blanks. */
export function plainHtml(html: string): string {
  return DomUtils.innerText(parseDocument(html).children)
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
}
