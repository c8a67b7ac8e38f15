import { isTraversal, parse, SelectorType, stringify, type Selector as Token } from 'css-what';
import { list, type ChildNode } from 'postcss';

// Browsers of 2020 (Chrome 86, Safari 14) read style once more when it is written like this. What is newer and has no
// older form (`:has()`, containers) stands in `@supports` or is missed by nobody.

/**
 * The selectors that one with `:is(a, b)` stands for: for that one sign, a browser that does not know it passes over a whole
 * rule. A page then keeps only those it uses, too. Each has the strength of what it names, not of the strongest in the list.
 */
export function spreadIs(selector: string): string[] {
  return selector.includes(':is(')
    ? parse(selector)
        .flatMap(spread)
        .map((tokens) => stringify([[...tokens]]))
    : [selector];
}

function spread(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let all: readonly (readonly Token[])[] = [[]];
  for (const token of tokens) all = all.flatMap((before) => choices(token, before.at(-1)).map((choice) => [...before, ...choice]));
  return all;
}

/** What `:is()` may be; itself where that could not stand in its place: an element's name behind a class, a way through the page. */
function choices(token: Token, previous: Token | undefined): readonly (readonly Token[])[] {
  if (token.type !== SelectorType.Pseudo || token.name !== 'is' || !Array.isArray(token.data)) return [[token]];
  const begins = previous === undefined || isTraversal(previous);
  const stands = token.data.flat().every((part) => !isTraversal(part) && (begins || part.type !== SelectorType.Tag));
  return stands ? token.data : [[token]];
}

/** Both sides at once, and what each is called alone. */
const SIDES = new Map([
  ['padding-inline', ['padding-inline-start', 'padding-inline-end']],
  ['margin-inline', ['margin-inline-start', 'margin-inline-end']],
  ['padding-block', ['padding-top', 'padding-bottom']],
  ['margin-block', ['margin-top', 'margin-bottom']],
  ['border-block', ['border-top', 'border-bottom']],
]);

/** A declaration for both sides as one for each: the shorthands came with Chrome 87 and Safari 14.1. */
export function spreadSides(node: ChildNode): string {
  const sides = node.type === 'decl' ? SIDES.get(node.prop) : undefined;
  if (node.type !== 'decl' || sides === undefined) return node.toString();
  const values = node.prop.startsWith('border') ? [node.value] : list.space(node.value);
  return sides.map((prop, side) => node.clone({ prop, value: values[side] ?? values[0] ?? '' }).toString()).join(';');
}
