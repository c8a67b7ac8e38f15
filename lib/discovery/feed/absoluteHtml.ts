// markdownToHtml's serialiser (hast-util-to-html) quotes every value and leaves no `<` outside a tag, so a tag is
// exactly this; a `>` may stand inside a value, ` href="…"` may stand in a text.
const TAG = /<[a-z][a-z0-9]*(?:\s+[^\s=>"/]+(?:="[^"]*")?)*\s*\/?>/g;
const ADDRESS = /(?<=\s(?:href|src|cite|longdesc)=")[^"]*(?=")/g;
const ENTITIES: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x22;': '"', '&#x27;': "'" };

/** Makes every address in sanitised HTML absolute, seen from `base`: a feed is read far from the page. */
export function absoluteHtml(html: string, base: string): string {
  return html.replace(TAG, (tag) => tag.replace(ADDRESS, (value) => absolute(value, base)));
}

function absolute(value: string, base: string): string {
  const address = value.replace(/&#x2[267];/g, (entity) => ENTITIES[entity] ?? entity);
  return URL.canParse(address, base) ? new URL(address, base).href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;') : value;
}
