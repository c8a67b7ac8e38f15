import type { Element, ElementContent } from 'hast';
import { contentOf, element, isElement, isNamed, styleOf } from './hast';

/** How letters stand, as the elements and styles above them say. */
interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
  /** Bold by its place, which is not worth saying. */
  readonly isHeading: boolean;
}

const PLAIN: Marks = { bold: false, italic: false, struck: false, raised: undefined, isHeading: false };
/** Elements that say nothing but how their letters stand; with other styles, they stand for these. */
const LETTERS = ['b', 'strong', 'i', 'em', 's', 'strike', 'del', 'sup', 'sub', 'span', 'font', 'u', 'mark', 'ins'] as const;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'] as const;

/**
 * Says in elements what programs say in styles: each run of letters stands in `strong`, `em`, `del`, `sup` or `sub`, and in
 * nothing else. What is bold because it is a heading is not.
 */
export function plainMarks(nodes: readonly ElementContent[], marks = PLAIN): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [marked(node, marks)];
    if (!isElement(node)) return [];
    const children = plainMarks(contentOf(node.children), marksOf(node, marks));
    return isNamed(node, ...LETTERS) ? children : [{ ...node, children }];
  });
}

function marksOf(node: Element, { bold, italic, struck, raised, isHeading }: Marks): Marks {
  const style = styleOf(node);
  // Of two that say the same, the last counts.
  const says = (name: string): string =>
    [...style.matchAll(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'gi'))].at(-1)?.[1]?.trim().toLowerCase() ?? '';
  const [weight, slope, line] = [says('font-weight'), says('font-style'), `${says('text-decoration')} ${says('text-decoration-line')}`];
  const rise = says('vertical-align');
  return {
    bold: weight === '' ? bold || isNamed(node, 'b', 'strong') : weight.startsWith('bold') || Number(weight) >= 600,
    italic: slope === '' ? italic || isNamed(node, 'i', 'em', 'cite') : slope !== 'normal',
    struck: struck || isNamed(node, 's', 'strike', 'del') || line.includes('line-through'),
    raised: isNamed(node, 'sup') || rise === 'super' ? 'sup' : isNamed(node, 'sub') || rise === 'sub' ? 'sub' : raised,
    isHeading: isHeading || isNamed(node, ...HEADINGS),
  };
}

function marked(text: ElementContent, { bold, italic, struck, raised, isHeading }: Marks): ElementContent {
  const names = [
    ...(bold && !isHeading ? ['strong'] : []),
    ...(italic ? ['em'] : []),
    ...(struck ? ['del'] : []),
    ...(raised ? [raised] : []),
  ];
  return names.reduceRight<ElementContent>((inner, name) => element(name, [inner]), text);
}
