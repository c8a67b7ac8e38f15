import * as z from 'zod';
import type { Note } from '../notes';
import { escaped } from '../html/printHtml';
import { type BodyContext } from './bodyParts';
import { readJson } from '../../process/readJson';

/** The block editor keeps what it knows in comments: `<!-- wp:name {"json":1} -->`, `/-->` where a program fills the block. */
const BLOCK = /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(\{[^]*?\}\s+)?(\/)?-->/g;
/** Shared blocks within shared blocks. */
const MOST_ROUNDS = 5;

export function hasBlocks(html: string): boolean {
  return /<!--\s+wp:/.test(html);
}

/** The HTML of blocks without their comments; shared blocks and notes stand where they are shown, and what a program would fill is noted. */
export function withoutBlockComments(html: string, context: BodyContext, notes: Note[], round = 0): string {
  return html.replace(
    BLOCK,
    (comment: string, end: string | undefined, name: string, json: string | undefined, alone: string | undefined, offset: number) => {
      const lines = '\n'.repeat(comment.split('\n').length - 1);
      if (end !== undefined || alone === undefined) return lines;
      const shared = name === 'block' ? context.sharedBlocks.get(refIn(json)) : undefined;
      if (shared !== undefined && round < MOST_ROUNDS) return withoutBlockComments(shared, context, notes, round + 1);
      if (name === 'footnotes') return footnotes(context.footnotes);
      if (FILLED_ELSEWHERE.test(name)) return lines;
      const line = round === 0 ? html.slice(0, offset).split('\n').length - 1 : undefined;
      notes.push({ kind: 'construct', message: `un bloc que WordPress remplit lui-même, « ${name} » : il n’y a rien à garder`, line });
      return lines;
    },
  );
}

/** Blocks that say nothing by themselves. */
const FILLED_ELSEWHERE = /^(?:more|nextpage|spacer|separator|paragraph|freeform)$/;

function refIn(json: string | undefined): string {
  const read = z.object({ ref: z.number() }).safeParse(readJson(json ?? ''));
  return read.success ? String(read.data.ref) : '';
}

const NOTES = z.array(z.object({ id: z.string(), content: z.string() }));

/** Calls are `<sup data-fn="id"><a href="#id" id="id-link">1</a></sup>`; the notes themselves are kept apart. */
function footnotes(json: string): string {
  const read = NOTES.safeParse(readJson(json));
  if (!read.success) return '';
  return `<ol>${read.data.map(({ id, content }) => `<li id="${escaped(id)}">${content} <a href="#${escaped(id)}-link">↩</a></li>`).join('')}</ol>`;
}
