import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { languageOf } from './foreignPassages';
import { isOwnLanguage } from '../../language/language';
import { typeset } from '../../text/typography';

/**
 * remark plugin: sets the text nodes, and so leaves code, URLs and raw HTML as they were typed; other languages,
 * too, which have rules of their own: `lang` is the text's, when it is not the paper's.
 */
export function frenchTypography(lang?: string) {
  return (tree: Root): void => {
    if (!isOwnLanguage(lang)) return;
    visit(tree, (node) => {
      if (node.type === 'link' && (showsItsAddress(node) || languageOf(node) !== undefined)) return SKIP;
      if (node.type === 'text') node.value = typeset(node.value);
      return undefined;
    });
  };
}

/** True for <https://…> and for addresses that GFM links by itself: the text is the URL. */
function showsItsAddress({ url, children }: Link): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && url.endsWith(only.value);
}
