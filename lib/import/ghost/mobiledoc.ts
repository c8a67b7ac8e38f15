import * as z from 'zod';
import { cardHtml } from './cards';
import type { RenderedText } from './lexical';
import { element, escaped } from '../html/printHtml';

// Mobiledoc 0.3 (bustle/mobiledoc-kit, MOBILEDOC.md): sections are lists whose first entry is their kind, and what they say stands in
// tables of cards, atoms and markups that they point into.

const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])]);
const section = z.array(z.unknown());
const schema = z.looseObject({
  atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
  cards: z.array(z.tuple([z.string()], z.unknown())).default([]),
  markups: z.array(z.tuple([z.string()], z.array(z.string()))).default([]),
  sections: z.array(section).default([]),
});
type Mobiledoc = z.output<typeof schema>;

/** Renders a text of Ghost's Mobiledoc editor; `undefined` for what is none. */
export function mobiledocHtml(json: unknown): RenderedText | undefined {
  const read = schema.safeParse(json);
  if (!read.success) return undefined;
  const unknown: string[] = [];
  return { html: read.data.sections.map((each) => sectionHtml(each, read.data, unknown)).join('\n'), unknown };
}

function sectionHtml([kind, first, second]: readonly unknown[], document: Mobiledoc, unknown: string[]): string {
  switch (kind) {
    case 1:
      return textSection(first, second, document, unknown);
    case 2:
      return typeof first === 'string' ? `<img src="${escaped(first)}" alt="">` : '';
    case 3: {
      const items = z.array(z.unknown()).safeParse(second).data ?? [];
      return element(first === 'ol' ? 'ol' : 'ul', items.map((item) => element('li', line(item, document))).join(''));
    }
    case 10:
      return card(first, document, unknown);
    default:
      unknown.push(`section ${String(kind)}`);
      return '';
  }
}

function textSection(tag: unknown, markers: unknown, document: Mobiledoc, unknown: string[]): string {
  const name = typeof tag === 'string' ? tag.toLowerCase() : '';
  const inner = line(markers, document);
  if (/^(?:p|h[1-6])$/.test(name)) return element(name, inner);
  if (/^(?:blockquote|pull-quote|aside)$/.test(name)) return element('blockquote', element('p', inner));
  unknown.push(name);
  return element('p', inner);
}

function card(index: unknown, { cards }: Mobiledoc, unknown: string[]): string {
  const [name, payload] = (typeof index === 'number' ? cards[index] : undefined) ?? [];
  const html = name === undefined ? '' : cardHtml(name, payload);
  if (html === undefined) unknown.push(name ?? '');
  return html ?? '';
}

/** Markers open and close markups, which lie in each other as tags do. */
function line(markers: unknown, { atoms, markups }: Mobiledoc): string {
  const read = z.array(marker).safeParse(markers);
  if (!read.success) return '';
  const open: string[] = [];
  const made = read.data.map(([kind, opens, closes, value]) => {
    const tags = opens.map((index) => {
      const [name = 'span', attributes = []] = markups[index] ?? [];
      open.push(name);
      const href = attributes[attributes.indexOf('href') + 1];
      return name === 'a' && attributes.includes('href') && href !== undefined ? `<a href="${escaped(href)}">` : `<${name}>`;
    });
    const text = kind === 1 ? atomHtml(atoms[Number(value)]) : escaped(String(value));
    return (
      tags.join('') +
      text +
      open
        .splice(Math.max(0, open.length - closes), closes)
        .reverse()
        .map((name) => `</${name}>`)
        .join('')
    );
  });
  return (
    made.join('') +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function atomHtml(atom: readonly unknown[] | undefined): string {
  const [name, text] = atom ?? [];
  return name === 'soft-return' ? '<br>' : escaped(typeof text === 'string' ? text : '');
}

/** The Markdown of a text that is one card of Markdown and nothing else, as Ghost wrote all posts once. */
export function loneMarkdown(json: unknown): string | undefined {
  const { cards = [], sections = [] } = schema.safeParse(json).data ?? {};
  const telling = sections.filter(([kind, , markers]) => kind !== 1 || (Array.isArray(markers) && markers.length > 0));
  const [only] = telling;
  if (telling.length !== 1 || only?.[0] !== 10 || typeof only[1] !== 'number') return undefined;
  const [name, payload] = cards[only[1]] ?? [];
  return /^(?:card-)?markdown$/.test(name ?? '') ? z.looseObject({ markdown: z.string() }).safeParse(payload).data?.markdown : undefined;
}
