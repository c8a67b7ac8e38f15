import type { Comment, Element, ElementContent, Properties, Root } from 'hast';
import { Parser } from 'htmlparser2';
import { isBlockName } from './trees/elements';

/**
 * Elements within elements. A page builder nests some thirty; parsers and printers take time with the square of it, and a step of the
 * stack each.
 */
export const DEEPEST = 120;

/** Elements of which notes tell the line; the places of all others would be half of the tree, which is copied once more. */
export const PLACED = new Set(
  'a audio button canvas details embed figcaption form iframe img input math object script select style summary svg template textarea video span p'.split(
    ' ',
  ),
);

/** What only browsers' own reading knows what to make of: bogus comments, signs that they exchange, a tag without an end. */
const DOUBTFUL = /[\r\0]|<\/(?![a-z])|<!(?!--)|<!---?>|--!>|<\?|<[a-z/!][^<>]*$/i;
/** Elements that stand as they are written, if nothing is left open. Those of blocks close a paragraph. */
const PLAIN = new Set(
  `a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code dd del details dfn div dl dt em
  figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nav ol p picture pre q s samp section small source
  span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr`.split(/\s+/),
);
const VOID = new Set(['br', 'hr', 'img', 'source', 'wbr']);
/** Where else browsers move an element, or open another around it. */
const WITHIN: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['caption', 'thead', 'tbody', 'tfoot'].map((name) => [name, /^table$/])),
  tr: /^t(?:head|body|foot)$/,
  td: /^tr$/,
  th: /^tr$/,
  li: /^[ou]l$/,
  dt: /^dl$/,
  dd: /^dl$/,
};
const HOLDS: Readonly<Record<string, RegExp>> = {
  table: /^(?:caption|thead|tbody|tfoot)$/,
  ...Object.fromEntries(['thead', 'tbody', 'tfoot'].map((name) => [name, /^tr$/])),
  tr: /^t[dh]$/,
  iframe: /^$/,
};

/**
 * Reads HTML in which every tag is closed where it should be, as editors' programs write it, in a third of the time that browsers' own
 * reading takes. `undefined` for any that a browser would mend: its tree is then another.
 */
export function readWellFormed(html: string): Root | undefined {
  return DOUBTFUL.test(html) ? undefined : new Reader(html).read();
}

class Reader {
  readonly #root: Root = { type: 'root', children: [] };
  readonly #open: Element[] = [];
  readonly #parser = new Parser(
    {
      onopentag: (name, attributes, isImplied) => this.#opened(name, attributes, isImplied),
      onclosetag: (name, isImplied) => this.#closed(name, isImplied),
      ontext: (text) => this.#text(text),
      oncomment: (value) => this.#add({ type: 'comment', value }),
    },
    { recognizeSelfClosing: false },
  );
  #isWellFormed = true;
  /** Tags that close; one that closes nothing is passed over by the parser. */
  #closes: number;
  #line = 1;
  #counted = 0;

  constructor(readonly html: string) {
    this.#closes = html.split('</').length - 1;
  }

  read(): Root | undefined {
    this.#parser.end(this.html);
    return this.#isWellFormed && this.#closes === 0 ? this.#root : undefined;
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>, isImplied: boolean): void {
    const element: Element = { type: 'element', tagName: name, properties: propertiesOf(attributes), children: [] };
    if (PLACED.has(name)) {
      const point = { line: this.#lineAt(this.#parser.startIndex), column: 1 };
      element.position = { start: point, end: point };
    }
    if (isImplied || !this.#fits(name)) this.#giveUp();
    this.#add(element);
    this.#open.push(element);
  }

  #closed(name: string, isImplied: boolean): void {
    this.#open.pop();
    if (VOID.has(name)) return;
    if (isImplied) this.#giveUp();
    else this.#closes -= 1;
  }

  #text(text: string): void {
    const parent = this.#open.at(-1);
    const last = (parent ?? this.#root).children.at(-1);
    if (last?.type === 'text') last.value += text;
    else this.#add({ type: 'text', value: text });
    // Browsers take the line end behind `<pre>` for none, and put text out of tables.
    const isMoved = parent !== undefined && parent.tagName in HOLDS && /[^\t\n\f ]/.test(text);
    if (isMoved || (parent?.tagName === 'pre' && last === undefined && text.startsWith('\n'))) this.#giveUp();
  }

  /** The rest need not be read. */
  #giveUp(): void {
    this.#isWellFormed = false;
    this.#parser.pause();
  }

  #add(node: ElementContent | Comment): void {
    (this.#open.at(-1) ?? this.#root).children.push(node);
  }

  #fits(name: string): boolean {
    const parent = this.#open.at(-1)?.tagName ?? '';
    if (!PLAIN.has(name) || this.#open.length >= DEEPEST) return false;
    if (WITHIN[name]?.test(parent) === false || HOLDS[parent]?.test(name) === false) return false;
    if (/^h\d$/.test(name) && /^h\d$/.test(parent)) return false;
    const kin = name === 'a' ? /^a$/ : isBlockName(name) ? /^p$/ : undefined;
    return kin === undefined || !this.#open.some(({ tagName }) => kin.test(tagName));
  }

  #lineAt(at: number): number {
    for (let end = this.html.indexOf('\n', this.#counted); end !== -1 && end < at; end = this.html.indexOf('\n', end + 1)) {
      this.#line += 1;
      this.#counted = end + 1;
    }
    return this.#line;
  }
}

/** Attributes that are called otherwise as properties; of all others only those of data (WHATWG HTML, 3.2.6.6). */
const NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'xml:lang': 'xmlLang',
  nowrap: 'noWrap',
};

function propertiesOf(attributes: Readonly<Record<string, string>>): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class') properties.className = value.split(/\s+/).filter((each) => each !== '');
    else if (name.startsWith('data-')) properties[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
    else properties[NAMES[name] ?? name] = value;
  }
  return properties;
}
