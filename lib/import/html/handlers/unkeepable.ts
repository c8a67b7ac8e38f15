import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { quoted, type Conversion } from '../conversion';
import { printedText, property } from '../trees/elements';

/** Handlers of what has no form in an article: what it prints stays, and what it did is noted. */
export function unkeepableHandlers(conversion: Conversion): Record<string, Handle> {
  const gone =
    (what: string): Handle =>
    (_state, node) => {
      conversion.note('construct', `${what} ${quoted(told(node))} : laissé de côté`, node);
    };
  const words =
    (what: string): Handle =>
    (state, node) => {
      conversion.note('construct', `${what} ${quoted(printedText(node))} : ses mots restent`, node);
      return state.all(node);
    };
  const drawn =
    (what: string): Handle =>
    (_state, node) => {
      conversion.note('construct', `${what} ${quoted(printedText(node))} : ses mots restent, son dessin non`, node);
      return { type: 'text', value: printedText(node).replace(/\s+/g, ' ') };
    };
  return {
    script: gone('un programme'),
    style: gone('une feuille de style'),
    template: gone('un modèle'),
    canvas: gone('un dessin fait par un programme'),
    svg: drawn('un dessin SVG'),
    math: drawn('une formule'),
    form: words('un formulaire'),
    button: words('un bouton'),
    select: words('un choix'),
    textarea: words('un champ'),
    option: (state, node) => [...state.all(node), { type: 'text', value: ' ' }],
    optgroup: (state, node) => state.all(node),
    input: (_state, node) => input(conversion, node),
    details: (state, node) => state.toFlow(state.all(node)),
    summary: (state, node) => summary(conversion, state, node),
    dialog: (state, node) => state.toFlow(state.all(node)),
    menu: (state, node) => state.toFlow(state.all(node)),
    caption: () => undefined,
  };
}

function told(node: Element): string {
  return property(node, 'src') || node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** In a list of tasks the box is a sign of the list; elsewhere it belongs to a form. */
function input(conversion: Conversion, node: Element): Nodes | undefined {
  const type = property(node, 'type');
  if (type === 'checkbox' || type === 'radio')
    return { type: 'text', value: 'checked' in node.properties && node.properties.checked ? '☑ ' : '☐ ' };
  conversion.note(
    'construct',
    `un champ à remplir ${quoted(property(node, 'placeholder') || property(node, 'value') || type)} : laissé de côté`,
    node,
  );
  return undefined;
}

/** What opened by a click is open, under its name in bold. */
function summary(conversion: Conversion, state: State, node: Element): Nodes[] {
  conversion.note('changed', `un passage qui s’ouvrait d’un clic, ${quoted(printedText(node))}, est ouvert`, node);
  return state
    .toFlow(state.all(node))
    .map((block) =>
      block.type === 'paragraph' && toString(block) !== '' ? { ...block, children: [{ type: 'strong', children: block.children }] } : block,
    );
}
