/** A stretch of a text, the second offset not included, and what is to stand there. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text that is being rewritten, and the line of the first version that each of its lines comes from. */
export interface Draft {
  readonly text: string;
  /** For each line, how many lines below the first it stood. */
  readonly lines: readonly number[];
}

export function draftOf(text: string): Draft {
  return { text, lines: text.split('\n').map((_, line) => line) };
}

/** How many lines below the first an offset of the draft stood when nothing was rewritten yet. */
export function lineAt({ text, lines }: Draft, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return lines[line] ?? 0;
}

/** The draft with all edits made; of two that overlap the one that begins first, and of two that begin together the longer, holds. */
export function rewritten(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const parts: string[] = [];
  const lines: number[] = [draft.lines[0] ?? 0];
  let done = 0;
  let line = 0;
  const copy = (to: number): void => {
    const kept = draft.text.slice(done, to);
    parts.push(kept);
    for (const _ of kept.matchAll(/\n/g)) lines.push(draft.lines[(line += 1)] ?? 0);
    done = to;
  };
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue;
    copy(from);
    parts.push(text);
    for (const _ of text.matchAll(/\n/g)) lines.push(draft.lines[line] ?? 0);
    line += draft.text.slice(from, to).split('\n').length - 1;
    done = to;
  }
  copy(draft.text.length);
  return { text: parts.join(''), lines };
}
