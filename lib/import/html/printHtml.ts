const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An element around HTML; attributes that are empty are left out. */
export function element(name: string, inner: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const printed = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${escaped(value)}"` : ''));
  return `<${name}${printed.join('')}>${inner}</${name}>`;
}
