import type { Dialect } from '../../source';
import { readArguments, type TagArguments } from './tagArguments';

/** A tag of a template language in a text. */
export interface Tag extends TagArguments {
  readonly from: number;
  readonly to: number;
  /** `output` prints a value: `{{ page.title }}`; `escaped` is a tag of Hugo's in a comment, which is to be shown. */
  readonly form: 'tag' | 'output' | 'comment' | 'escaped';
  readonly name: string;
  /** Of a pair, the second. */
  readonly closes: boolean;
  /** True for one that says that it is no pair: `{{< clear />}}`, `<Chart />`. */
  readonly alone: boolean;
  /** Between the signs, trimmed. */
  readonly inside: string;
}

/** A pair of signs, and what it is for which language. */
interface Signs {
  readonly open: string;
  readonly close: string;
  readonly form: 'tag' | 'output' | 'comment';
}

const HUGO: readonly Signs[] = [
  { open: '{{<', close: '>}}', form: 'tag' },
  { open: '{{%', close: '%}}', form: 'tag' },
];
const LIQUID: readonly Signs[] = [
  { open: '{%', close: '%}', form: 'tag' },
  { open: '{{', close: '}}', form: 'output' },
];
const SIGNS: Readonly<Record<Dialect, readonly Signs[]>> = {
  hugo: HUGO,
  liquid: LIQUID,
  nunjucks: [...LIQUID, { open: '{#', close: '#}', form: 'comment' }],
  mdx: [{ open: '{/*', close: '*/}', form: 'comment' }],
};

/** Every tag of a text, in order. One that does not close is none. */
export function tagsIn(text: string, dialect: Dialect): Tag[] {
  const tags: Tag[] = [];
  const signs = SIGNS[dialect];
  const first = dialect === 'mdx' ? /[{<]/g : /\{/g;
  const next = (from: number): number => {
    first.lastIndex = from;
    return first.exec(text)?.index ?? -1;
  };
  for (let at = next(0); at !== -1; at = next(at)) {
    const component = text.charAt(at) === '<' ? componentAt(text, at) : undefined;
    if (component !== undefined) {
      tags.push(component);
      at = component.to;
      continue;
    }
    const pair = signs.find(({ open, form }) => text.startsWith(open, at) && (form !== 'comment' || /[\s*-]/.test(text.charAt(at + 2))));
    const end = pair === undefined ? -1 : endOf(text, at + pair.open.length, pair);
    if (pair === undefined || end === -1) at += 1;
    else {
      tags.push(tagOf(text, at, end, pair));
      at = end;
    }
  }
  return tags;
}

/** A tag has an address or two and a caption; what goes on longer is a brace that nobody closed. */
const LONGEST_TAG = 4000;

/** Behind the signs that close, or -1. Signs inside quotes close nothing, where the quotes close. */
function endOf(text: string, from: number, { close, form }: Signs): number {
  const within = text.slice(from, from + LONGEST_TAG);
  const first = within.indexOf(close);
  if (first === -1 || form === 'comment') return first === -1 ? -1 : from + first + close.length;
  const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/gs;
  const blank = within.replace(quoted, (quote, at: number) => (at < first ? ' '.repeat(quote.length) : quote));
  const end = blank.indexOf(close);
  return from + (end === -1 ? first : end) + close.length;
}

function tagOf(text: string, from: number, to: number, { open, close, form }: Signs): Tag {
  const whole = text.slice(from + open.length, to - close.length);
  // Jekyll and Nunjucks take blanks away at a hyphen.
  const inside = whole.replace(/^-(?=\s)|(?<=\s)-$/g, '').trim();
  const escaped = form === 'tag' ? /^\/\*(.*)\*\/$/s.exec(inside)?.[1] : undefined;
  if (escaped !== undefined || form !== 'tag')
    return {
      from,
      to,
      form: escaped === undefined ? form : 'escaped',
      name: '',
      closes: false,
      alone: true,
      inside,
      positional: [],
      named: {},
    };
  const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([\w.:/-]*)(.*)$/s.exec(inside) ?? [];
  const closes = slash === '/' || (open === '{%' && /^end_?\w/.test(name));
  return {
    from,
    to,
    form,
    name: closes ? name.replace(/^end_?/, '') : name,
    closes,
    alone: inside.endsWith('/'),
    inside,
    ...readArguments(rest),
  };
}

/** A component of JSX: its name has a capital, its values stand in quotes or braces. */
const COMPONENT = /<(\/?)([A-Z][\w.]*)((?:[^<>{}"']|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)>/y;

function componentAt(text: string, at: number): Tag | undefined {
  COMPONENT.lastIndex = at;
  const [whole, slash = '', name = '', rest = ''] = COMPONENT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const values = rest.replace(/=\{\s*(?:require\(\s*)?(["'`])([^"'`]*)\1[^{}]*\}/g, '="$2"').replace(/=\{\s*([\w.]+)\s*\}/g, '="$1"');
  const common = { from: at, to: at + whole.length, form: 'tag', name, inside: whole } as const;
  return { ...common, closes: slash === '/', alone: rest.trimEnd().endsWith('/'), ...readArguments(values.replace(/\/\s*$/, '')) };
}
