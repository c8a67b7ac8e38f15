import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { countWords } from '../../markdown/readingTime';
import { withoutHtmlTags } from '../../markdown/htmlTags';
import { copyWithoutTags, KEPT } from '../../markdown/plugins/withoutTags';
import { startOf, lostWords, type TextProblem } from './textProblem';

/** What is wrong with the HTML of a text: words that it hides are errors, tags that readers do not see are warnings, once a pair. */
export function htmlProblems(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const tags = node.children.flatMap((child): Html[] => (child.type === 'html' ? [child] : []));
    const lastClose = new Map(tags.map(({ value }, at) => [/^<\/([a-z]+)/i.exec(value)?.[1]?.toLowerCase(), at]));
    for (const [at, tag] of tags.entries()) {
      const name = /^<([a-z][a-z0-9-]*)/i.exec(tag.value)?.[1]?.toLowerCase();
      const isWhole = name !== undefined && KEPT.has(name) && (lastClose.get(name) ?? -1) > at;
      const problem = isWhole ? undefined : wrongTag(tag, name);
      if (problem) problems.push({ offset: startOf(tag), ...problem });
    }
  });
  return problems;
}

function wrongTag({ value }: Html, name: string | undefined): Omit<TextProblem, 'offset'> | undefined {
  // The tag that closes belongs to one that is reported; an empty comment parts two lists.
  if (/^<(?:\/|!--|w?br\b)/i.test(value)) return undefined;
  const tag = name === undefined ? `« ${/^[^\s>]{1,9}/.exec(value)?.[0]} »` : `« <${name}> »`;
  const swallowed = SWALLOWED.exec(value)?.[0].replace(/^[^>]*>|<[^>]*$/g, '') ?? '';
  const lost = countWords(withoutHtmlTags(swallowed));
  if (lost > 0) return { message: `un guillemet de ${tag} se ferme trop loin : ${lostWords(lost)} ; fermez-le` };
  const open = name !== undefined && KEPT.has(name);
  const message = open
    ? `${tag} ne se ferme pas dans le même paragraphe, et ne sera pas imprimé ; écrivez </${name}>`
    : `${tag} ne sera pas imprimé ; ${(name && MENDS.get(name)) ?? 'écrivez du Markdown'}`;
  return { message, severity: 'warning' };
}

/** A value that holds a tag has run on to the next quote, over text. */
const SWALLOWED = /(?<==\s*)(?:"[^"]*<\/?[a-z][^"<>]*>[^"]*"|'[^']*<\/?[a-z][^'<>]*>[^']*')/i;

/** What to write instead; a frame or a film has no form in Markdown. */
const MENDS: ReadonlyMap<string, string> = new Map(
  [
    ['a', 'écrivez [mots](adresse)'],
    ['b strong', 'écrivez **mots**'],
    ['em i', 'écrivez _mots_'],
    ['del s strike', 'écrivez ~~mots~~'],
    ['h1 h2 h3 h4 h5 h6', 'écrivez ## Intertitre'],
    ['li ol ul', 'écrivez chaque point sur sa ligne, après un tiret'],
    ['blockquote', 'écrivez > citation'],
    ['table tbody td th thead tr', 'écrivez un tableau de Markdown : | A | B |'],
    ['img picture', 'écrivez ![description](photo.jpg)'],
    ['figcaption figure', 'écrivez ![description](photo.jpg "Légende")'],
    ['audio embed iframe object video', 'mettez un lien : [titre](adresse)'],
    ['div font p section span', 'retirez cette balise'],
  ].flatMap(([names = '', mend = '']) => names.split(' ').map((name) => [name, mend] as const)),
);

/** True for a text of which readers see nothing at all, though something is typed. */
export function printsNothing(text: Root): boolean {
  const called = new Set<string>();
  const tree = copyWithoutTags(text);
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
  const shows = (node: Nodes): boolean => {
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier)) return false;
    if ('children' in node) return node.children.some(shows);
    return node.type === 'text' ? node.value.trim() !== '' : /^(?:code|image|imageReference|inlineCode|thematicBreak)$/.test(node.type);
  };
  return !shows(tree);
}
