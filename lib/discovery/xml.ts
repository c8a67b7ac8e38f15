import { printable } from './plainText';

const REFERENCES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;' };

/** Markup that is already XML; made by the functions below only. */
export type Xml = string;

type Attributes = Readonly<Record<string, string>>;

/**
 * Text for XML content or an attribute in double quotes. Hexadecimal references, because some feed readers decode named
 * ones twice (RSS Best Practices Profile, « Character Data »). `>` too, so that `]]>` never appears.
 */
export function escapeXml(text: string): Xml {
  return printable(text).replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);
}

/** What HTML takes for the beginning of a tag or a reference; some references need no semicolon (HTML, 13.2.5.73). */
const MARKUP = /<(?=[a-z/!?])|&(?=#|[a-z][a-z0-9]*;|(?:amp|lt|gt|quot|nbsp|copy|reg)\b)/gi;

/**
 * A line that reads the same in feed readers that take it for HTML, as most do, and in those that take it for plain text: only where HTML
 * would see markup is it written as HTML.
 */
export function plainOrHtml(line: string): string {
  return line.replace(MARKUP, (sign) => (sign === '<' ? '&lt;' : '&amp;'));
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
  return `<${name}${printAttributes(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element that holds others, one a line; empty when there are none. */
export function element(name: string, children: readonly Xml[], attributes: Attributes = {}): Xml {
  const opening = `<${name}${printAttributes(attributes)}`;
  return children.length === 0 ? `${opening}/>` : [`${opening}>`, ...children, `</${name}>`].join('\n');
}

/** A whole document around its root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function printAttributes(attributes: Attributes): Xml {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
