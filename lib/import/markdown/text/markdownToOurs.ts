import type { Nodes } from 'mdast';
import { LANGUAGE } from '../../../text/words';
import type { Converted } from '../../converted';
import type { ImportedText } from '../../source';
import { withoutAdmonitions } from '../templates/admonitions';
import { withoutAttributes } from './attributeLists';
import { parseTheirs } from '../draft/codeRanges';
import { draftOf, rewritten, type Draft } from '../draft/edits';
import { editHeadings } from './headings';
import { editAddresses } from './links';
import { withoutModules } from '../templates/mdxModules';
import { noteBook, type NoteBook } from '../draft/noteBook';
import { editHtml } from './rawHtml';
import { rewriting } from './rewriting';
import { tellConstructs } from './constructs';
import { withoutTemplates } from '../templates/templates';
import { withoutGaps } from '../draft/gaps';
import { wordsLost } from './wordsLost';

/** Markdown of another system as ours: only what must change is rewritten, by its places, all else stays as it was typed. Pure. */
export function markdownToOurs(body: Pick<ImportedText, 'text' | 'dialect' | 'headline' | 'lang'>): Converted {
  const book = noteBook();
  const draft = withoutLanguages(body, book);
  const tree = parseTheirs(draft.text);
  const into = rewriting(draft, book);
  const covered = new Set<Nodes>();
  editHtml(tree, into, (node) => void covered.add(node));
  const { fragments, removed } = editHeadings(tree, body.headline ?? '', into);
  editAddresses(tree, fragments, into, (node) => covered.has(node));
  tellConstructs(tree, into);
  const made = withoutGaps(rewritten(draft, into.edits).text);
  return { markdown: made, addresses: into.addresses, notes: book.notes(), ...wordsLost(tree, removed, made) };
}

/** The text without template languages and the marks of Markdown's extensions: plain Markdown, with HTML in it. */
function withoutLanguages({ text, dialect, lang = LANGUAGE }: Pick<ImportedText, 'text' | 'dialect' | 'lang'>, book: NoteBook): Draft {
  const isFrench = lang.startsWith('fr');
  const typed = draftOf(text);
  const still = dialect === 'mdx' ? withoutModules(typed, book) : typed;
  const resolved = dialect === undefined ? still : withoutTemplates(still, dialect, { isFrench }, book);
  return withoutAdmonitions(withoutAttributes(resolved, book), isFrench);
}
