import type { Converted } from './converted';
import { htmlToMarkdown } from './html/htmlToMarkdown';
import { wordsOf } from './lostWords';
import type { ImportedText } from './source';

/** A text of an archive as the Markdown of ours, whatever it is written in. Pure. */
export function convertText({ form, text }: Pick<ImportedText, 'form' | 'text'>): Converted {
  switch (form) {
    case 'html':
      return htmlToMarkdown(text);
    case 'typedHtml':
      return htmlToMarkdown(text, { typed: true });
    case 'markdown':
      return { markdown: text, addresses: [], notes: [], words: wordsOf(text).length, lost: [] };
  }
}
