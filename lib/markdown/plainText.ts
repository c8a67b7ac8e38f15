import type { Nodes } from 'mdast';

const RAISED = new Map(Array.from('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿ'.matchAll(/(.)(.)/gu), ([, typed = '', set = '']) => [typed, set]));
const LOWERED = new Map(Array.from('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎'.matchAll(/(.)(.)/gu), ([, typed = '', set = '']) => [typed, set]));

/** The words of a node alone, without those in a picture's place. A line that ends is a blank; 10<sup>9</sup> stays 10⁹ and CO<sub>2</sub> CO₂, where 109 would be another figure. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(plainText).join('');
  if (node.data?.hName === 'sup') return raised(text);
  return node.data?.hName === 'sub' ? (inSigns(text, LOWERED) ?? text) : text;
}

/** Letters alone are those of « 1er » and « Mme ». */
function raised(text: string): string {
  if (/^\p{L}{2,}$|^[^n\P{L}]$/u.test(text)) return text;
  return inSigns(text, RAISED) ?? `^${text}`;
}

function inSigns(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const set = Array.from(text, (sign) => signs.get(sign));
  return set.includes(undefined) ? undefined : set.join('');
}
