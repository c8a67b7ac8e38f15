/** A tag of HTML that the sanitiser's serialiser has written: every value is in quotes, with neither `<` nor `>`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/g;
const VOID = new Set(['br', 'hr', 'img']);

/** A text's HTML in two: down to the end of its first paragraph that stands in nothing else, and the rest. All is the first, where none does. */
export function splitOpening(html: string): [opening: string, rest: string] {
  let depth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (VOID.has(name)) continue;
    depth += slash === '' ? 1 : -1;
    const end = index + tag.length;
    if (name === 'p' && depth === 0) return [html.slice(0, end), html.slice(end).trim()];
  }
  return [html, ''];
}
