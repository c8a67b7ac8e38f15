import { admonitionTitle, isAdmonition } from './admonitionTitles';
import { codeRanges, within } from '../draft/codeRanges';
import type { Draft } from '../draft/edits';
import { plain, words } from '../draft/printed';

/** A line, and the line of the first version that it comes from. */
interface Line {
  readonly text: string;
  readonly from: number;
  readonly isCode: boolean;
}

/** `:::note[Titre]`, `::: warning Titre`, `:::: {.tip}` (Docusaurus, VuePress, Pandoc). */
const FENCED = /^([ \t]*)(:{3,})[ \t]*\{?\.?([a-z][\w-]*)\}?[ \t]*(?:\[(.*)\]|"(.*)"|(.*?))[ \t]*(?:\{[^}]*\})?$/i;
/** `!!! note "Titre"`, `??? note` (Python-Markdown); `=== "Onglet"`: what belongs to it is indented. */
const INDENTED = /^([ \t]*)(?:(?:!!!|\?\?\?)\+? ?([a-z][\w-]*)[^"]*(?:"(.*)")?|===[!+]? "(.*)")[ \t]*$/i;
/** `> [!NOTE]` (GitHub, Obsidian). */
const MARKED = /^([ \t]*>[ \t>]*)\[!([a-z]+)\][-+]?[ \t]*(.*)$/i;

/** Writes admonitions and tabs of other systems as quotes under a title, and as parts under a title in bold. */
export function withoutAdmonitions(draft: Draft, isFrench: boolean): Draft {
  if (!/^[ \t>]*(?::::|!!!|\?\?\?|===[!+]? "|\[!)/m.test(draft.text)) return draft;
  const inCode = within(codeRanges(draft.text));
  let offset = 0;
  const lines = draft.text.split('\n').map((text, at): Line => {
    const line = { text, from: draft.lines[at] ?? 0, isCode: inCode(offset + text.length) || inCode(offset) };
    offset += text.length + 1;
    return line;
  });
  const made = rewrittenLines(lines, isFrench);
  return { text: made.map(({ text }) => text).join('\n'), lines: made.map(({ from }) => from) };
}

function rewrittenLines(lines: readonly Line[], isFrench: boolean): Line[] {
  const made: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const block = line.isCode ? undefined : (fenced(lines, at, isFrench) ?? indented(lines, at, isFrench) ?? marked(line, at, isFrench));
    if (block === undefined) made.push(line);
    else {
      made.push(...block.lines);
      at = block.last;
    }
  }
  return made;
}

/** What stands in the place of an admonition, and its last line. */
interface Block {
  readonly lines: readonly Line[];
  readonly last: number;
}

function fenced(lines: readonly Line[], at: number, isFrench: boolean): Block | undefined {
  const line = lines[at];
  const [, indent = '', fence = '', kind = '', bracketed, quoted, bare] = (line && FENCED.exec(line.text)) ?? [];
  if (line === undefined || fence === '') return undefined;
  let open = 1;
  let last = at + 1;
  for (; last < lines.length; last += 1) {
    const next = lines[last];
    if (next === undefined || next.isCode) continue;
    const closes = /^[ \t]*(:{3,})[ \t]*$/.exec(next.text)?.[1];
    if (closes !== undefined && closes.length === fence.length) open -= 1;
    else if ((FENCED.exec(next.text)?.[2] ?? '').length === fence.length) open += 1;
    if (open === 0) break;
  }
  if (open > 0) return undefined;
  const own = bracketed ?? quoted ?? bare;
  const title = isAdmonition(kind) || (own ?? '') !== '' ? admonitionTitle(kind, own, isFrench) : undefined;
  return { lines: boxed(line, indent, title, rewrittenLines(lines.slice(at + 1, last), isFrench)), last };
}

function indented(lines: readonly Line[], at: number, isFrench: boolean): Block | undefined {
  const line = lines[at];
  const match = line && INDENTED.exec(line.text);
  if (!line || !match) return undefined;
  const [, indent = '', kind, own, tab] = match;
  const inner = new RegExp(String.raw`^${indent}(?: {4}|\t)`);
  let last = at;
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (inner.test(text)) last = next;
    else if (text.trim() !== '') break;
  }
  const body = lines.slice(at + 1, last + 1).map((each) => ({ ...each, text: indent + each.text.replace(inner, '') }));
  const content = rewrittenLines(body, isFrench);
  if (kind !== undefined) return { lines: boxed(line, indent, admonitionTitle(kind, own, isFrench), content), last };
  const blank = { ...line, text: '' };
  return { lines: [{ ...line, text: `${indent}**${words(plain(tab ?? ''))}**` }, blank, ...content, blank], last };
}

function marked(line: Line, at: number, isFrench: boolean): Block | undefined {
  const [whole, prefix = '', kind = '', own] = MARKED.exec(line.text) ?? [];
  if (whole === undefined) return undefined;
  const title = `${prefix}**${words(plain(admonitionTitle(kind.toLowerCase(), own, isFrench)))}**`;
  return { lines: [title, prefix.trimEnd()].map((text) => ({ ...line, text })), last: at };
}

function boxed(first: Line, indent: string, title: string | undefined, content: readonly Line[]): Line[] {
  const quoted = (text: string): string => `${indent}> ${text.startsWith(indent) ? text.slice(indent.length) : text}`.trimEnd();
  const head = title === undefined ? [] : [`${indent}> **${words(plain(title))}**`, `${indent}>`].map((text) => ({ ...first, text }));
  const blank = { ...first, text: '' };
  const trimmed = content.slice(content.findIndex(({ text }) => text.trim() !== ''));
  while ((trimmed.at(-1)?.text ?? 'x').trim() === '') trimmed.pop();
  return [...head, ...trimmed.map((line) => ({ ...line, text: quoted(line.text) })), blank];
}
