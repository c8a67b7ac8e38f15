import type { Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../content/problem';
import { lineAndColumn } from '../content/yaml/yamlSyntax';
import { parseMarkdown } from '../markdown/parseMarkdown';
import { shownText, typedOffsets } from '../markdown/shownText';

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
  if (!DOUBTFUL.test(body)) return { problems, links: [], images: [] };
  const links: Mention[] = [];
  const images: Mention[] = [];
  const { text, hidden } = shownText(body);
  const asTyped = typedOffsets(hidden);
  const place = (offset: number): Place => {
    const { line, column } = lineAndColumn(body, offset);
    return { file, line: firstLine + line - 1, column, field: '-' };
  };
  const at = ({ position }: Node): Place => place(asTyped(position?.start.offset ?? 0));
  for (const { from } of hidden.filter((each) => /^<s/i.test(body.slice(each.from, each.to)))) {
    problems.push({ ...place(from), message: unprinted(body.slice(from)), severity: 'warning' });
  }
  visit(parseMarkdown(text), (node) => {
    const message = wrongIn(node, text);
    if (message !== undefined) problems.push({ ...at(node), message, severity: 'warning' });
    // An address that is printed as such, as a tutorial's http://localhost:3000, is no slip.
    if ((node.type === 'link' && !/^https?:/.test(toString(node))) || node.type === 'definition')
      links.push({ target: node.url, place: at(node) });
    if (node.type !== 'image') return;
    images.push({ target: node.url, place: at(node) });
    if (!node.alt?.trim()) problems.push({ ...at(node), message: NO_ALT });
  });
  return { problems, links, images };
}

/**
 * What has to be there before anything can be found: a link that is not plainly to another site, a picture, a tag, `#`, a
 * line of `-` or `=`. Parsing takes 2 ms and this 20 µs: most of an archive needs no parsing.
 */
const DOUBTFUL = /\]\((?!https?:\/\/(?!localhost|127\.))|!\[|\]:|<[a-z/!?]|(?:^|[\s>])#\s|[-=][ \t]*$/im;

/** WCAG 2.2, 1.1.1: in an article, a picture is content. */
const NO_ALT = 'une photo sans description ; décrivez-la entre les crochets : ![description](photo.jpg)';

function unprinted(tag: string): string {
  return `« ${/^[^\s>]*/.exec(tag)?.[0]}> » ne sera pas imprimé ; écrivez du Markdown`;
}

/** What Markdown will print otherwise than it looks in the file. */
function wrongIn(node: Root | Root['children'][number] | Node, body: string): string | undefined {
  const typed = body.slice(node.position?.start.offset, node.position?.end.offset);
  // The tag that closes belongs to one that is reported; an empty comment parts two lists.
  if (node.type === 'html') return /^<(?:\/|!--)/.test(typed) ? undefined : unprinted(typed);
  if (node.type !== 'heading') return undefined;
  if (/^(?!#).*\n-+\s*$/s.test(typed)) return 'une ligne --- collée au texte en fait un intertitre ; laissez une ligne vide avant ---';
  return /^#(?!#)|\n=+\s*$/.test(typed) ? 'un intertitre de premier niveau ; la page a déjà son titre, écrivez ##' : undefined;
}
