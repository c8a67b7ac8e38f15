import type { Element, Root } from 'hast';
import { slugify } from '../../../text/slugify';
import { quoted, type Conversion } from '../conversion';
import { eachElement, findElement, printedText, property } from './elements';

/**
 * Links within a text lead to where our headings are, whose ids are made of their words (`headingIds`). Where the old id was at no heading,
 * the link goes and its words stay.
 */
export function anchorsToHeadings(tree: Root, conversion: Conversion): void {
  let ids: ReadonlyMap<string, string> | undefined;
  eachElement(tree, (link) => {
    const href = link.tagName === 'a' ? property(link, 'href') : '';
    if (!href.startsWith('#')) return;
    ids ??= idsOfHeadings(tree);
    const id = ids.get(href.slice(1));
    if (id !== undefined) link.properties.href = `#${id}`;
    else {
      delete link.properties.href;
      if (href !== '#')
        conversion.note('linkBroken', `le lien ${quoted(href)} ne mène à aucun intertitre du texte : ses mots restent`, link);
    }
  });
}

/** By the ids that stand at a heading, in it, or in the block before it. */
function idsOfHeadings(tree: Root): Map<string, string> {
  const ids = new Map<string, string>();
  let waiting: string[] = [];
  eachElement(tree, (element) => {
    const own = [property(element, 'id'), element.tagName === 'a' ? property(element, 'name') : ''].filter((id) => id !== '');
    if (isHeading(element)) {
      const slug = slugify(printedText(element));
      for (const id of [...waiting, ...own]) ids.set(id, slug);
      findIds(element).forEach((id) => ids.set(id, slug));
      waiting = [];
    } else waiting = printedText(element).trim() === '' ? [...waiting, ...own] : own;
  });
  return ids;
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function findIds(heading: Element): string[] {
  const ids: string[] = [];
  findElement(heading, (element) => {
    ids.push(property(element, 'id') || property(element, 'name'));
    return false;
  });
  return ids.filter((id) => id !== '');
}
