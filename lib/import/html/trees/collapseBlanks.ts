import type { Element, Nodes, Root, Text } from 'hast';
import { isBlock } from './elements';

/** What prints something of its own, so that a blank beside it parts. */
const PRINTS = new Set('audio button canvas embed iframe img input math object picture select svg textarea video'.split(' '));
/** Elements whose text is not laid out as lines. */
const AS_IT_IS = new Set('listing plaintext pre script style textarea xmp'.split(' '));
const PARTS = new Set('br caption col colgroup dialog optgroup option'.split(' '));
const BLANKS = /[\t\n\v\f\r ]+/g;

/** Blanks as browsers print them (CSS Text 3, 4.1): several are one, and none stands where a line begins or ends. */
export function collapseBlanks(tree: Root): void {
  new Lines().below(tree);
}

const isEmpty = (node: Nodes): boolean => node.type === 'text' && node.value === '';

class Lines {
  /** Nothing of the line is printed yet, or a blank was last. */
  #isAfterBlank = true;
  /** The blank that was last, which goes where the line ends. */
  #last: Text | undefined;

  below(node: Nodes): void {
    if (!('children' in node)) return;
    const parts = node.type === 'root' || isBlock(node) || PARTS.has(node.tagName);
    if (parts) this.#endLine();
    if (node.type !== 'element' || !AS_IT_IS.has(node.tagName)) this.#children(node);
    if (parts) this.#endLine();
    else if (PRINTS.has(node.tagName)) this.#print();
  }

  #children(node: Element | Root): void {
    for (const child of node.children) {
      if (child.type === 'text') this.#text(child);
      else this.below(child);
    }
    // A list and a table hold no text.
    if (!node.children.some(isEmpty)) return;
    if (node.type === 'root') node.children = node.children.filter((child) => !isEmpty(child));
    else node.children = node.children.filter((child) => !isEmpty(child));
  }

  #text(node: Text): void {
    const value = node.value.replace(BLANKS, ' ');
    node.value = this.#isAfterBlank && value.startsWith(' ') ? value.slice(1) : value;
    if (node.value === '') return;
    this.#isAfterBlank = node.value.endsWith(' ');
    this.#last = this.#isAfterBlank ? node : undefined;
  }

  #print(): void {
    this.#isAfterBlank = false;
    this.#last = undefined;
  }

  #endLine(): void {
    if (this.#last) this.#last.value = this.#last.value.slice(0, -1);
    this.#last = undefined;
    this.#isAfterBlank = true;
  }
}
