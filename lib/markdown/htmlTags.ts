/** Tags of elements that stand inside a line (HTML, 4.5 and 4.7) and part no words; `<sup>` does, as a call of a note or a power. */
const INLINE =
  /^<\/?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|r[bpt]|ruby|s|samp|small|span|strike|strong|sub|time|tt|u|var|wbr)(?=[\s/>])/i;

/** True for a tag that keeps the words on both sides apart: `</p>`, `<img>`, and any that nobody knows. */
export function partsWords(tag: string): boolean {
  return /^<\/?[a-z]/i.test(tag) && !INLINE.test(tag);
}

/** A text without its HTML tags, with a blank in place of those that part words: « 3 < 4 et 5 > 2 » holds none. */
export function withoutHtmlTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, (tag) => (partsWords(tag) ? ' ' : ''));
}
