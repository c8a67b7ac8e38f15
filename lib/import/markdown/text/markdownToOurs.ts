import type { Nodes } from 'mdast';
import type { Converted } from '../../converted';
import type { ImportedText } from '../../source';
import { LANGUAGE } from '../../../text/words';
import { withoutAdmonitions } from './admonitions';
import { withoutAttributes } from './attributeLists';
import { parseTheirs } from './codeRanges';
import { draftOf, rewritten } from './edits';
import { editHeadings } from './headings';
import { editAddresses, tellConstructs } from './links';
import { withoutModules } from './mdxModules';
import { noteBook } from './noteBook';
import { editHtml } from './rawHtml';
import { rewriting } from './rewriting';
import { withoutTemplates } from './templates';

/**
 * Markdown of another system as ours: only what must change is rewritten, by its places, all else stays as it was typed. `headline`
 * is the document's: a first heading that says it once more goes. `lang` is its language, when it is not the paper's. Pure.
 */
export function markdownToOurs({ text, dialect }: Pick<ImportedText, 'text' | 'dialect'>, headline: string, lang?: string): Converted {
  const book = noteBook();
  const isFrench = (lang ?? LANGUAGE).startsWith('fr');
  let draft = draftOf(text);
  if (dialect === 'mdx') draft = withoutModules(draft, book);
  if (dialect !== undefined) draft = withoutTemplates(draft, dialect, { isFrench }, book);
  draft = withoutAttributes(draft, book);
  draft = withoutAdmonitions(draft, isFrench);
  const tree = parseTheirs(draft.text);
  const into = rewriting(draft, book);
  const covered = new Set<Nodes>();
  editHtml(tree, into, (node) => void covered.add(node));
  const fragments = editHeadings(tree, headline, into);
  editAddresses(tree, fragments, into, (node) => covered.has(node));
  tellConstructs(tree, into);
  const made = rewritten(draft, into.edits);
  return { markdown: made.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd(), addresses: into.addresses, notes: book.notes() };
}
