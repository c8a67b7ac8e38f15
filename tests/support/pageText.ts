/** Elements that stand inside a sentence; every other one parts what is before it from what is after. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'del', 'em', 'i', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'time']);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** What a reader reads in a page's `<main>`. Throws when the page has none. */
export function mainText(html: string): string {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error(`no <main> in:\n${html.slice(0, 500)}`);
  return decoded(main.replace(/<\/?([a-z][a-z0-9]*)[^>]*>/g, (_tag, name: string) => (INLINE.has(name) ? '' : '\n')));
}

/** HTML text or an attribute's value, its character references read. */
export function decoded(html: string): string {
  return html.replace(/&(#?\w+);/g, decode);
}

function decode(reference: string, name: string): string {
  const character = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (character) return String.fromCodePoint(character[1] === undefined ? Number(character[2]) : parseInt(character[1], 16));
  const named = NAMED[name];
  if (named === undefined) throw new Error(`unknown character reference ${reference}`);
  return named;
}
