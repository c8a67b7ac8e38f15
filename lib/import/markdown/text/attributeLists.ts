import { codeRanges, within } from '../draft/codeRanges';
import { lineAt, rewritten, type Draft, type Edit } from '../draft/edits';
import type { NoteBook } from '../draft/noteBook';

// What kramdown, Goldmark and plugins of markdown-it have a writer say of an element: a class, an id, a size. None of it is printed.

const VALUE = String.raw`(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))`;

interface Mark {
  readonly pattern: RegExp;
  /** What it is called in the report; `undefined` for what nobody misses. */
  readonly told?: string;
}

const LISTS = 'une liste d’attributs {: … } a été retirée : la mise en page ne se dit pas dans le texte';
const MARKS: readonly Mark[] = [
  // A table of contents: the page makes its own.
  { pattern: /^[ \t]*(?:[-*+]|1\.)[ \t][^\n]*\n[ \t]*\{:[^}\n]*toc[^}\n]*\}[ \t]*$\n?/gim },
  { pattern: /^[ \t]*(?:\[\[?_?toc_?\]\]?|\$\{toc\}|<!--\s*toc\s*-->)[ \t]*$\n?/gim },
  { pattern: /\{::comment\}[^]*?\{:\/(?:comment)?\}\n?/g, told: 'un commentaire {::comment} a été retiré' },
  { pattern: /\{::[^}\n]*\}|\{:\/\w*\}/g, told: LISTS },
  { pattern: /^[ \t>]*\{:[^}\n]*\}[ \t]*$\n?/gm, told: LISTS },
  { pattern: /[ \t]*\{:(?=[\s.#\w])[^{}\n]*\}/g, told: LISTS },
  { pattern: new RegExp(String.raw`^[ \t]*\{[ \t]*${VALUE}(?:[ \t]+${VALUE})*[ \t]*\}[ \t]*$\n?`, 'gm'), told: LISTS },
  { pattern: new RegExp(String.raw`(?<=[)\]])\{[ \t]*${VALUE}(?:[ \t]+${VALUE})*[ \t]*\}`, 'g'), told: LISTS },
  // A block of HTML in which kramdown reads Markdown: the block goes, its words stay.
  { pattern: /^[ \t]*<(?:div|section|aside|article|details|p)\b[^<>]*\bmarkdown=[^<>]*>[ \t]*$/gim },
];

/** Takes attribute lists and tables of contents out, outside code. `{#id}` behind a heading is left for whoever reads headings. */
export function withoutAttributes(draft: Draft, book: NoteBook): Draft {
  if (!/\{[:.#\s\w]|toc|markdown=/i.test(draft.text)) return draft;
  return MARKS.reduce((left, { pattern, told }) => {
    const found = [...left.text.matchAll(pattern)];
    if (found.length === 0) return left;
    const inCode = within(codeRanges(left.text));
    const edits = found.flatMap((match): Edit[] => {
      if (inCode(match.index)) return [];
      if (told !== undefined) book.add('changed', told, lineAt(left, match.index));
      return [{ from: match.index, to: match.index + match[0].length, text: '' }];
    });
    return rewritten(left, edits);
  }, draft);
}
