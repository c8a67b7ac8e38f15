import type { Note } from '../notes';
import type { ImportedText } from '../source';
import { lexicalHtml, type RenderedText } from './lexical';
import { loneMarkdown, mobiledocHtml } from './mobiledoc';
import type { Post } from './tables';
import { readJson } from '../../process/readJson';

/** The text of a post, and what is to be told of it. */
export interface PostBody {
  readonly body: ImportedText;
  readonly notes: readonly Note[];
}

/**
 * A post's text from what its editor kept, where all of it is known; else from the HTML that Ghost had made of it, which may hold what only
 * its theme's scripts show. A post that is one card of Markdown is Markdown.
 */
export function postBody(post: Post, line: number): PostBody {
  const markdown = loneMarkdown(readJson(post.mobiledoc));
  if (markdown !== undefined) return { body: { form: 'markdown', text: markdown, line, headline: post.title }, notes: [] };
  const rendered = attempt(() => lexicalHtml(readJson(post.lexical)) ?? mobiledocHtml(readJson(post.mobiledoc)));
  const useHtml = rendered === undefined || (rendered.unknown.length > 0 && post.html !== '');
  const text = useHtml ? post.html : rendered.html;
  const notes = (rendered?.unknown ?? []).map((kind): Note => ({ kind: 'construct', message: unknownCard(kind, useHtml) }));
  return { body: { form: 'html', text, line }, notes: text.trim() === '' && rendered === undefined ? [...notes, EMPTY] : notes };
}

const EMPTY: Note = { kind: 'construct', message: 'cet article n’a pas de texte que l’on puisse lire' };

function unknownCard(kind: string, useHtml: boolean): string {
  return `une carte « ${kind} » n’a pas de forme ici : ${useHtml ? 'son HTML a été repris' : 'ses mots restent, s’il y en a'}`;
}

/** Lists within lists without end: nobody writes such a text, and its HTML is there. */
function attempt(render: () => RenderedText | undefined): RenderedText | undefined {
  try {
    return render();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
