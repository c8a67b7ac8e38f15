import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { startOf, type TextProblem } from './textProblem';

/** Stands in a text for each character of a link or picture, so that what belongs to one is not taken for a slip. */
const LINK = '\uFFFC';
const ADDRESS = `(?:${LINK}+|https?://[^\\s)]+|/[^\\s)]*|[^\\s()]+\\.(?:jpe?g|png|webp|gif|avif|md|html?|pdf))`;
const FOREIGN = 'vient d’un autre système et s’imprimera tel quel ; retirez-le';
const STARS = 's’imprimera avec ses signes ; collez-les aux mots, sans espace : **mots**';

interface Slip {
  /** What was typed; it finds one place at a time. */
  readonly pattern: RegExp;
  /** Said of what was found, between guillemets before it. */
  readonly advice: string;
  readonly isError?: true;
}

/** What prints as it was typed, and was meant otherwise. The first that fits a place is told. */
const SLIPS: readonly Slip[] = [
  // Of two versions that git could not join, readers would see both.
  {
    pattern: /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm,
    advice: 'mêle deux versions du texte (git) ; gardez-en une, sans cette ligne',
    isError: true,
  },
  { pattern: /^[ >]{0,9}#{2,6}[^\s#].*$/gm, advice: 's’imprimera tel quel ; écrivez une espace après les #' },
  {
    pattern: new RegExp(`(?<!\\\\)!?\\[[^\\]\\n]{1,300}\\][ \\u00A0]+\\(${ADDRESS}\\)`, 'gi'),
    advice: 's’imprimera tel quel ; collez la parenthèse au crochet : [mots](adresse)',
  },
  {
    pattern: /(?<!\\)!?\[[^\]\n]{0,300}\]\([^\s()]+[ \u00A0][^()"'\n]*\)/g,
    advice: 's’imprimera tel quel : une adresse ne contient pas d’espace ; écrivez %20 à sa place',
  },
  // Hugo, Jekyll, Django, Jinja.
  { pattern: /(?<!\\)\{\{[^\n{}]*\}\}|\{%[^\n]{0,300}?%\}/g, advice: FOREIGN },
  // kramdown, Pandoc.
  { pattern: /\{(?:[:.][^\s{}]|:\s|#[a-z])[^\n{}]*\}/g, advice: FOREIGN },
  // WordPress's shortcodes, once a pair; tables of contents; wikis and Obsidian.
  { pattern: /(?<![\\\]])\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]]+))+\s*\/?\](?![([])/gi, advice: FOREIGN },
  { pattern: /(?<!\\)\[(?:_*toc_*|gallery|caption|embed|more)\](?![([:])/gi, advice: FOREIGN },
  { pattern: /(?<!\\)!?\[\[[^[\]\n]+\]\]/g, advice: FOREIGN },
  // Python-Markdown, Pandoc and Docusaurus, GitHub.
  { pattern: /^(?:!!!|\?\?\?)\+? ?[a-z].*$|^:::+ ?\{?[.a-z].*$|(?<=^> ?)\[!\w+\]/gim, advice: FOREIGN },
  { pattern: /(?<!\\)\[\^[^\]\s]+\](?!:)/g, advice: 'n’appelle aucune note ; écrivez-la sur une ligne à elle : [^1]: La note.' },
  { pattern: /^[ \t]*[•●▪◦‣∙][ \t\u00A0].*$/gm, advice: 'n’ouvre pas une liste ; écrivez un trait d’union et une espace' },
  { pattern: /(?<![\\*])\*\*[^*\n]*\*\*(?!\*)|(?<![\\*\p{L}\p{N}\p{P}])\*\*(?=[^\s*])[^*\n]*$/gmu, advice: STARS },
  { pattern: /(?<![\\*\p{L}\p{N}])\*[^\s*][^*\n]*\s\*(?![*\p{L}\p{N}])/gu, advice: STARS },
  { pattern: /(?<![\\_\p{L}\p{N}])(?:__(?!_)[^_\n]*__(?!_)|_[^\s_][^_\n]*\s_(?![_\p{L}\p{N}]))/gu, advice: STARS },
  // Word's tags, and those of which a quote is not closed.
  { pattern: /(?<!\\)<\/?[a-z][\w-]*(?::[a-z][\w-]*|\s+[a-z-]+=)[^<>\n]*>?/gi, advice: 's’imprimera tel quel ; retirez cette balise' },
  { pattern: /&amp;(?:#\d+|#x[\da-f]+|[a-z]{2,8});|&nbsp(?![;a-z])/gi, advice: 's’imprimera tel quel ; tapez le signe lui-même' },
  // The private use area: bullets of Word's Symbol font, an icon font's signs.
  { pattern: /[\uE000-\uF8FF]/g, advice: 's’imprimera comme un carré vide ; retapez ce signe' },
];

/** True for a text that has to be parsed to know, which takes a hundred times as long. Nothing is said of sound emphasis. */
export function mayHoldSlips(text: string): boolean {
  const plain = text.replace(/(\*\*|__|[*_])(?=\S)((?:(?!\1)[^\n])+?)(?<=\S)\1/g, '$2');
  return BLOCKS.test(plain) || SLIPS.some(({ pattern }) => plain.search(pattern) !== -1);
}

/** Code by its indent, a table's row, an item that opens with a plus. */
const BLOCKS = /^(?: {4}|\t)[ \t]*\S|^\||^[ \t]{0,3}\+ /m;

/** Each place of a text at which readers would see marks, or would not see them, where the writer meant otherwise. */
export function slipsIn(tree: Root, text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  let left = withoutSoundMarks(tree, text);
  for (const { pattern, advice, isError } of SLIPS) {
    left = left.replace(pattern, (found: string, ...rest: unknown[]) => {
      const offset = rest.find((each) => typeof each === 'number') ?? 0;
      const typed = text.slice(offset, offset + found.length).trim();
      const message = `« ${typed.length > 60 ? `${typed.slice(0, 60)}…` : typed} » ${advice}`;
      problems.push({ offset: offset + found.search(/\S/), message, ...(isError ? {} : { severity: 'warning' }) });
      return ' '.repeat(found.length);
    });
  }
  visit(tree, (node) => {
    const message = wrongBlock(node, text);
    if (message !== undefined) problems.push({ offset: startOf(node), message, severity: 'warning' });
  });
  return problems;
}

function wrongBlock(node: Nodes, text: string): string | undefined {
  const typed = text.slice(startOf(node), node.position?.end.offset);
  if (node.type === 'code' && !/^(?:`{3}|~{3})/.test(typed))
    return 'un retrait fait de ces lignes du code, imprimé tel quel ; retirez la tabulation ou les espaces qui les ouvrent';
  if (node.type === 'listItem' && /^\+\s+[\p{N}\p{Sc}]/u.test(typed))
    return 'ce signe + ouvre une liste et ne s’imprimera pas ; écrivez \\+';
  const isTable = node.type === 'paragraph' && /^\|.*\|[ \t]*\n[ \t]*\|.*\|/.test(typed);
  return isTable ? 'un tableau sans sa ligne de tirets s’imprimera tel quel ; sous la première ligne, écrivez |---|---|' : undefined;
}

/** The text with blanks in place of code, HTML and of the marks that the parser understood, and with `LINK` in place of links and pictures. */
function withoutSoundMarks(tree: Root, text: string): string {
  const parts: string[] = [];
  let done = 0;
  const put = (from: number, to: number, sign: string): void => {
    if (from < done) return;
    parts.push(text.slice(done, from), text.slice(from, to).replace(/[^\n]/g, sign));
    done = to;
  };
  const walk = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (/^(?:code|inlineCode|html|definition|thematicBreak)$/.test(node.type)) put(from, to, ' ');
    else if (/^(?:link|image|footnote)(?:Reference)?$/.test(node.type)) put(from, to, LINK);
    if (!('children' in node)) return;
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    const isMarked = /^(?:strong|emphasis|delete)$/.test(node.type) && first?.position && last?.position;
    if (isMarked) put(from, startOf(first), ' ');
    for (const child of node.children) walk(child);
    if (isMarked) put(last.position?.end.offset ?? to, to, ' ');
  };
  walk(tree);
  return parts.join('') + text.slice(done);
}
