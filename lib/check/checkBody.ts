import type { Node, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../content/problem';

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
  const at = ({ position }: Node): Place => ({
    file,
    line: firstLine + (position?.start.line ?? 1) - 1,
    column: position?.start.column ?? 1,
    field: '-',
  });
  visit(parse(body), (node) => {
    const message = wrongIn(node, body);
    if (message !== undefined) problems.push({ ...at(node), message, severity: 'warning' });
    if (node.type === 'link' || node.type === 'definition') links.push({ target: node.url, place: at(node) });
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

/** As the page reads it: `[^1]: AFP` is a footnote, not the address of a link. */
const processor = remark().use(remarkGfm).freeze();

function parse(body: string): Root {
  return processor.parse(body);
}

/** What Markdown will print otherwise than it looks in the file. */
function wrongIn(node: Root | Root['children'][number] | Node, body: string): string | undefined {
  const typed = body.slice(node.position?.start.offset, node.position?.end.offset);
  // A comment is an editor's note.
  if (node.type === 'html' && !typed.startsWith('<!--'))
    return `« ${/^[^\s>]*/.exec(typed)?.[0]}> » ne sera pas imprimé ; écrivez du Markdown`;
  if (node.type !== 'heading') return undefined;
  if (/^(?!#).*\n-+\s*$/s.test(typed)) return 'une ligne --- collée au texte en fait un intertitre ; laissez une ligne vide avant ---';
  return /^#(?!#)|\n=+\s*$/.test(typed) ? 'un intertitre de premier niveau ; la page a déjà son titre, écrivez ##' : undefined;
}
