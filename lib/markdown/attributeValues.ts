// The serialiser (hast-util-to-html) quotes every value and leaves no `<` outside a tag, but `<` and `>` as they are
// inside a value, where HTML allows them. Whoever reads tags further on, down to a feed reader, is spared them.
const TAG = /<[a-z](?:[^">]|"[^"]*")*>/g;

/** The same HTML with `<` and `>` in its attributes' values written as references: what looks like a tag is one. */
export function escapeAttributeValues(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')));
}
