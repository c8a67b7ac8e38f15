import { codeRanges, within } from '../draft/codeRanges';
import { lineAt, rewritten, type Draft, type Edit } from '../draft/edits';
import type { NoteBook } from '../draft/noteBook';
import { quoted } from '../../html/conversion';

/** `import x from './x.png'`, with or without what it imports; lines of names in braces are one import. */
const IMPORT = /^import\s+(?:([\w$*{}\s,]+?)\s+from\s+)?['"]([^'"\n]+)['"];?[ \t]*$\n?/gm;
/** What a module gives to others goes on to the next empty line. */
const EXPORT = /^export\s+(?:const|let|var|function|default|async)\b[^]*?(?:\n[ \t]*\n|$(?![^]))/gm;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Takes out what MDX runs and does not print. Names of imported pictures become their addresses where components use them. */
export function withoutModules(draft: Draft, book: NoteBook): Draft {
  if (!/^(?:import|export)\s/m.test(draft.text)) return draft;
  const inCode = within(codeRanges(draft.text));
  const pictures = new Map<string, string>();
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(IMPORT)) {
    if (inCode(match.index)) continue;
    const [whole, name = '', address = ''] = match;
    if (PICTURE.test(address)) pictures.set(name.trim(), address);
    else book.add('changed', `${quoted(whole)} a été retiré : rien ne s’exécute dans un texte`, lineAt(draft, match.index));
    edits.push({ from: match.index, to: match.index + whole.length, text: '' });
  }
  for (const match of draft.text.matchAll(EXPORT)) {
    if (inCode(match.index)) continue;
    book.add('construct', `${quoted(match[0])} a été retiré : rien ne s’exécute dans un texte`, lineAt(draft, match.index));
    edits.push({ from: match.index, to: match.index + match[0].length, text: '' });
  }
  const left = rewritten(draft, edits);
  if (pictures.size === 0) return left;
  const uses = [...left.text.matchAll(/=\{\s*([\w$]+)(?:\.src)?\s*\}/g)].flatMap((match): Edit[] => {
    const address = pictures.get(match[1] ?? '');
    return address === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, text: `="${address}"` }];
  });
  return rewritten(left, uses);
}
