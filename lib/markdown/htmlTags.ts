/** A text with a blank in place of each HTML tag: « 3 < 4 et 5 > 2 » holds none. */
export function withoutHtmlTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, ' ');
}
