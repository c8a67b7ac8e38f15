// markdownToHtml's serialiser (hast-util-to-html) quotes every value and leaves no `<` outside a tag, so a tag is
// exactly this; a `>` may stand inside a value, ` href="…"` may stand in a text.
const TAG = /<[a-z][a-z0-9]*(?:\s+[^\s=>"/]+(?:="[^"]*")?)*\s*\/?>/g;
const ADDRESS = /(?<=\s(href|src|cite|longdesc)=")[^"]*(?=")/g;
const ENTITIES: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x22;': '"', '&#x27;': "'" };

/**
 * Makes every address in sanitised HTML absolute: a feed is read far from the page. Links are seen from `page`, pictures
 * from `pictures`, the address under which those beside the article are served.
 */
export function absoluteHtml(html: string, page: string, pictures: string): string {
  const seen = (value: string, attribute: string): string => absolute(value, attribute === 'src' ? pictures : page);
  return html.replace(TAG, (tag) => tag.replace(ADDRESS, seen));
}

function absolute(value: string, base: string): string {
  const address = value.replace(/&#x2[267];/g, (entity) => ENTITIES[entity] ?? entity);
  return URL.canParse(address, base) ? new URL(address, base).href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;') : value;
}
