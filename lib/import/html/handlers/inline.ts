import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Delete, Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import { inlineElement } from '../../../markdown/elements';
import { isLanguage } from '../../../markdown/plugins/foreignPassages';
import { KEPT } from '../../../markdown/plugins/withoutTags';
import { LANGUAGE } from '../../../text/words';
import { quoted, type Conversion } from '../conversion';
import { findElement, isNamed, printedText, property } from '../trees/elements';
import { inLine } from './lines';

type Marked = Delete | Emphasis | Strong;

/** Handlers of elements inside a line; `blocksOutOfLines` has seen to it that they hold no blocks. */
export function inlineHandlers(conversion: Conversion): Record<string, Handle> {
  const marked =
    (type: Marked['type']): Handle =>
    (state, node) =>
      foreign(conversion, node, [{ type, children: lineIn(state, node) }]);
  const kept =
    (name: string): Handle =>
    (state, node) =>
      foreign(conversion, node, [element(name, state, node)]);
  const unwrapped: Handle = (state, node) => foreign(conversion, node, lineIn(state, node));
  return {
    ...Object.fromEntries([...KEPT].map((name) => [name, kept(name)])),
    // Of itself it says nothing that its words do not say.
    time: unwrapped,
    acronym: kept('abbr'),
    span: (state, node) => (lang(node) === '' ? state.all(node) : foreign(conversion, node, lineIn(state, node))),
    wbr: () => undefined,
    a: (state, node) => link(conversion, state, node),
    ...Object.fromEntries(['i', 'em'].map((name) => [name, marked('emphasis')])),
    ...Object.fromEntries(['b', 'strong'].map((name) => [name, marked('strong')])),
    ...Object.fromEntries(['s', 'del', 'strike'].map((name) => [name, marked('delete')])),
  };
}

function lineIn(state: State, node: Element): PhrasingContent[] {
  const line = inLine(state.toFlow(state.all(node)));
  // A blank in an element of its own parts words all the same.
  return line.length === 0 && /^\s+$/.test(printedText(node)) ? [{ type: 'text', value: ' ' }] : line;
}

function element(name: string, state: State, node: Element): Emphasis {
  const title = property(node, 'title');
  return inlineElement(name, /^(?:abbr|dfn)$/.test(name) && title !== '' ? { title } : {}, lineIn(state, node));
}

function lang(node: Element): string {
  const code = property(node, 'lang') || property(node, 'xmlLang');
  return code === '' || code.split('-')[0]?.toLowerCase() === LANGUAGE || !isLanguage(code) ? '' : code;
}

/** Words in another language than the paper's, where nothing in them is a link of its own. */
function foreign(conversion: Conversion, node: Element, children: PhrasingContent[]): PhrasingContent[] {
  const code = lang(node);
  if (code === '') return children;
  if (findElement(node, isNamed('a', 'img')) === undefined) return [{ type: 'link', url: `lang:${code}`, children }];
  conversion.note('changed', `la langue « ${code} » d’un passage n’est plus marquée`, node);
  return children;
}

/** What only looks like a link leaves its words. */
function link(conversion: Conversion, state: State, node: Element): PhrasingContent[] {
  const url = property(node, 'href');
  const children = lineIn(state, node);
  if (url === '') return children;
  if (/^(?:javascript|data|vbscript):/i.test(url)) {
    conversion.note('construct', `un lien qui n’est qu’un programme, ${quoted(url)} : ses mots restent`, node);
    return children;
  }
  const made: Link = { type: 'link', url, children };
  state.patch(node, made);
  return [made];
}
