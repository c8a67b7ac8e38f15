import { lineEndOf } from './lines';
import { partsOf } from './parts';

/** Every sign that ends a line in an editor of the browser. */
const LINE_END = /\r\n?|\n/;

/** The Markdown of a file with line ends as browsers have them, and the line of the file at which it starts, 1-based. */
export function bodyOf(text: string): { readonly body: string; readonly line: number } {
  const start = bodyStart(text);
  return { body: text.slice(start).split(LINE_END).join('\n'), line: text.slice(0, start).split('\n').length };
}

/**
 * The file with another Markdown: the lines at its beginning and its end that are the same stay byte for byte, and the others end as the
 * file's do; the same text when the Markdown is the same.
 */
export function withBody(text: string, body: string): string {
  const start = bodyStart(text);
  const was = linesOf(text.slice(start));
  const is = body.split('\n');
  const most = Math.min(was.length, is.length);
  let before = 0;
  while (before < most && was[before]?.words === is[before]) before += 1;
  if (before === was.length && before === is.length) return text;
  let after = 0;
  while (after < most - before && was[was.length - 1 - after]?.words === is[is.length - 1 - after]) after += 1;
  const end = lineEndOf(text);
  const lines = is.map((words, at) => {
    const same = at < before ? was[at] : at >= is.length - after ? was[was.length - is.length + at] : undefined;
    return { words, end: same && same.end !== '' ? same.end : end };
  });
  const written = lines.map((line, at) => (at === lines.length - 1 ? line.words : line.words + line.end)).join('');
  return text.slice(0, start) + gap(text, start, end) + written;
}

/** Behind the fence and the empty lines below it. The whole of a text whose fences are not as they have to be. */
function bodyStart(text: string): number {
  const fenceEnd = partsOf(text)?.fenceEnd;
  if (fenceEnd === undefined) return 0;
  const empty = /^(?:[ \t]*\r?\n)*/.exec(text.slice(fenceEnd))?.[0].length ?? 0;
  return fenceEnd + empty;
}

/** What a first Markdown is to have between itself and the closing fence: the fence's line end, where it has none, and an empty line. */
function gap(text: string, start: number, end: string): string {
  const fenceEnd = partsOf(text)?.fenceEnd;
  if (start !== text.length || start !== fenceEnd) return '';
  return text.endsWith('\n') ? end : end + end;
}

function linesOf(text: string): { readonly words: string; readonly end: string }[] {
  const parts = text.split(/(\r\n?|\n)/);
  return parts.flatMap((words, at) => (at % 2 === 0 ? [{ words, end: parts[at + 1] ?? '' }] : []));
}
