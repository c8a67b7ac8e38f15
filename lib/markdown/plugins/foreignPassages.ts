import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineElement } from '../elements';
import { LANGUAGE } from '../../text/words';

const LANG = /^lang:/i;
const languages = new Intl.DisplayNames(LANGUAGE, { type: 'language', fallback: 'none' });

/**
 * remark plugin: words of another language, typed as a link to it, `[Wall Street Journal](lang:en)`, are told to screen
 * readers and hyphenation (WCAG 2.2, 3.1.2). Of a language that nobody knows, the words alone remain.
 */
export function foreignPassages() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const lang = languageOf(link);
      if (lang === undefined || index === undefined || parent === undefined) return;
      parent.children[index] = inlineElement('span', isLanguage(lang) ? { lang } : {}, link.children);
    });
  };
}

/** The BCP 47 tag, as it was typed, of a link that marks a language; `undefined` for every other link. */
export function languageOf({ url }: Pick<Link, 'url'>): string | undefined {
  return LANG.test(url) ? url.replace(LANG, '') : undefined;
}

/** True for a tag of a language that has a name: `en`, `pt-BR`, `la`; not `english`. */
export function isLanguage(tag: string): boolean {
  try {
    return languages.of(tag) !== undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}
