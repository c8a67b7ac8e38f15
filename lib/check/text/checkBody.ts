import type { Node } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../../content/problem';
import { lineAndColumn } from '../../content/yaml/yamlSyntax';
import { parseMarkdown } from '../../markdown/parseMarkdown';
import { shownText, typedOffsets } from '../../markdown/shownText';
import { htmlProblems, printsNothing } from './htmlProblems';
import { referenceProblems } from './referenceProblems';
import { mayHoldSlips, slipsIn } from './strayMarkup';
import { startOf, type TextProblem } from './textProblem';

/** What a text points to, and where it does. */
export interface Mention {
  /** As it was typed: an address, a file's name, a slug. */
  readonly target: string;
  readonly place: Place;
}

/** What a text says that can be judged alone, and what only the rest of the folder can judge. */
export interface BodyFindings {
  readonly problems: readonly Problem[];
  readonly links: readonly Mention[];
  readonly images: readonly Mention[];
}

/** Reads the Markdown of an article or page. `firstLine` is the line of the file at which `body` starts, 1-based. */
export function checkBody(file: string, body: string, firstLine: number): BodyFindings {
  const problems: Problem[] = [];
  if (!DOUBTFUL.test(body) && !mayHoldSlips(body)) return { problems, links: [], images: [] };
  const links: Mention[] = [];
  const images: Mention[] = [];
  const { text, hidden } = shownText(body);
  const asTyped = typedOffsets(hidden);
  const place = (offset: number): Place => {
    const { line, column } = lineAndColumn(body, offset);
    return { file, line: firstLine + line - 1, column, field: '-' };
  };
  const at = (node: Node): Place => place(asTyped(startOf(node)));
  for (const { from } of hidden.filter((each) => /^<s/i.test(body.slice(each.from, each.to)))) {
    const tag = /^<\w+/.exec(body.slice(from))?.[0];
    problems.push({
      ...place(from),
      message: `« ${tag}> » et ce qu’il contient ne seront pas imprimés ; retirez-les`,
      severity: 'warning',
    });
  }
  const tree = parseMarkdown(text);
  const pictures = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void pictures.add(identifier));
  visit(tree, (node) => {
    const message = node.type === 'heading' ? wrongHeading(text.slice(startOf(node), node.position?.end.offset)) : undefined;
    if (message !== undefined) problems.push({ ...at(node), message, severity: 'warning' });
    // An address that is printed as such, as a tutorial's http://localhost:3000, is no slip.
    if ((node.type === 'link' && !/^https?:/.test(toString(node))) || (node.type === 'definition' && !pictures.has(node.identifier)))
      links.push({ target: node.url, place: at(node) });
    if (node.type === 'image' || (node.type === 'definition' && pictures.has(node.identifier)))
      images.push({ target: node.url, place: at(node) });
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) problems.push({ ...at(node), message: NO_ALT });
  });
  const found: TextProblem[] = [...htmlProblems(tree), ...referenceProblems(tree), ...slipsIn(tree, text)];
  for (const { offset, ...problem } of found.sort((a, b) => a.offset - b.offset)) problems.push({ ...place(asTyped(offset)), ...problem });
  if (text.trim() !== '' && printsNothing(tree)) problems.push({ ...place(0), message: NOTHING });
  return { problems, links, images };
}

/**
 * What has to be there before anything can be found: a link that is not plainly to another site, a picture, a tag, `#`, a
 * line of `-` or `=`. Parsing takes 2 ms, this 20 µs and the look for slips 180: most of an archive needs no parsing.
 */
const DOUBTFUL = /\]\((?!https?:\/\/(?!localhost|127\.))|!\[|\]:|<[a-z/!?]|(?:^|[\s>])#\s|[-=][ \t]*$/im;

/** WCAG 2.2, 1.1.1: in an article, a picture is content. */
const NO_ALT = 'une photo sans description ; décrivez-la entre les crochets : ![description](photo.jpg)';
const NOTHING = 'rien de ce texte ne s’imprimera : il n’a que des balises, ou des notes que rien n’appelle ; écrivez-le en Markdown';

/** What Markdown will print otherwise than it looks in the file. */
function wrongHeading(typed: string): string | undefined {
  if (/^(?!#).*\n-+\s*$/s.test(typed)) return 'une ligne --- collée au texte en fait un intertitre ; laissez une ligne vide avant ---';
  return /^#(?!#)|\n=+\s*$/.test(typed) ? 'un intertitre de premier niveau ; la page a déjà son titre, écrivez ##' : undefined;
}
