import type { Element, ElementContent } from 'hast';
import { contentOf, element, isElement, property } from './hast';

/** How letters stand, as the elements and styles above them say. */
interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
}

const PLAIN: Marks = { bold: false, italic: false, struck: false, raised: undefined };
/** Elements that say nothing but how their letters stand; with other styles, they stand for these. */
const LETTERS = ['b', 'strong', 'i', 'em', 's', 'strike', 'del', 'sup', 'sub', 'span', 'font', 'u', 'mark', 'ins'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'];

/**
 * Says in elements what programs say in styles: each run of letters stands in `strong`, `em`, `del`, `sup` or `sub`, and in
 * nothing else. What is bold because it is a heading is not.
 */
export function plainMarks(nodes: readonly ElementContent[], marks = PLAIN): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [marked(node, marks)];
    if (!isElement(node)) return [];
    const inner = marksOf(node, marks);
    const children = plainMarks(contentOf(node.children), isElement(node, ...HEADINGS) ? { ...inner, bold: false } : inner);
    return isElement(node, ...LETTERS) ? children : [{ ...node, children }];
  });
}

function marksOf(node: Element, { bold, italic, struck, raised }: Marks): Marks {
  const style = property(node, 'style');
  const says = (name: string): string => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? '';
  const [weight, slope, line] = [says('font-weight'), says('font-style'), `${says('text-decoration')} ${says('text-decoration-line')}`];
  const rise = says('vertical-align');
  return {
    bold: weight === '' ? bold || isElement(node, 'b', 'strong') : weight.startsWith('bold') || Number(weight) >= 600,
    italic: slope === '' ? italic || isElement(node, 'i', 'em', 'cite') : slope !== 'normal',
    struck: struck || isElement(node, 's', 'strike', 'del') || line.includes('line-through'),
    raised: isElement(node, 'sup') || rise === 'super' ? 'sup' : isElement(node, 'sub') || rise === 'sub' ? 'sub' : raised,
  };
}

function marked(text: ElementContent, { bold, italic, struck, raised }: Marks): ElementContent {
  const names = [...(bold ? ['strong'] : []), ...(italic ? ['em'] : []), ...(struck ? ['del'] : []), ...(raised ? [raised] : [])];
  return names.reduceRight<ElementContent>((inner, name) => element(name, [inner]), text);
}
