import type { Dialect } from '../../source';
import { codeRanges, within } from '../draft/codeRanges';
import { lineAt, rewritten, type Draft, type Edit } from '../draft/edits';
import type { NoteBook } from '../draft/noteBook';
import { quoted } from '../../html/conversion';
import { valueOf } from './outputs';
import { formOf, type TagContext } from './tagForms';
import { tagsIn, type Tag } from './templateTags';

/** What stands between the two of these is no Markdown. */
const RAW = /^(?:highlight|codeblock|code|prism|mermaid|raw|rawhtml|html|verbatim|comment)$/i;
/** A tag in a tag in a tag: themes have four. */
const DEEPEST = 20;

/** Puts Markdown in the place of what a template language would have made; what is not known stays visible and is told. */
export function withoutTemplates(draft: Draft, dialect: Dialect, context: TagContext, book: NoteBook): Draft {
  const tell: Tell = (offset, found, isCondition = false) =>
    book.add('construct', `${quoted(found)} ${isCondition ? CONDITION_TOLD : UNKNOWN_TOLD}`, lineAt(draft, offset));
  return rewritten(draft, edits(draft.text, dialect, context, tell, 0));
}

type Tell = (offset: number, found: string, isCondition?: boolean) => void;

export const UNKNOWN_TOLD = 'n’a pas de forme ici et reste visible dans le texte';
const CONDITION_TOLD = 'ne se calcule pas ici : tout ce que la condition gardait reste';

/** What Liquid and Nunjucks print under a condition, and what parts its branches. */
const CONDITION = /^(?:if|unless|ifchanged|case)$/;
const BRANCH = /^(?:else|elsif|elseif|elif|when)$/;

function edits(text: string, dialect: Dialect, context: TagContext, tell: Tell, depth: number): Edit[] {
  if (!/[{<]/.test(text) || depth > DEEPEST) return [];
  const inCode = within(codeRanges(text));
  const tags = tagsIn(text, dialect);
  const made: Edit[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    if (inCode(tag.from)) {
      if (tag.form === 'escaped') made.push(shownTag(tag, text));
      continue;
    }
    const end = closing(tags, at, inCode);
    const close = end === undefined ? undefined : tags[end];
    const inner = close && text.slice(tag.to, close.from);
    const result = becomes(tag, inner, text, dialect, context, tell, depth);
    if (result === undefined) {
      tell(tag.from, text.slice(tag.from, tag.to));
      made.push({ from: tag.from, to: tag.to, text: visible(text.slice(tag.from, tag.to)) });
    } else {
      made.push(placed(text, tag.from, close?.to ?? tag.to, result));
      if (end !== undefined) at = end;
    }
  }
  return made;
}

function becomes(
  tag: Tag,
  inner: string | undefined,
  text: string,
  dialect: Dialect,
  context: TagContext,
  tell: Tell,
  depth: number,
): string | undefined {
  if (tag.form === 'comment') return `<!-- ${tag.inside.replaceAll('--', '- -')} -->`;
  if (tag.form === 'escaped') return visible(shownTag(tag, text).text);
  if (tag.form === 'output') return valueOf(tag.inside);
  if (tag.closes) return undefined;
  if (depth > 0 && dialect !== 'hugo' && BRANCH.test(tag.name)) return ' ';
  if (dialect !== 'hugo' && /^(?:raw|verbatim)$/.test(tag.name)) return inner;
  if (inner === undefined || RAW.test(tag.name)) return formOf(tag, inner, context);
  const tellInner: Tell = (at, ...found) => tell(tag.to + at, ...found);
  const { text: made } = rewritten({ text: inner, lines: [] }, edits(inner, dialect, context, tellInner, depth + 1));
  if (dialect === 'hugo' || !CONDITION.test(tag.name)) return formOf(tag, made, context);
  tell(tag.from, text.slice(tag.from, tag.to), true);
  return made;
}

/** The tag that closes the one at `at`, by its number; pairs of one name may lie in each other. */
function closing(tags: readonly Tag[], at: number, inCode: (offset: number) => boolean): number | undefined {
  const name = tags[at]?.name ?? '';
  if (name === '' || tags[at]?.closes || tags[at]?.alone) return undefined;
  let open = 0;
  for (let next = at + 1; next < tags.length; next += 1) {
    const tag = tags[next];
    if (tag?.name !== name || inCode(tag.from)) continue;
    if (!tag.closes) open += tag.alone ? 0 : 1;
    else if (open === 0) return next;
    else open -= 1;
  }
  return undefined;
}

/** A tag that is to be read and not to be run, in code. */
function shownTag(tag: Tag, text: string): Edit {
  const typed = text.slice(tag.from, tag.to);
  return { from: tag.from, to: tag.to, text: typed.replace('/*', '').replace(/\*\/(?=[^/]*$)/, '') };
}

/** Typed literally: no sign of it is Markdown. */
function visible(tag: string): string {
  return tag.replace(/[*_`[\]\\]|<(?=[a-z/!?])/gi, '\\$&');
}

/** What stands in the place of a tag: a tag that has its line for itself becomes a block with blank lines around it. */
function placed(text: string, from: number, to: number, result: string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const before = text.slice(start, from);
  const isAlone = /^[\s>]*$/.test(before) && text.slice(to, end).trim() === '';
  const content = result.trim();
  if (!isAlone) return { from, to, text: content.includes('\n') ? `\n\n${content}\n\n` : result };
  if (content === '') return { from, to, text: '' };
  const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);
  const above = isBlank(text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1)));
  const below = isBlank(
    text
      .slice(end + 1)
      .split('\n', 1)
      .join(''),
  );
  const body = content.replaceAll('\n', `\n${before}`);
  return { from, to: end, text: `${above ? '' : `\n${before}`}${body}${below ? '' : '\n'}` };
}
